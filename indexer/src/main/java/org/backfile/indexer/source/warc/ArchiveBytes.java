package org.backfile.indexer.source.warc;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.backfile.indexer.source.SourceBytes;

/** The bytes of a web archive, to be read by lines and by lengths in turn. */
final class ArchiveBytes {

  private static final int LONGEST_LINE = 1 << 16;

  private final SourceBytes in;
  private final byte[] buffer = new byte[1 << 16];
  private int from;
  private int to;

  ArchiveBytes(SourceBytes in) {
    this.in = in;
  }

  private boolean fill() throws IOException {
    if (from == to) {
      from = 0;
      to = 0;
      to = Math.max(0, in.read(buffer));
    }
    return from < to;
  }

  /**
   * A line with its end, one character a byte; empty at the end of the file. Of a longer one the
   * first 64 kB, then the rest as further lines.
   */
  String line() throws IOException {
    StringBuilder line = new StringBuilder();
    while (line.length() < LONGEST_LINE && fill()) {
      int end = from;
      while (end < to && buffer[end] != '\n') {
        end++;
      }
      boolean ended = end < to;
      end += ended ? 1 : 0;
      line.append(new String(buffer, from, end - from, StandardCharsets.ISO_8859_1));
      from = end;
      if (ended) {
        break;
      }
    }
    return line.toString();
  }

  /** As many bytes as there are, up to a length. */
  byte[] bytes(int length) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    while (bytes.size() < length && fill()) {
      int count = Math.min(to - from, length - bytes.size());
      bytes.write(buffer, from, count);
      from += count;
    }
    return bytes.toByteArray();
  }

  /** Passes over bytes. */
  void skip(long length) throws IOException {
    for (long left = length; left > 0; ) {
      if (!fill()) {
        throw new EOFException();
      }
      int count = (int) Math.min(to - from, left);
      from += count;
      left -= count;
    }
  }

  /** After a failure of reading: goes on behind it; false when nothing more can be read. */
  boolean resume() throws IOException {
    return in.resume();
  }
}
