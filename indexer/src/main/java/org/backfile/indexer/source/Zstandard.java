package org.backfile.indexer.source;

import com.github.luben.zstd.ZstdInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Files packed with Zstandard (RFC 8878), frame after frame. A frame may ask for a window of up to
 * 128 MB, as {@code zstd --long} does; one that asks for more, or for a dictionary, is refused.
 */
final class Zstandard {

  private static final int FRAME = 0xFD2FB528;

  /** The first of sixteen numbers that begin frames without content. */
  private static final int SKIPPED = 0x184D2A50;

  private Zstandard() {}

  /** Whether bytes begin as such a file does. */
  static boolean isIn(byte[] bytes) {
    if (bytes.length < 4) {
      return false;
    }
    int begin =
        (bytes[0] & 0xFF)
            | (bytes[1] & 0xFF) << 8
            | (bytes[2] & 0xFF) << 16
            | (bytes[3] & 0xFF) << 24;
    return begin == FRAME || (begin & ~0xF) == SKIPPED;
  }

  /**
   * The content of a file.
   *
   * @throws IOException also where the machine is one that the library has no code for
   */
  static InputStream open(InputStream packed) throws IOException {
    try {
      return new ZstdInputStream(packed);
    } catch (LinkageError e) {
      throw new IOException("expected a machine on which zstd can be unpacked: " + e, e);
    }
  }
}
