package org.backfile.server.web.lists;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.article.PublicationDate;
import org.backfile.server.query.QueryProblem;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.FacetDemand;
import org.backfile.server.search.Folding;
import org.backfile.server.search.OutOfTimeException;
import org.backfile.server.search.RequestTime;
import org.backfile.server.search.ResultWindow;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult;
import org.backfile.server.search.Sort;
import org.backfile.server.web.http.BusyException;
import org.backfile.server.web.lists.ListRow.Found;
import org.backfile.server.web.lists.ListRow.NotRun;
import org.backfile.server.web.lists.ListRow.Outcome;
import org.backfile.server.web.lists.ListRow.Refused;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchRequests;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * Searches for the lines of a list, one after another and each by itself, so that no line stops
 * another.
 */
final class ListRun {
  private final Site site;
  private final SearchState filters;
  private final LocalDate today;
  private final BooleanSupplier spent;

  /**
   * @param filters what holds for all lines
   * @param spent whether the time for the list is over
   */
  ListRun(Site site, SearchState filters, BooleanSupplier spent) {
    this.site = site;
    this.filters = filters.fromTheTop();
    this.today = site.today();
    this.spent = spent;
  }

  /** A row for each line. */
  List<ListRow> rows(List<String> lines) {
    List<ListRow> rows = new ArrayList<>();
    for (String line : lines) {
      SearchState state = filters.with(SearchParameters.Q, line);
      rows.add(new ListRow(rows.size() + 1, line, state.url(Twin.PAGE), outcome(state)));
    }
    return rows;
  }

  private Outcome outcome(SearchState state) {
    if (spent.getAsBoolean()) {
      return new NotRun(Wording.say("the time for one list was over"));
    }
    QueryReading reading = SearchRequests.reading(state, today);
    try {
      return reading.refused() ? refused(reading.problems()) : found(state, reading);
    } catch (BusyException busy) {
      return new NotRun(Wording.say("the server was too busy"));
    } catch (OutOfTimeException late) {
      return new NotRun(Wording.say("it took longer than a search may"));
    }
  }

  private Outcome found(SearchState state, QueryReading reading) {
    SearchResult oldest = search(state, reading, Sort.OLDEST);
    List<QueryProblem> problems =
        Stream.concat(reading.problems().stream(), oldest.problems().stream()).toList();
    if (problems.stream().anyMatch(QueryProblem::refuses)) {
      return refused(problems);
    }
    Optional<PublicationDate> first = date(oldest);
    boolean several = first.isPresent() && oldest.total() > 1;
    return new Found(
        reading.readAs(),
        oldest.total(),
        oldest.complete(),
        first,
        several ? date(search(state, reading, Sort.NEWEST)) : first,
        problems.stream()
            .map(problem -> Wording.say(problem.message()))
            .collect(Collectors.joining(" ")));
  }

  private static Refused refused(List<QueryProblem> problems) {
    return new Refused(
        problems.stream()
            .filter(QueryProblem::refuses)
            .map(problem -> Wording.say(problem.message()) + " " + Wording.say(problem.hint()))
            .collect(Collectors.joining(" ")));
  }

  /** The date of the first row: undated articles come last in either order. */
  private static Optional<PublicationDate> date(SearchResult result) {
    return result.hits().stream().findFirst().flatMap(hit -> hit.card().published());
  }

  private SearchResult search(SearchState state, QueryReading reading, Sort sort) {
    SearchRequest full = SearchRequests.request(state, reading, Twin.PAGE, today);
    SearchRequest one =
        full.sorted(sort)
            .only(ResultWindow.of(0, 1), FacetDemand.NONE, Optional.empty(), 0)
            .with(Folding.NONE);
    return RequestTime.current().again().get(() -> site.search(one));
  }
}
