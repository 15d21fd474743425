package org.backfile.server.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backfile.server.query.QueryProblem;
import org.backfile.server.query.QueryProblem.Severity;

/** What only the index can object to in a query, with its place in the text as typed. */
final class Problems {

  private final String asTyped;
  private final List<QueryProblem> found = new ArrayList<>();

  Problems(String asTyped) {
    this.asTyped = asTyped;
  }

  /** A word that stands for too many words of the archive to be searched for. */
  void tooManyWords(String word) {
    add(
        Severity.REFUSED,
        word,
        "%s stands for more than %,d words of the archive".formatted(word, Vocabulary.MOST_WORDS),
        "Give more letters.");
  }

  /** A word without anything that the index holds. */
  void noWord(String word) {
    add(Severity.WARNING, word, "%s holds no word that could be found".formatted(word), "");
  }

  /** A field that this archive has nothing in. */
  void noSuchField(String field) {
    add(
        Severity.WARNING,
        field,
        "this archive keeps nothing in the field %s".formatted(field),
        "Leave the field out.");
  }

  private void add(Severity severity, String about, String message, String hint) {
    int at = asTyped.toLowerCase(Locale.ROOT).indexOf(about.toLowerCase(Locale.ROOT));
    int length = at < 0 ? asTyped.length() : about.length();
    QueryProblem problem =
        new QueryProblem(severity, Math.max(0, at), length, message, hint, Optional.empty());
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }

  /** All of them, in the order they were met. */
  List<QueryProblem> found() {
    return List.copyOf(found);
  }
}
