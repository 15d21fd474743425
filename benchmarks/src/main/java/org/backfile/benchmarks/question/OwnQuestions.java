package org.backfile.benchmarks.question;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The list of questions that come with the benchmarks: kind, tab, words. */
public final class OwnQuestions {

  private OwnQuestions() {}

  /** All of them, in the order of the list. */
  public static List<Question> read() throws IOException {
    try (InputStream list = OwnQuestions.class.getResourceAsStream("/questions.tsv")) {
      if (list == null) {
        throw new IOException("questions.tsv is missing from the program");
      }
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .map(line -> line.split("\t"))
          .map(columns ->
              new Question(
                  Kind.valueOf(columns[0].toUpperCase(Locale.ROOT)),
                  List.of(columns[1].split(" "))))
          .toList();
    }
  }
}
