package org.backfile.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;
import org.backfile.article.CanonicalText;
import org.backfile.build.BuildManifest.BuildFile;

/** The files of a build's folder: listing, measuring, forcing to disk, removing. */
public final class BuildFiles {

  private static final int BUFFER_BYTES = 1 << 18;

  private BuildFiles() {}

  /** Measures every file of a folder but the manifest and its seal, in order of names. */
  public static List<BuildFile> measure(Path folder) throws IOException {
    List<BuildFile> measured = new ArrayList<>();
    for (Path file : list(folder)) {
      String name = name(folder, file);
      if (!name.equals(BuildManifest.FILE) && !name.equals(BuildManifest.SEAL)) {
        measured.add(measure(name, file));
      }
    }
    return measured;
  }

  private static BuildFile measure(String name, Path file) throws IOException {
    CRC32C crc = new CRC32C();
    MessageDigest sha256 = CanonicalText.newSha256();
    long size =
        read(
            file,
            (bytes, length) -> {
              crc.update(bytes, 0, length);
              sha256.update(bytes, 0, length);
            });
    return new BuildFile(name, size, hex(crc), CanonicalText.hex(sha256.digest()));
  }

  /** CRC-32C of a file, 8 hexadecimal digits. */
  static String crc32c(Path file) throws IOException {
    CRC32C crc = new CRC32C();
    read(file, (bytes, length) -> crc.update(bytes, 0, length));
    return hex(crc);
  }

  /** SHA-256 of a file, 64 hexadecimal digits. */
  static String sha256(Path file) throws IOException {
    MessageDigest sha256 = CanonicalText.newSha256();
    read(file, (bytes, length) -> sha256.update(bytes, 0, length));
    return CanonicalText.hex(sha256.digest());
  }

  private static String hex(Checksum checksum) {
    return "%08x".formatted(checksum.getValue());
  }

  private interface Consumer {
    void accept(byte[] bytes, int length);
  }

  private static long read(Path file, Consumer consumer) throws IOException {
    byte[] bytes = new byte[BUFFER_BYTES];
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    long size = 0;
    try (FileChannel channel = FileChannel.open(file)) {
      for (int length = channel.read(buffer); length >= 0; length = channel.read(buffer)) {
        consumer.accept(bytes, length);
        size += length;
        buffer.clear();
      }
    }
    return size;
  }

  /** All regular files below a folder, in order of their names. */
  static List<Path> list(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  static String name(Path folder, Path file) {
    return folder.relativize(file).toString().replace('\\', '/');
  }

  /** Forces every file and folder of a folder to disk. */
  static void force(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.toList()) {
        forceOne(path);
      }
    }
  }

  /** Forces one file, or the names in one folder, to disk. */
  static void forceOne(Path path) throws IOException {
    StandardOpenOption how =
        Files.isDirectory(path) ? StandardOpenOption.READ : StandardOpenOption.WRITE;
    try (FileChannel channel = FileChannel.open(path, how)) {
      channel.force(true);
    }
  }

  /** Removes a folder and all in it; nothing happens when it is not there. */
  public static void delete(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
