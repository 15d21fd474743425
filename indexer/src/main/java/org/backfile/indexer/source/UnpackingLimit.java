package org.backfile.indexer.source;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * How much one file of the corpus may unpack to, all that is packed in it together: 64 MB, or 200
 * times its size where that is more. Prose shrinks to a third, tables to a twentieth; what goes
 * beyond unpacks without end.
 */
public final class UnpackingLimit {

  private static final long ALWAYS_ALLOWED = 64L << 20;
  private static final int HIGHEST_RATIO = 200;

  private final long most;
  private long unpacked;

  /**
   * @param packed size of the file, in bytes
   */
  public UnpackingLimit(long packed) {
    most = Math.max(ALWAYS_ALLOWED, packed * HIGHEST_RATIO);
  }

  /** The stream, which fails where the limit is reached. */
  public InputStream on(InputStream unpacking) {
    return new Limited(unpacking);
  }

  /** Whether no more may be unpacked. */
  boolean isReached() {
    return unpacked > most;
  }

  private void count(long bytes) throws IOException {
    unpacked += bytes;
    if (unpacked > most) {
      throw new IOException(
          "expected to unpack at most %d MB, %d times the size of the file, found more"
              .formatted(most >> 20, HIGHEST_RATIO));
    }
  }

  private final class Limited extends FilterInputStream {

    Limited(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = super.read(target, offset, length);
      count(Math.max(0, read));
      return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
      long skipped = super.skip(bytes);
      count(skipped);
      return skipped;
    }
  }
}
