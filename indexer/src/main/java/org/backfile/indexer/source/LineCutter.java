package org.backfile.indexer.source;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts bytes into lines without decoding them. Lines over the limit are cut short, and say so.
 * Lines end with a line feed, or with a carriage return in a file that begins without any line
 * feed.
 */
public final class LineCutter {

  private final InputStream in;
  private final int longest;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;
  private byte[] line = new byte[1 << 13];
  private int length;
  private boolean tooLong;
  private byte end;

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
      int ending = ending();
      append(ending);
      from = Math.min(to, ending + 1);
      if (ending < to) {
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
    if (end == 0) {
      end = '\n';
      boolean returns = first((byte) '\r') < to && first(end) == to;
      end = (byte) (returns && to > 1 ? '\r' : '\n');
    }
    return to > 0;
  }

  private int ending() {
    return first(end);
  }

  private int first(byte wanted) {
    for (int at = from; at < to; at++) {
      if (buffer[at] == wanted) {
        return at;
      }
    }
    return to;
  }

  private void append(int ending) {
    int count = Math.min(ending - from, longest - length);
    tooLong |= count < ending - from;
    if (length + count > line.length) {
      line = Arrays.copyOf(line, Math.max(length + count, Math.min(longest, line.length * 2)));
    }
    System.arraycopy(buffer, from, line, length, count);
    length += count;
  }
}
