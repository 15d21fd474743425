package org.backfile.server.web.lists;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.backfile.article.PublicationDate;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Csv;
import org.backfile.server.web.lists.ListRow.Found;

/** A list that was run, as a table for spreadsheets. */
final class ListCsv {
  private static final List<String> HEADER =
      List.of(
          "line",
          "query",
          "read_as",
          "articles",
          "complete",
          "first",
          "last",
          "link",
          "problem",
          "build",
          "retrieved");

  private ListCsv() {}

  /**
   * The table.
   *
   * @param origin what stands before links, such as {@code http://localhost:8080}
   */
  static Body body(ListAnswer answer, String origin, Instant retrieved) {
    return Csv.body(
        HEADER, answer.rows().stream().map(row -> row(answer, row, origin, retrieved)).toList());
  }

  private static List<String> row(
      ListAnswer answer, ListRow row, String origin, Instant retrieved) {
    Optional<Found> found = row.found();
    return List.of(
        String.valueOf(row.number()),
        row.line(),
        found.map(Found::readAs).orElse(""),
        found.map(each -> String.valueOf(each.count())).orElse(""),
        found.map(each -> each.complete() ? "yes" : "no").orElse("no"),
        found.flatMap(Found::first).map(PublicationDate::iso).orElse(""),
        found.flatMap(Found::last).map(PublicationDate::iso).orElse(""),
        origin + row.href(),
        row.problem(),
        answer.build().buildId(),
        retrieved.toString());
  }
}
