package org.backfile.indexer.corpus.packed;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.UnpackingLimit;

/**
 * The files in a ZIP archive, by its directory at the end, which alone says what is in it. One that
 * is packed itself is laid down in a temporary file for that.
 */
public final class ZipFiles implements PackedFiles {

  private final SourceBytes bytes;
  private final UnpackingLimit limit;
  private final Optional<Path> copy;
  private final ZipFile zip;
  private final Enumeration<ZipArchiveEntry> entries;

  public ZipFiles(SourceBytes bytes) throws IOException {
    this.bytes = bytes;
    this.limit = bytes.limit();
    Optional<SeekableByteChannel> plain = bytes.openBeside();
    this.copy = plain.isPresent() ? Optional.empty() : Optional.of(copy(bytes));
    boolean opened = false;
    try {
      this.zip = zip(plain.isPresent() ? plain.get() : Files.newByteChannel(copy.orElseThrow()));
      this.entries = zip.getEntries();
      opened = true;
    } finally {
      if (!opened) {
        deleteCopy();
      }
    }
  }

  private static ZipFile zip(SeekableByteChannel file) throws IOException {
    try {
      return ZipFile.builder().setSeekableByteChannel(file).get();
    } catch (IOException | RuntimeException e) {
      try (file) {
        throw new IOException("damaged ZIP: " + e.getMessage(), e);
      }
    }
  }

  private static Path copy(SourceBytes bytes) throws IOException {
    Path copy = Files.createTempFile("backfile", ".zip");
    try {
      Files.copy(bytes, copy, StandardCopyOption.REPLACE_EXISTING);
      return copy;
    } catch (IOException e) {
      Files.delete(copy);
      throw e;
    }
  }

  @Override
  public Optional<Packed> next() throws IOException {
    while (entries.hasMoreElements()) {
      ZipArchiveEntry entry = entries.nextElement();
      bytes.readBeside(Math.max(0, entry.getCompressedSize()));
      if (!entry.isDirectory()) {
        return Optional.of(packed(entry));
      }
    }
    return Optional.empty();
  }

  private Packed packed(ZipArchiveEntry entry) {
    String name = MemberName.plain(entry.getName());
    Optional<String> fault = MemberName.fault(name).or(() -> fault(entry));
    if (fault.isPresent()) {
      return new Packed.Refused(name, fault.get());
    }
    if (entry.isUnixSymlink()) {
      return new Packed.PassedOver(name, "a link");
    }
    try {
      return new Packed.Member(
          name, SourceBytes.ofMember(limit.on(zip.getInputStream(entry)), limit));
    } catch (IOException e) {
      return new Packed.Refused(name, "cannot be unpacked: " + e.getMessage());
    }
  }

  private Optional<String> fault(ZipArchiveEntry entry) {
    if (entry.getGeneralPurposeBit().usesEncryption()) {
      return Optional.of("encrypted; unpack it with its password first");
    }
    return zip.canReadEntryData(entry)
        ? Optional.empty()
        : Optional.of("packed by method %d, which cannot be read".formatted(entry.getMethod()));
  }

  private void deleteCopy() throws IOException {
    if (copy.isPresent()) {
      Files.delete(copy.get());
    }
  }

  @Override
  public void close() throws IOException {
    try (zip) {
      bytes.close();
    } finally {
      deleteCopy();
    }
  }
}
