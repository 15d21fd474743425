package org.backfile.server.query.dialects;

import java.util.List;
import org.backfile.server.language.Message;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.Form;
import org.backfile.server.query.Escapes;
import org.backfile.server.query.QueryText;

/** Reads a query that has operators only, such as {@code OR}, as the words they are. */
final class Literally {
  private Literally() {}

  /** The words; without any, everything. */
  static ArchiveQuery read(List<Lexeme> lexemes, int length, Problems problems) {
    List<ArchiveQuery.Word> words =
        lexemes.stream()
            .filter(Lexeme::isWord)
            .map(piece -> Escapes.unescaped(piece.text()))
            .filter(QueryText::hasContent)
            .map(text -> new ArchiveQuery.Word(text, Form.EXACT))
            .toList();
    if (!words.isEmpty()) {
      problems.warn(
          0,
          length,
          Message.of("Only operators stand here; read as words."),
          Message.of("Put them between other words."));
    } else if (length > 0) {
      problems.warn(
          0,
          length,
          Message.of("There is nothing to look for here; every article is shown."),
          Message.of("Write a word."));
    }
    return ArchiveQuery.all(words);
  }
}
