package org.backfile.benchmarks.mixed;

import java.util.List;

/**
 * A real article to be written in some format.
 *
 * @param id new for every copy
 * @param day ISO 8601
 */
record Piece(String id, String title, List<String> paragraphs, String day) {

  private static final int EVERY = 3;

  /**
   * A copy that tells the same and is no duplicate: every third word bears the copy's number, so
   * that it shares few rows of four words with the others.
   */
  Piece copy(int number) {
    return number == 0
        ? this
        : new Piece(
            id + "-" + number,
            title,
            paragraphs.stream().map(text -> altered(text, number)).toList(),
            day);
  }

  private static String altered(String text, int number) {
    String[] words = text.split(" ", -1);
    for (int at = 0; at < words.length; at += EVERY) {
      words[at] = words[at].isEmpty() ? "" : words[at] + number;
    }
    return String.join(" ", words);
  }

  String text() {
    return String.join("\n\n", paragraphs);
  }
}
