package org.backfile.server.web.article;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.Hit;
import org.backfile.server.search.ResultWindow;
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
   * @param id the article
   * @param at the article's place in the result, when the address says it
   */
  Trail trail(String id, SearchState state, Optional<Integer> at) {
    QueryReading reading = SearchRequests.reading(state, today);
    if (at.isEmpty() || reading.refused() || at.get() >= ResultWindow.MAX_DEPTH) {
      return Trail.from(state.fromTheTop().url(ArticleLink.path(id)));
    }
    SearchState top = state.fromTheTop();
    int number = at.get();
    int offset = Math.max(0, number - 2);
    SearchResult result =
        site.search(SearchRequests.rows(top, reading, offset, number + 1 - offset, today));
    List<Hit> hits = result.hits();
    int place = number - 1 - offset;
    if (place >= hits.size() || !hits.get(place).card().id().equals(id)) {
      return Trail.from(top.url(ArticleLink.path(id)));
    }
    return new Trail(
        ArticleLink.inResult(top, id, number),
        Optional.of(back(top, number) + "#r" + number),
        Wording.say("{0} of {1}", number, result.rows()),
        place > 0 ? Optional.of(link(top, hits.get(place - 1), number - 1)) : Optional.empty(),
        place + 1 < hits.size()
            ? Optional.of(link(top, hits.get(place + 1), number + 1))
            : Optional.empty());
  }

  private static String back(SearchState state, int number) {
    int page = (number - 1) / state.number(SearchParameters.SIZE, Twin.PAGE.defaultSize()) + 1;
    return state.with(SearchParameters.PAGE, page == 1 ? "" : String.valueOf(page)).url(Twin.PAGE);
  }

  private static String link(SearchState state, Hit hit, int number) {
    return ArticleLink.inResult(state, hit.card().id(), number);
  }
}
