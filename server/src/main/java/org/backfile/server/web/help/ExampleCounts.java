package org.backfile.server.web.help;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.backfile.server.query.GrammarTable;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.FacetDemand;
import org.backfile.server.search.Folding;
import org.backfile.server.search.ResultWindow;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchRequests;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * How many articles of the serving build each example of the help page finds; counted once a build
 * and day.
 *
 * @param tag of the build and day they were counted for
 * @param counts by example; those that could not be counted in time are absent
 */
record ExampleCounts(String tag, Map<String, Integer> counts) {
  ExampleCounts {
    counts = Map.copyOf(counts);
  }

  static ExampleCounts of(Site site, String tag) {
    Map<String, Integer> counts = new HashMap<>();
    for (GrammarTable.Row row : GrammarTable.ROWS) {
      String example = row.first().text();
      SearchResult result = site.search(request(example, site.today()));
      if (result.complete()) {
        counts.put(example, result.total());
      }
    }
    return new ExampleCounts(tag, counts);
  }

  private static SearchRequest request(String example, LocalDate today) {
    SearchState state = SearchState.EMPTY.with(SearchParameters.Q, example);
    QueryReading reading = SearchRequests.reading(state, today);
    return SearchRequests.request(state, reading, Twin.PAGE, today)
        .only(ResultWindow.NONE, FacetDemand.NONE, Optional.empty(), 0)
        .with(Folding.NONE);
  }
}
