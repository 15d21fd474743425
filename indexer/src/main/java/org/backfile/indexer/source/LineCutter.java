package org.backfile.indexer.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Cuts bytes into lines without decoding them. Lines over the limit are cut short, and say so. */
public final class LineCutter {

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private byte[] line = new byte[1 << 13];
  private int length;
  private boolean tooLong;

  /**
   * @param longest line, in bytes
   */
  public LineCutter(InputStream in, int longest) {
    this.in = in;
    this.longest = longest;
  }

  /** The next line without its line feed; null at the end. */
  public byte @Nullable [] next() throws IOException {
    length = 0;
    tooLong = false;
    boolean begun = false;
    while (from < to || fill()) {
      begun = true;
      int end = lineFeed();
      append(end);
      from = Math.min(to, end + 1);
      if (end < to) {
        break;
      }
    }
    return begun ? Arrays.copyOf(line, length) : null;
  }

  /** Whether the last line was longer than allowed. */
  public boolean tooLong() {
    return tooLong;
  }

  private boolean fill() throws IOException {
    from = 0;
    to = Math.max(0, in.read(buffer));
    return to > 0;
  }

  private int lineFeed() {
    for (int at = from; at < to; at++) {
      if (buffer[at] == '\n') {
        return at;
      }
    }
    return to;
  }

  private void append(int end) {
    int count = Math.min(end - from, longest - length);
    tooLong |= count < end - from;
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(length + count, Math.min(longest, line.length * 2)));
    }
    System.arraycopy(buffer, from, line, length, count);
    length += count;
  }
}
