package org.backfile.server.web.alerts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.backfile.server.alerts.SearchReader;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.Sort;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchRequests;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.SearchUrl;
import org.backfile.server.web.url.Twin;

/**
 * Saved searches as they are understood now, the newest article first. Relative dates count from
 * the day of a moment in a zone.
 */
public record SearchesRead(ZoneId zone) implements SearchReader {

  @Override
  public Optional<SearchRequest> read(String search, Instant moment) {
    LocalDate today = LocalDate.ofInstant(moment, zone);
    SearchUrl url = SearchUrl.read(search, Twin.PAGE, today);
    QueryReading reading = SearchRequests.reading(url.state(), today);
    return url.faults().isEmpty() && !reading.refused()
        ? Optional.of(request(url.state(), reading, today))
        : Optional.empty();
  }

  /** The request for the articles of a question and nothing beside them. */
  static SearchRequest request(SearchState state, QueryReading reading, LocalDate today) {
    SearchState newest = state.with(SearchParameters.SORT, Sort.NEWEST.key());
    return SearchRequests.rows(newest, reading, 0, 0, today);
  }

  /** What of a search is its question: not how and how much of its answer is shown. */
  static SearchState question(SearchState state) {
    return state
        .fromTheTop()
        .unlisted()
        .without(
            SearchParameters.STRICT,
            SearchParameters.SORT,
            SearchParameters.SIZE,
            SearchParameters.INTERVAL,
            SearchParameters.MEASURE,
            SearchParameters.VIEW,
            SearchParameters.FIELDS,
            SearchParameters.EXPLAIN,
            SearchParameters.HINTS,
            SearchParameters.DUP,
            SearchParameters.MODE,
            SearchParameters.BUILD);
  }
}
