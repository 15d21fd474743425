package org.backfile.indexer.source;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;

/**
 * All members of a gzip file (RFC 1952), one after the other. Unlike the JDK's reader it can go on
 * after a damaged member, which in a web archive costs one record and not the rest, and tells bytes
 * after the last member that are no gzip.
 */
final class GzipMembers extends InputStream {

  private static final int BUFFER = 1 << 16;
  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xE0;

  private final InputStream packed;
  private final byte[] buffer = new byte[BUFFER];
  private int from;
  private int to;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 sum = new CRC32();
  private boolean inMember;
  private boolean first = true;
  private boolean ended;
  private @Nullable IOException failure;

  GzipMembers(InputStream packed) {
    this.packed = packed;
  }

  /** Whether bytes begin as a gzip file does. */
  static boolean isGzip(byte[] bytes) {
    return bytes.length > 1 && (bytes[0] & 0xFF) == 0x1F && (bytes[1] & 0xFF) == 0x8B;
  }

  @Override
  public int read() throws IOException {
    return OneByte.of(this);
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    if (failure != null) {
      throw failure;
    }
    try {
      return readMembers(target, offset, length);
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  private int readMembers(byte[] target, int offset, int length) throws IOException {
    while (!ended) {
      if (!inMember && !beginMember()) {
        break;
      }
      int count = inflate(target, offset, length);
      if (count > 0) {
        sum.update(target, offset, count);
        return count;
      }
      endMember();
    }
    return -1;
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    try {
      while (true) {
        int count = inflater.inflate(target, offset, length);
        from = to - inflater.getRemaining();
        if (count > 0 || inflater.finished()) {
          return count;
        }
        requireMore();
        inflater.setInput(buffer, from, to - from);
      }
    } catch (DataFormatException e) {
      from = to - inflater.getRemaining();
      throw damaged(String.valueOf(e.getMessage()));
    }
  }

  private boolean beginMember() throws IOException {
    if (!fill() || (!first && onlyPadding())) {
      ended = true;
      return false;
    }
    if (next() != 0x1F || next() != 0x8B || next() != 8) {
      throw damaged(first ? "no gzip header" : "bytes after a member that begin no other");
    }
    int flags = next();
    if ((flags & RESERVED) != 0) {
      throw damaged("a header with unknown flags");
    }
    skip(6);
    skipOptional(flags);
    first = false;
    inMember = true;
    sum.reset();
    inflater.reset();
    inflater.setInput(buffer, from, to - from);
    return true;
  }

  private void skipOptional(int flags) throws IOException {
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CRC) != 0) {
      skip(2);
    }
  }

  private void endMember() throws IOException {
    long expected = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      expected |= (long) next() << shift;
    }
    skip(4);
    inMember = false;
    if (expected != sum.getValue()) {
      throw damaged("a checksum that does not fit");
    }
  }

  /** Tape blocks and some writers fill up with zeros. */
  private boolean onlyPadding() throws IOException {
    while (buffer[from] == 0) {
      from++;
      if (!fill()) {
        return true;
      }
    }
    return false;
  }

  /**
   * After a failure, which every read repeats until then: goes to the next member.
   *
   * @return false when there is none
   */
  boolean resume() throws IOException {
    failure = null;
    inMember = false;
    first = false;
    while (fill()) {
      if (buffer[from] == 0x1F && begins()) {
        return true;
      }
      from++;
    }
    ended = true;
    return false;
  }

  private boolean begins() throws IOException {
    if (to - from < 4) {
      System.arraycopy(buffer, from, buffer, 0, to - from);
      to -= from;
      from = 0;
      to += Math.max(0, packed.read(buffer, to, buffer.length - to));
    }
    return to - from >= 4
        && (buffer[from + 1] & 0xFF) == 0x8B
        && buffer[from + 2] == 8
        && (buffer[from + 3] & RESERVED) == 0;
  }

  private ZipException damaged(String what) {
    inMember = false;
    return new ZipException(what);
  }

  private boolean fill() throws IOException {
    if (from < to) {
      return true;
    }
    from = 0;
    to = Math.max(0, packed.read(buffer));
    return to > 0;
  }

  private void requireMore() throws IOException {
    if (!fill()) {
      ended = true;
      throw new EOFException("gzip that is cut off");
    }
  }

  private int next() throws IOException {
    requireMore();
    return buffer[from++] & 0xFF;
  }

  private void skip(int count) throws IOException {
    for (int at = 0; at < count; at++) {
      next();
    }
  }

  private void skipText() throws IOException {
    while (next() != 0) {
      // A text ends with a zero.
    }
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    packed.close();
  }
}
