package org.backfile.server.alerts;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder with a file for each alert, which one server has and nobody else may read. A file is
 * replaced by a rename: whenever the program or the machine ends, it is the one before or the next
 * one.
 */
final class AlertFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AlertFolder.class);
  private static final String SUFFIX = ".json";
  private static final String UNFINISHED = ".tmp";
  private static final String LOCK = "LOCK";
  private static final long LONGEST_FILE = 8 << 20;

  private final Path folder;
  private final FileChannel lock;

  private AlertFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Opens a folder, which is made when it is not there, and holds it until this is closed: two
   * servers would tell everything twice.
   *
   * @throws IOException when the folder can be neither read nor made, or another server has it
   */
  static AlertFolder open(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, allowing("rwx------"));
    }
    return new AlertFolder(folder, locked(folder));
  }

  private static FileAttribute<Set<PosixFilePermission>> allowing(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  /** The lock ends with the process, however that ends. */
  private static FileChannel locked(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(LOCK),
            Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
            allowing("rw-------"));
    if (!isFree(channel)) {
      channel.close();
      throw new IOException(
          folder
              + ": another server keeps its alerts there; end that one, or name another folder"
              + " with --alerts");
    }
    return channel;
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try {
      return channel.tryLock() != null;
    } catch (OverlappingFileLockException heldByThisProcess) {
      return false;
    }
  }

  /**
   * The alerts in it. A file that cannot be understood stays as it is and is no alert; one that was
   * being written when a server ended is deleted, as the one before it is whole.
   */
  List<Alert> read() throws IOException {
    List<Alert> alerts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(SUFFIX)) {
          read(file, name.substring(0, name.length() - SUFFIX.length())).ifPresent(alerts::add);
        } else if (name.endsWith(SUFFIX + UNFINISHED)) {
          discard(file);
        }
      }
    }
    return alerts;
  }

  private static Optional<Alert> read(Path file, String id) {
    try {
      if (Files.size(file) > LONGEST_FILE) {
        LOG.error("{} is longer than the {} bytes of any alert", file, LONGEST_FILE);
        return Optional.empty();
      }
      return Optional.of(AlertFile.read(id, Files.readAllBytes(file)));
    } catch (IOException | RuntimeException unreadable) {
      LOG.error("{} cannot be read as an alert: {}", file, unreadable.getClass().getName());
      return Optional.empty();
    }
  }

  private static void discard(Path unfinished) {
    try {
      Files.delete(unfinished);
    } catch (IOException stays) {
      LOG.warn("{} cannot be deleted: {}", unfinished, stays.getClass().getName());
    }
  }

  /** Writes the file of an alert, whole or not at all; it is on disk when this returns. */
  void write(Alert alert) throws IOException {
    Path file = file(alert.id());
    Path next = folder.resolve(file.getFileName() + UNFINISHED);
    Files.deleteIfExists(next);
    try (FileChannel channel =
        FileChannel.open(
            next,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            allowing("rw-------"))) {
      for (ByteBuffer left = ByteBuffer.wrap(AlertFile.bytes(alert)); left.hasRemaining(); ) {
        channel.write(left);
      }
      channel.force(true);
    }
    Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    force();
  }

  /** Deletes the file of an alert. */
  void delete(String id) throws IOException {
    Files.deleteIfExists(file(id));
    force();
  }

  private Path file(String id) {
    return folder.resolve(id + SUFFIX);
  }

  private void force() throws IOException {
    try (FileChannel channel = FileChannel.open(folder)) {
      channel.force(true);
    }
  }

  /** Lets the folder go. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}
