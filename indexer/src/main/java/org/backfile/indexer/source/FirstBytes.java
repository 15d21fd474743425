package org.backfile.indexer.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * How a file begins, by which its format is known.
 *
 * @param bytes at most {@value #MOST} of them
 * @param text the same as characters: by a byte order mark, else one character a byte
 */
public record FirstBytes(byte[] bytes, String text) {

  /** How many first bytes may tell the format. */
  public static final int MOST = 1 << 16;

  public FirstBytes(byte[] bytes) {
    this(bytes, characters(bytes));
  }

  private static String characters(byte[] bytes) {
    ByteOrderMark mark = ByteOrderMark.of(bytes);
    Charset charset = mark == ByteOrderMark.NONE ? StandardCharsets.ISO_8859_1 : mark.charset();
    return new String(bytes, mark.length(), bytes.length - mark.length(), charset);
  }

  /** Whether the text begins so, after white space. */
  public boolean begin(String with) {
    return text.stripLeading().startsWith(with);
  }

  /** Whether the pattern is found anywhere in it. */
  public boolean hold(Pattern pattern) {
    return pattern.matcher(text).find();
  }
}
