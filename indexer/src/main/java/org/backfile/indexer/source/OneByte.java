package org.backfile.indexer.source;

import java.io.IOException;
import java.io.InputStream;

/** Reads one byte of a stream that knows how to read many. */
public final class OneByte {

  private OneByte() {}

  /** The next byte, 0 to 255; -1 at the end. */
  public static int of(InputStream bytes) throws IOException {
    byte[] one = new byte[1];
    return bytes.read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }
}
