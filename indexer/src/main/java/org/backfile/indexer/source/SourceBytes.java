package org.backfile.indexer.source;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of one file to be read, unpacked where they begin as gzip, bzip2 or Zstandard does. A
 * file of the corpus, or one that was packed into another.
 */
public final class SourceBytes extends FilterInputStream {

  /** The end of the name of a file that is packed so, as a pattern. */
  public static final String PACKED = "\\.(gz|bz2|zst)";

  private static final int BUFFER = 1 << 17;
  private static final byte[] BZIP2 = {'B', 'Z', 'h', '9', 0x31, 0x41, 0x59, 0x26, 0x53, 0x59};

  private final Optional<Path> plainFile;
  private final UnpackingLimit limit;
  private final LongConsumer read;
  private final Beside beside;
  private final @Nullable GzipMembers members;
  private final FirstBytes first;

  private SourceBytes(
      InputStream packed,
      Optional<Path> file,
      UnpackingLimit limit,
      LongConsumer read,
      Beside beside)
      throws IOException {
    super(packed);
    this.limit = limit;
    this.read = read;
    this.beside = beside;
    BufferedInputStream raw = new BufferedInputStream(packed, BUFFER);
    byte[] start = peek(raw, BZIP2.length);
    members = GzipMembers.isGzip(start) ? new GzipMembers(raw) : null;
    InputStream unpacking = members == null ? unpacking(raw, start) : members;
    plainFile = unpacking == raw ? file : Optional.empty();
    BufferedInputStream plain =
        unpacking == raw ? raw : new BufferedInputStream(limit.on(unpacking), BUFFER);
    in = plain;
    try {
      first = new FirstBytes(peek(plain, FirstBytes.MOST));
    } catch (IOException | RuntimeException e) {
      plain.close();
      throw e;
    }
  }

  /**
   * Opens a file of the corpus.
   *
   * @param file its bytes; closed with what is opened, and where it cannot be
   * @param path where it is
   * @param read told of every number of bytes read from it
   * @param beside told when the file at {@code path} is opened a second time
   */
  public static SourceBytes open(InputStream file, Path path, LongConsumer read, Beside beside)
      throws IOException {
    try {
      return new SourceBytes(
          new CountedInput(file, read::accept),
          Optional.of(path),
          new UnpackingLimit(Files.size(path)),
          read,
          beside);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  /** Opens what was packed into another file; closing it leaves that one open. */
  public static SourceBytes ofMember(InputStream member, UnpackingLimit limit) throws IOException {
    return new SourceBytes(
        new Lasting(member), Optional.empty(), limit, bytes -> {}, Beside.UNTOLD);
  }

  private static InputStream unpacking(InputStream raw, byte[] start) throws IOException {
    if (isBzip2(start)) {
      return new BZip2CompressorInputStream(raw, true);
    }
    return Zstandard.isIn(start) ? Zstandard.open(raw) : raw;
  }

  /** Whether bytes begin as a file of bzip2 does; its fourth tells the size of its blocks. */
  private static boolean isBzip2(byte[] bytes) {
    return bytes.length == BZIP2.length
        && Arrays.equals(bytes, 0, 3, BZIP2, 0, 3)
        && Arrays.equals(bytes, 4, bytes.length, BZIP2, 4, BZIP2.length);
  }

  /** How the content begins; these bytes are still to be read. */
  public FirstBytes first() {
    return first;
  }

  /**
   * The file on disk that has just these bytes, opened a second time to be read there instead of
   * here; empty for what is packed.
   */
  public Optional<SeekableByteChannel> openBeside() throws IOException {
    if (plainFile.isEmpty()) {
      return Optional.empty();
    }
    beside.begins();
    return Optional.of(new WatchedChannel(Files.newByteChannel(plainFile.get()), beside::failed));
  }

  /** Tells of bytes of the file that were read past this stream. */
  public void readBeside(long bytes) {
    read.accept(bytes);
  }

  /** How much may be unpacked from here. */
  public UnpackingLimit limit() {
    return limit;
  }

  /**
   * These bytes as text in UTF-8, without a byte order mark.
   *
   * @throws IOException when they begin as UTF-16 or as no text at all
   */
  public SourceBytes utf8() throws IOException {
    byte[] bytes = first.bytes();
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    boolean zeros = bytes.length > 1 && (bytes[0] == 0 || bytes[1] == 0);
    if (zeros || mark == ByteOrderMark.UTF_16BE || mark == ByteOrderMark.UTF_16LE) {
      throw new IOException("expected text in UTF-8, found UTF-16 or no text at all");
    }
    skipNBytes(mark.length());
    return this;
  }

  /**
   * After a failure of reading: goes on behind the damage, at the next member of a gzip file.
   *
   * @return false when nothing more can be read
   */
  public boolean resume() throws IOException {
    return members != null && !limit.isReached() && members.resume();
  }

  /** A file that breaks off within the first bytes shows what it has; reading on reports it. */
  private static byte[] peek(BufferedInputStream bytes, int count) throws IOException {
    bytes.mark(count);
    byte[] start = new byte[count];
    int length = 0;
    try {
      for (int read; length < count; length += read) {
        read = bytes.read(start, length, count - length);
        if (read < 0) {
          break;
        }
      }
    } catch (IOException brokenOff) {
      if (length == 0) {
        throw brokenOff;
      }
    }
    bytes.reset();
    return Arrays.copyOf(start, length);
  }

  /** Fails again where it failed once; some archives end in peace when asked again. */
  private static final class Lasting extends FilterInputStream {
    private @Nullable IOException failure;

    Lasting(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      return OneByte.of(this);
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      if (failure != null) {
        throw failure;
      }
      try {
        return super.read(target, offset, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }
  }
}
