package org.backfile.server.web.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.FacetDemand;
import org.backfile.server.search.Hit;
import org.backfile.server.search.ResultWindow;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchRequests;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * Finds an article's neighbours in a result by asking again: the server remembers nothing of its
 * readers.
 */
final class Walk {
  private final Site site;
  private final LocalDate today;

  Walk(Site site, LocalDate today) {
    this.site = site;
    this.today = today;
  }

  /**
   * Where the reader came from.
   *
   * @param at the article's place in the result, when the address says it
   */
  Trail trail(SearchState state, Optional<Integer> at) {
    QueryReading reading = SearchRequests.reading(state, today);
    if (at.isEmpty() || reading.refused() || at.get() >= ResultWindow.MAX_DEPTH) {
      return Trail.NONE;
    }
    SearchState top = state.fromTheTop();
    int number = at.get();
    int offset = Math.max(0, number - 2);
    SearchResult result =
        site.heavy(() -> site.archive().search(rows(top, reading, offset, number + 1 - offset)));
    List<Hit> hits = result.hits();
    int place = number - 1 - offset;
    if (place >= hits.size()) {
      return Trail.NONE;
    }
    return new Trail(
        Optional.of(back(top, number) + "#r" + number),
        Wording.count(number) + " of " + Wording.count(result.total()),
        place > 0 ? Optional.of(link(top, hits.get(place - 1), number - 1)) : Optional.empty(),
        place + 1 < hits.size()
            ? Optional.of(link(top, hits.get(place + 1), number + 1))
            : Optional.empty(),
        Optional.of(link(top, hits.get(place), number)));
  }

  private SearchRequest rows(SearchState state, QueryReading reading, int offset, int size) {
    SearchRequest full = SearchRequests.request(state, reading, Twin.PAGE, today);
    return new SearchRequest(
        reading,
        full.keywords(),
        full.dates(),
        full.sort(),
        new ResultWindow(offset, size, Optional.empty()),
        FacetDemand.NONE,
        Optional.empty(),
        0,
        Optional.empty());
  }

  private static String back(SearchState state, int number) {
    int page = (number - 1) / state.number(SearchParameters.SIZE, Twin.PAGE.defaultSize()) + 1;
    return state.with(SearchParameters.PAGE, page == 1 ? "" : String.valueOf(page)).url(Twin.PAGE);
  }

  private static String link(SearchState state, Hit hit, int number) {
    return ArticleLink.inResult(state, hit.card().id(), number);
  }
}
