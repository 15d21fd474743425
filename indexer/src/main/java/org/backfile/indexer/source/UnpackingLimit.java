package org.backfile.indexer.source;

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
    return new CountedInput(unpacking, this::count);
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
}
