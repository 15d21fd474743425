package org.backfile.server.web.search;

import java.util.Optional;
import org.backfile.server.search.ResultWindow;
import org.backfile.server.search.SearchResult;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * Where an answer lies in its result.
 *
 * @param page from 1
 * @param pages pages in all, at least 1
 * @param reachable the last page that can be reached by number
 * @param previous link to the page before
 * @param next link to the page after
 */
public record Paging(
    int page,
    int size,
    int pages,
    int reachable,
    Optional<String> previous,
    Optional<String> next) {

  static Paging of(SearchState state, Twin twin, SearchResult result) {
    int size = state.number(SearchParameters.SIZE, twin.defaultSize());
    int page = state.number(SearchParameters.PAGE, 1);
    int pages = Math.max(1, (result.rows() + size - 1) / size);
    int reachable = Math.min(pages, ResultWindow.MAX_DEPTH / size);
    Optional<String> previous =
        page > 1 ? Optional.of(link(state, twin, page - 1)) : Optional.empty();
    return new Paging(
        page, size, pages, reachable, previous, next(state, twin, result, page, reachable));
  }

  private static Optional<String> next(
      SearchState state, Twin twin, SearchResult result, int page, int reachable) {
    if (state.on(SearchParameters.CURSOR)) {
      return result
          .nextCursor()
          .map(cursor -> state.with(SearchParameters.CURSOR, cursor).url(twin));
    }
    return page < reachable ? Optional.of(link(state, twin, page + 1)) : Optional.empty();
  }

  /** The link to a page; the first one has no number. */
  static String link(SearchState state, Twin twin, int page) {
    return state.with(SearchParameters.PAGE, page == 1 ? "" : String.valueOf(page)).url(twin);
  }
}
