package org.backfile.server.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backfile.server.language.Message;
import org.backfile.server.query.QueryProblem;
import org.backfile.server.query.QueryProblem.Severity;

/** What only the index can object to in a query, with its place in the text as typed. */
final class Problems {

  private static final Message NOTHING = Message.of("");

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
        Message.of(
            "{0} stands for more than {1} words of the archive.", word, Vocabulary.MOST_WORDS),
        Optional.of(Message.of("Give more letters.")));
  }

  /** A word without anything that the index holds. */
  void noWord(String word) {
    add(
        Severity.WARNING,
        word,
        Message.of("{0} holds no word that could be found.", word),
        Optional.empty());
  }

  /** A field that this archive has nothing in. */
  void noSuchField(String field) {
    add(
        Severity.WARNING,
        field,
        Message.of("This archive keeps nothing in the field {0}.", field),
        Optional.of(Message.of("Leave the field out.")));
  }

  private void add(Severity severity, String about, Message message, Optional<Message> hint) {
    int at = asTyped.toLowerCase(Locale.ROOT).indexOf(about.toLowerCase(Locale.ROOT));
    int length = at < 0 ? asTyped.length() : about.length();
    QueryProblem problem =
        new QueryProblem(
            severity, Math.max(0, at), length, message, hint.orElse(NOTHING), Optional.empty());
    if (!found.contains(problem)) {
      found.add(problem);
    }
  }

  /** All of them, in the order they were met. */
  List<QueryProblem> found() {
    return List.copyOf(found);
  }
}
