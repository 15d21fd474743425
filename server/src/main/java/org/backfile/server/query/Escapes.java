package org.backfile.server.query;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Backslashes: how a word is written that would be read as something else, and how it is read
 * again. A backslash makes the next character a plain one. Only what needs it gets it, so {@code
 * 12:30}, {@code AT&T} and {@code U.S.} stay as they are.
 */
public final class Escapes {
  /** What ends a word, opens a place in it, or stands behind it. */
  private static final Pattern ALWAYS = Pattern.compile("[\\\\\"()\\[\\]{}|*?~^]");

  /**
   * Signs at the start, {@code !} at the end, {@code $3} at the end, {@code /F50/}, and the stroke
   * that would begin a regular expression.
   */
  private static final Pattern BY_PLACE =
      Pattern.compile(
          "^[-+!<>=]|!$|\\$(?=[1-9]$)|/(?=[NnFf][0-9]+/)|^/(?=[^/]*[\\[(.*+?{^$\\\\|][^/]*/$)");

  /** A name in front of {@code :} or {@code =} may be a field. */
  private static final Pattern FIELD = Pattern.compile("^([A-Za-z_][A-Za-z0-9_]*)([:=<>])(?!//)");

  private static final Pattern OPERATOR =
      Pattern.compile(
          "AND|OR|NOT|BUT|NEAR|ADJ|SAME|(?i:(near|adj|pre|onear|w|n|near/|pre/|onear/|adj/|w/|n/|p/|/n?)[0-9]+/?"
              + "|w?/(s|p|sent|para|sentence|paragraph)|atleast[0-9]+)");

  /** Spelling tolerance behind a word. */
  private static final Pattern TOLERANCE = Pattern.compile("~[0-9]+$");

  /** What would end a word with open places. */
  private static final Pattern IN_PATTERN =
      Pattern.compile("[\\\\\"()\\[\\]{}|~^]|!$|/(?=[NnFf][0-9]+/)");

  /** What would end a phrase, or open a place in it. */
  private static final Pattern IN_PHRASE =
      Pattern.compile("[\\\\\"*]|\\?(?=.*[^?])|\\$(?=[1-9][?,;:\\\\]*$)");

  private static final Pattern ESCAPED = Pattern.compile("\\\\.");

  private Escapes() {}

  /** Without backslashes, each but a doubled one. */
  public static String unescaped(String written) {
    StringBuilder plain = new StringBuilder(written.length());
    for (int at = 0; at < written.length(); at++) {
      if (written.charAt(at) != '\\') {
        plain.append(written.charAt(at));
      } else if (++at < written.length()) {
        plain.append(written.charAt(at));
      }
    }
    return plain.toString();
  }

  /**
   * The text with every backslash and the character it keeps plain hidden, so that a search for
   * signs passes them over.
   */
  public static String masked(String written) {
    return ESCAPED.matcher(written).replaceAll("\uE000\uE000");
  }

  /** A bare word. */
  static String word(String word) {
    if (OPERATOR.matcher(word).matches()) {
      return "\\" + word;
    }
    String written = ALWAYS.matcher(word).replaceAll("\\\\$0");
    written = BY_PLACE.matcher(written).replaceAll("\\\\$0");
    return FIELD.matcher(written).replaceFirst("$1\\\\$2");
  }

  /** A bare word with open places. */
  static String pattern(WordPattern pattern) {
    String written = IN_PATTERN.matcher(pattern.pattern()).replaceAll("\\\\$0");
    return FIELD.matcher(written).replaceFirst("$1\\\\$2");
  }

  /** What stands behind the colon of a field: two slashes there would make it an address. */
  static String value(String written) {
    return written.startsWith("//") ? "\\" + written : written;
  }

  /** A place in a phrase, between quotes. */
  static String slot(PhraseSlot slot) {
    return switch (slot) {
      case PhraseSlot.AnyWord() -> "*";
      case PhraseSlot.Exactly(var text) -> IN_PHRASE.matcher(text).replaceAll("\\\\$0");
      case PhraseSlot.Fitting(var pattern) -> pattern.pattern().replace("\"", "\\\"");
    };
  }

  /**
   * Parts side by side; a plain word that the one before would draw into an operator gets a
   * backslash.
   */
  static String row(List<String> parts) {
    StringBuilder row = new StringBuilder();
    String last = "";
    for (String part : parts) {
      row.append(row.isEmpty() ? "" : " ");
      String word = TOLERANCE.matcher(part).replaceFirst("");
      boolean split = !word.equals(part) && WordPairs.isOperator(word);
      row.append(split || WordPairs.isReserved(last, word) ? "\\" + part : part);
      last = part;
    }
    return row.toString();
  }
}
