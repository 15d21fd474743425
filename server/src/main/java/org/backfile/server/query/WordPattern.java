package org.backfile.server.query;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word with open places: {@code *} for any letters, {@code ?} for one letter, and at the end
 * {@code $n} for up to n more letters, n from 1 to 9. It holds at least one of them and begins with
 * a letter or digit.
 */
public record WordPattern(String pattern) {
  private static final Pattern MORE_LETTERS = Pattern.compile("\\$([1-9])$");

  public WordPattern {
    pattern = QueryText.word(pattern).replaceAll("\\*{2,}", "*").replaceAll("[\\\\]", "");
    boolean bounded = MORE_LETTERS.matcher(pattern).find();
    if (!bounded && firstOpen(pattern) == pattern.length()) {
      throw new IllegalArgumentException("a pattern has *, ? or a final $1 to $9: " + pattern);
    }
    if (bounded && firstOpen(pattern) < pattern.length()) {
      throw new IllegalArgumentException("a pattern has $n or * and ?, not both: " + pattern);
    }
    if (!Character.isLetterOrDigit(pattern.codePointAt(0))) {
      throw new IllegalArgumentException("a pattern begins with a letter or digit: " + pattern);
    }
  }

  /** The letters before the first open place. */
  public String prefix() {
    return moreLetters().isPresent()
        ? pattern.substring(0, pattern.length() - 2)
        : pattern.substring(0, firstOpen(pattern));
  }

  /**
   * For {@code prosecut$3} the 3: the prefix and at most so many letters more; absent for patterns
   * of {@code *} and {@code ?}.
   */
  public OptionalInt moreLetters() {
    Matcher more = MORE_LETTERS.matcher(pattern);
    return more.find() ? OptionalInt.of(Integer.parseInt(more.group(1))) : OptionalInt.empty();
  }

  /** Whether the only open place is a final {@code *}. */
  public boolean isPrefix() {
    return firstOpen(pattern) == pattern.length() - 1 && pattern.endsWith("*");
  }

  /** How many {@code ?} there are. */
  public int questionMarks() {
    return (int) pattern.chars().filter(letter -> letter == '?').count();
  }

  private static int firstOpen(String pattern) {
    int at = 0;
    while (at < pattern.length() && pattern.charAt(at) != '*' && pattern.charAt(at) != '?') {
      at++;
    }
    return at;
  }
}
