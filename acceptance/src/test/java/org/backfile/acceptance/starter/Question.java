package org.backfile.acceptance.starter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What a journalist asks the starter archive.
 *
 * @param query as typed
 * @param best the id of the article that answers it best
 */
record Question(String query, String best) {

  /** The questions of a table: query TAB id. */
  static List<Question> of(String table) {
    return read(table)
        .lines()
        .map(line -> line.split("\t"))
        .map(cells -> new Question(cells[0], cells[1]))
        .toList();
  }

  /** A resource beside the questions. */
  static String read(String name) {
    try (InputStream in = Question.class.getResourceAsStream("/starter/" + name)) {
      return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return query;
  }
}
