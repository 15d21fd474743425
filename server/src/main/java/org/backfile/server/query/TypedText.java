package org.backfile.server.query;

/**
 * What was typed, and the same in plain characters: curly and angle quotes as {@code "} or {@code
 * '}, hyphens and a dash before a word as {@code -}, full-width forms as ASCII, every kind of space
 * and control as a space, invisible marks gone. Places in the plain text can be traced to the
 * places typed.
 */
public final class TypedText {
  private static final String DOUBLE_QUOTES = "“”„‟«»‹›″〝〞";
  private static final String SINGLE_QUOTES = "‘’‚‛′";
  private static final String DASHES = "–—―−";

  private final String typed;
  private final char[] plain;
  private final int[] origin;
  private int length;

  private TypedText(String typed) {
    this.typed = typed;
    this.plain = new char[typed.length()];
    this.origin = new int[typed.length()];
  }

  /** Normalises; normalising its {@link #text()} again changes nothing. */
  public static TypedText of(String typed) {
    TypedText result = new TypedText(typed);
    result.readCharacters();
    result.readDashes();
    return result;
  }

  /** As typed, for display. */
  public String typed() {
    return typed;
  }

  /** The plain characters. */
  public String text() {
    return new String(plain, 0, length);
  }

  /** Where the plain character at {@code index} was typed. */
  public int typedStart(int index) {
    return index < length ? origin[index] : typed.length();
  }

  /** Just behind where the plain character before {@code index} was typed. */
  public int typedEnd(int index) {
    return index == 0 ? 0 : origin[Math.min(index, length) - 1] + 1;
  }

  private void readCharacters() {
    for (int at = 0; at < typed.length(); at++) {
      char letter = typed.charAt(at);
      if (!isInvisible(letter)) {
        plain[length] = isLoneSurrogate(at) ? ' ' : plain(letter);
        origin[length++] = at;
      }
    }
  }

  private void readDashes() {
    for (int at = 0; at < length; at++) {
      if (DASHES.indexOf(plain[at]) >= 0 && at + 1 < length && isMinus(at)) {
        plain[at] = '-';
      }
    }
  }

  /** Before a word where a word may begin; before a quote or bracket only behind a space. */
  private boolean isMinus(int at) {
    boolean afterSpace = at == 0 || plain[at - 1] == ' ';
    boolean startsToken = afterSpace || "([{\"|:=".indexOf(plain[at - 1]) >= 0;
    char next = plain[at + 1];
    return (startsToken && Character.isLetterOrDigit(next))
        || (afterSpace && "\"([".indexOf(next) >= 0);
  }

  private static char plain(char letter) {
    char narrow = letter >= '！' && letter <= '～' ? (char) (letter - 0xFEE0) : letter;
    if (DOUBLE_QUOTES.indexOf(narrow) >= 0) {
      return '"';
    }
    if (SINGLE_QUOTES.indexOf(narrow) >= 0) {
      return '\'';
    }
    if (narrow == '\u2010' || narrow == '\u2011') {
      return '-';
    }
    return isBlank(narrow) ? ' ' : narrow;
  }

  private static boolean isBlank(char letter) {
    return Character.isWhitespace(letter)
        || Character.isSpaceChar(letter)
        || Character.isISOControl(letter);
  }

  /**
   * Zero-width spaces, byte order marks, soft hyphens and marks of direction; joiners stay, they
   * are spelling.
   */
  private static boolean isInvisible(char letter) {
    return letter == '\u00AD'
        || letter == '\u200B'
        || letter == '\u200E'
        || letter == '\u200F'
        || (letter >= '\u202A' && letter <= '\u202E')
        || letter == '\u2060'
        || (letter >= '\u2066' && letter <= '\u2069')
        || letter == '\uFEFF';
  }

  private boolean isLoneSurrogate(int at) {
    char letter = typed.charAt(at);
    if (Character.isHighSurrogate(letter)) {
      return at + 1 == typed.length() || !Character.isLowSurrogate(typed.charAt(at + 1));
    }
    return Character.isLowSurrogate(letter)
        && (at == 0 || !Character.isHighSurrogate(typed.charAt(at - 1)));
  }
}
