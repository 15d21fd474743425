package org.backfile.benchmarks.question;

import java.util.List;

/**
 * One question.
 *
 * @param words lower case, as written
 */
public record Question(Kind kind, List<String> words) {
  public Question {
    words = List.copyOf(words);
    if (words.size() < kind.words()) {
      throw new IllegalArgumentException(
          "%s needs %d words, found %s".formatted(kind, kind.words(), words));
    }
  }

  /** It in the query language. */
  public String text() {
    return kind.text(words);
  }
}
