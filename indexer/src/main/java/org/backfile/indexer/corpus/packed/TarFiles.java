package org.backfile.indexer.corpus.packed;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.io.input.CloseShieldInputStream;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.UnpackingLimit;

/** The files in a TAR archive, read as a stream. */
public final class TarFiles implements PackedFiles {

  private final TarArchiveInputStream tar;
  private final UnpackingLimit limit;

  public TarFiles(SourceBytes bytes) {
    this.tar = new TarArchiveInputStream(bytes, StandardCharsets.UTF_8.name());
    this.limit = bytes.limit();
  }

  @Override
  public Optional<Packed> next() throws IOException {
    try {
      TarArchiveEntry entry = tar.getNextEntry();
      while (entry != null && entry.isDirectory()) {
        entry = tar.getNextEntry();
      }
      return entry == null ? end() : Optional.of(packed(entry));
    } catch (IllegalArgumentException e) {
      throw new IOException("damaged TAR: " + e.getMessage(), e);
    }
  }

  /** The library takes a header that is cut off for the end. */
  private Optional<Packed> end() throws IOException {
    if (tar.getBytesRead() % TarConstants.DEFAULT_RCDSIZE != 0) {
      throw new EOFException();
    }
    return Optional.empty();
  }

  private Packed packed(TarArchiveEntry entry) throws IOException {
    String name = MemberName.plain(entry.getName());
    Optional<String> fault = MemberName.fault(name);
    if (fault.isPresent()) {
      return new Packed.Refused(name, fault.get());
    }
    if (entry.isSymbolicLink() || entry.isLink()) {
      return new Packed.PassedOver(name, "a link");
    }
    if (entry.isCharacterDevice() || entry.isBlockDevice() || entry.isFIFO()) {
      return new Packed.PassedOver(name, "a device or pipe");
    }
    if (!tar.canReadEntryData(entry)) {
      return new Packed.Refused(name, "packed in a way that cannot be read");
    }
    return new Packed.Member(name, SourceBytes.ofMember(CloseShieldInputStream.wrap(tar), limit));
  }

  @Override
  public void close() throws IOException {
    tar.close();
  }
}
