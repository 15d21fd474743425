package org.backfile.server.web.lists;

import java.util.List;
import java.util.Optional;
import org.backfile.article.PublicationDate;
import org.backfile.server.web.lists.ListRow.Found;
import org.backfile.server.web.search.SearchJson;

/**
 * A list that was run, as JSON.
 *
 * @param lines how many were given
 * @param beyond how many of them are beyond what one list may hold
 * @param notRun how many others there was no time for
 * @param warnings parameters that were ignored, and a build asked for that does not serve
 */
public record ListJson(
    int lines,
    int beyond,
    long notRun,
    List<ListedJson> rows,
    SearchJson.Index index,
    List<SearchJson.Warning> warnings) {

  /**
   * One line.
   *
   * @param count articles found; null when it was not searched
   * @param complete whether the count is exact
   * @param first date of the earliest, with the known parts only
   */
  public record ListedJson(
      String line,
      Optional<String> readAs,
      Optional<Integer> count,
      boolean complete,
      Optional<String> first,
      Optional<String> last,
      String html,
      Optional<String> problem) {}

  static ListJson of(ListForm form, ListAnswer answer) {
    return new ListJson(
        answer.lines().all(),
        answer.lines().beyond(),
        answer.notRun(),
        answer.rows().stream().map(ListJson::row).toList(),
        SearchJson.Index.of(answer.build()),
        SearchJson.Warning.of(form.search(), answer.build()));
  }

  private static ListedJson row(ListRow row) {
    Optional<Found> found = row.found();
    return new ListedJson(
        row.line(),
        found.map(Found::readAs),
        found.map(Found::count),
        found.map(Found::complete).orElse(false),
        found.flatMap(Found::first).map(PublicationDate::iso),
        found.flatMap(Found::last).map(PublicationDate::iso),
        row.href(),
        Optional.of(row.problem()).filter(problem -> !problem.isEmpty()));
  }
}
