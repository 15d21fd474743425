package org.backfile.server.query;

import java.util.Locale;
import java.util.Set;

/**
 * Plain words which, side by side, may be meant as an operator or a date: {@code and not}, {@code
 * date from}.
 */
public final class WordPairs {
  private static final Set<String> DATE_WORDS =
      Set.of(
          "from", "after", "aft", "before", "bef", "since", "until", "on", "is", "geq", "leq",
          "to");

  /** After these, {@code same} is the everyday word. */
  private static final Set<String> BEFORE_EVERYDAY_SAME =
      Set.of(
          "the", "this", "that", "these", "those", "very", "much", "all", "of", "at", "in", "on",
          "with", "for", "to", "one", "is", "are", "was", "were", "be", "not", "do", "does", "did",
          "and", "or", "but", "a");

  private WordPairs() {}

  /** {@code and not} and {@code but not}. */
  public static boolean isAndNot(String first, String second) {
    return (first.equals("and") || first.equals("but")) && second.equals("not");
  }

  /** {@code mayor same}, but not {@code the same} or {@code NEAR/5 same}. */
  public static boolean isSame(String first, String second) {
    return second.equals("same")
        && first.indexOf('/') < 0
        && !BEFORE_EVERYDAY_SAME.contains(first.toLowerCase(Locale.ROOT));
  }

  /** {@code date from}, {@code date aft} and so on. */
  public static boolean isDate(String first, String second) {
    return first.equalsIgnoreCase("date") && DATE_WORDS.contains(second.toLowerCase(Locale.ROOT));
  }

  /** Nexis' short forms: {@code date aft}, {@code date bef}. */
  public static boolean isShortDate(String first, String second) {
    return isDate(first, second)
        && (second.equalsIgnoreCase("aft") || second.equalsIgnoreCase("bef"));
  }

  /** Whether Factiva takes the word for an operator; with a tolerance behind it, always. */
  static boolean isOperator(String word) {
    return word.equals("same") || word.equals("adj");
  }

  /** Whether the two together could be read as more than two words. */
  static boolean isReserved(String first, String second) {
    return isAndNot(first, second) || isSame(first, second) || isDate(first, second);
  }
}
