package org.backfile.indexer.corpus;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;

/**
 * A corpus file opened: unpacked where its first bytes are those of gzip, without the mark that
 * some programs put before UTF-8.
 *
 * @param bytes the content
 * @param first its first bytes, at most {@link SourceFormat#FIRST_BYTES}; still to be read
 */
record UnpackedFile(InputStream bytes, byte[] first) {

  private static final int BUFFER = 1 << 17;

  static UnpackedFile open(Path path, AtomicLong bytesRead) throws IOException {
    InputStream file = new Counted(Files.newInputStream(path), bytesRead);
    try {
      BufferedInputStream packed = new BufferedInputStream(file, BUFFER);
      BufferedInputStream plain =
          isGzip(peek(packed, 2)) ? new BufferedInputStream(unpack(packed), BUFFER) : packed;
      skipByteOrderMark(plain);
      byte[] first = peek(plain, SourceFormat.FIRST_BYTES);
      requireBytes(first);
      return new UnpackedFile(plain, first);
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  private static InputStream unpack(InputStream packed) throws IOException {
    AtomicLong packedBytes = new AtomicLong();
    return new Bounded(new GZIPInputStream(new Counted(packed, packedBytes), BUFFER), packedBytes);
  }

  private static boolean isGzip(byte[] first) {
    return first.length == 2 && (first[0] & 0xFF) == 0x1F && (first[1] & 0xFF) == 0x8B;
  }

  /** A file that breaks off within the first bytes shows what it has; reading on reports it. */
  private static byte[] peek(BufferedInputStream bytes, int count) throws IOException {
    bytes.mark(count);
    byte[] first = new byte[count];
    int length = 0;
    try {
      for (int read; length < count; length += read) {
        read = bytes.read(first, length, count - length);
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
    return Arrays.copyOf(first, length);
  }

  private static void skipByteOrderMark(BufferedInputStream bytes) throws IOException {
    byte[] first = peek(bytes, 3);
    if (first.length == 3
        && first[0] == (byte) 0xEF
        && first[1] == (byte) 0xBB
        && first[2] == (byte) 0xBF) {
      bytes.skipNBytes(3);
    }
  }

  private static void requireBytes(byte[] first) throws IOException {
    boolean wide =
        first.length > 1
            && (first[0] == 0
                || first[1] == 0
                || (first[0] == (byte) 0xFF && first[1] == (byte) 0xFE)
                || (first[0] == (byte) 0xFE && first[1] == (byte) 0xFF));
    if (wide) {
      throw new IOException("expected text in UTF-8, found UTF-16 or no text at all");
    }
  }

  /** Counts the bytes that pass. */
  private static class Counted extends FilterInputStream {
    private final AtomicLong count;

    Counted(InputStream in, AtomicLong count) {
      super(in);
      this.count = count;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count.addAndGet(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      int read = super.read(target, from, length);
      count.addAndGet(Math.max(0, read));
      return read;
    }
  }

  /** Stops a small file that unpacks without end. */
  private static final class Bounded extends FilterInputStream {
    private static final long ALWAYS_ALLOWED = 64L << 20;
    private static final int HIGHEST_RATIO = 200;

    private final AtomicLong packed;
    private long unpacked;

    Bounded(InputStream in, AtomicLong packed) {
      super(in);
      this.packed = packed;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
      int read = super.read(target, from, length);
      unpacked += Math.max(0, read);
      if (unpacked > ALWAYS_ALLOWED && unpacked / HIGHEST_RATIO > packed.get()) {
        throw new IOException(
            "expected gzip to unpack to at most %d times its size, found more after %d MB"
                .formatted(HIGHEST_RATIO, unpacked >> 20));
      }
      return read;
    }
  }
}
