package org.backfile.text;

/**
 * Decides whether a sentence or a paragraph begins with a word, from what stands between it and the
 * word before. A full stop ends no sentence after an abbreviation ("Mr."), an initial or an acronym
 * ("U.S."), or when a small letter follows.
 */
final class Boundaries {

  /** The marks of the first word of a text. */
  static final byte OPENING = TextTokens.SENTENCE_START | TextTokens.PARAGRAPH_START;

  private Boundaries() {}

  /** The marks of the word that starts at {@code start} and comes after all of {@code tokens}. */
  static byte before(String text, int start, TextTokens tokens) {
    int last = tokens.size() - 1;
    int end = tokens.end(last);
    boolean stop = false;
    boolean spaced = false;
    boolean fullStop = false;
    int lineFeeds = 0;
    for (int at = end; at < start; at++) {
      char c = text.charAt(at);
      lineFeeds += c == '\n' ? 1 : 0;
      fullStop |= c == '.' && !stop;
      stop |= endsSentence(c);
      spaced |= stop && Character.isWhitespace(c) || ideographicStop(c);
    }
    if (lineFeeds > 1) {
      return OPENING;
    }
    boolean abbreviated = fullStop && abbreviates(text, end, tokens, last);
    boolean begins = stop && spaced && !abbreviated && !Character.isLowerCase(text.charAt(start));
    return begins ? TextTokens.SENTENCE_START : 0;
  }

  private static boolean endsSentence(char c) {
    return c == '.'
        || c == '!'
        || c == '?'
        || c == '\u2026'
        || c == '\u061F'
        || c == '\u06D4'
        || ideographicStop(c);
  }

  private static boolean ideographicStop(char c) {
    return c == '\u3002' || c == '\uFF01' || c == '\uFF1F';
  }

  private static boolean abbreviates(String text, int end, TextTokens tokens, int last) {
    boolean acronym = text.lastIndexOf('.', end - 1) >= tokens.start(last);
    return acronym || tokens.form(last).abbreviation();
  }
}
