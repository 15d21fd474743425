package org.backfile.indexer.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** The mark that some programs put before a text, which tells its encoding. */
public enum ByteOrderMark {
  UTF_8(StandardCharsets.UTF_8, 0xEF, 0xBB, 0xBF),
  UTF_16BE(StandardCharsets.UTF_16BE, 0xFE, 0xFF),
  UTF_16LE(StandardCharsets.UTF_16LE, 0xFF, 0xFE),
  NONE(StandardCharsets.UTF_8);

  private final Charset charset;
  private final int[] bytes;

  ByteOrderMark(Charset charset, int... bytes) {
    this.charset = charset;
    this.bytes = bytes;
  }

  /** The encoding it tells; UTF-8 where there is none. */
  public Charset charset() {
    return charset;
  }

  /** Its length in bytes. */
  public int length() {
    return bytes.length;
  }

  /** The mark at the beginning of bytes. */
  public static ByteOrderMark of(byte[] text) {
    for (ByteOrderMark mark : values()) {
      if (mark.begins(text)) {
        return mark;
      }
    }
    return NONE;
  }

  private boolean begins(byte[] text) {
    for (int at = 0; at < bytes.length; at++) {
      if (at >= text.length || (text[at] & 0xFF) != bytes[at]) {
        return false;
      }
    }
    return true;
  }
}
