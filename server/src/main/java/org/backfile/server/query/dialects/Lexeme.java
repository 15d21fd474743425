package org.backfile.server.query.dialects;

/**
 * A piece of the query that no dialect disputes.
 *
 * @param text a word or what stands between quotes, backslashes included; a bracket
 * @param start its place in the plain text, quotes included
 * @param end just behind it
 */
record Lexeme(Kind kind, String text, int start, int end) {

  enum Kind {
    WORD,
    QUOTED,
    OPEN,
    CLOSE
  }

  boolean isWord() {
    return kind == Kind.WORD;
  }

  boolean isWord(String lowerCase) {
    return isWord() && text.equalsIgnoreCase(lowerCase);
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Whether nothing stands between this and the next. */
  boolean touches(Lexeme next) {
    return end == next.start;
  }

  /** What is left of a word behind its first {@code length} characters. */
  Lexeme from(int length) {
    return new Lexeme(kind, text.substring(length), start + length, end);
  }

  /** The first {@code length} characters of a word. */
  Lexeme upTo(int length) {
    return new Lexeme(kind, text.substring(0, length), start, start + length);
  }
}
