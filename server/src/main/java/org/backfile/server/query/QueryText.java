package org.backfile.server.query;

/** The text of a word in a query, in the one form that trees hold. */
public final class QueryText {
  private QueryText() {}

  /**
   * The word, normalised ({@link TypedText}) and without commas, semicolons and colons at its ends.
   *
   * @throws IllegalArgumentException when no letter, digit or symbol is left, or when it is more
   *     than one token
   */
  public static String word(String typed) {
    String word = TypedText.of(withoutEdges(TypedText.of(typed).text().strip())).text();
    if (!hasContent(word) || word.indexOf(' ') >= 0) {
      throw new IllegalArgumentException(
          "one word with a letter or a digit expected, found: " + typed);
    }
    return word;
  }

  private static String withoutEdges(String word) {
    int start = 0;
    int end = word.length();
    while (start < end && isEdge(word.charAt(start))) {
      start++;
    }
    while (start < end && isEdge(word.charAt(end - 1))) {
      end--;
    }
    return word.substring(start, end);
  }

  /** Whether anything in it can be looked up: a letter, a digit, or a symbol such as an emoji. */
  public static boolean hasContent(String text) {
    return text.codePoints().anyMatch(QueryText::isContent);
  }

  private static boolean isContent(int letter) {
    return Character.isLetterOrDigit(letter) || Character.getType(letter) == Character.OTHER_SYMBOL;
  }

  private static boolean isEdge(char letter) {
    return letter == ',' || letter == ';' || letter == ':';
  }
}
