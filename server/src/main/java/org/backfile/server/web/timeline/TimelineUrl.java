package org.backfile.server.web.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.backfile.server.search.Interval;
import org.backfile.server.web.url.Measure;
import org.backfile.server.web.url.Parameter;
import org.backfile.server.web.url.ParameterFault;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.SearchUrl;
import org.backfile.server.web.url.Twin;
import org.backfile.server.web.url.UrlText;

/**
 * The URL of a timeline: that of a search, with up to three queries more and the measure. Filters
 * hold for all of them.
 *
 * @param search all that a search URL says; its query is the first
 * @param queries four queries, blank where there is none
 * @param blanks whether the URL carries parameters that say nothing, as forms send them
 */
public record TimelineUrl(SearchUrl search, List<String> queries, Measure measure, boolean blanks) {
  /** Where the page is. */
  public static final String PATH = SearchState.TIMELINE;

  /** The parameters of the queries, in their order. */
  public static final List<String> QUERIES = List.of("q", "q2", "q3", "q4");

  private static final String MEASURE = SearchParameters.MEASURE.name();

  public TimelineUrl {
    queries = List.copyOf(queries);
  }

  /** Reads the query part of a URL. */
  static TimelineUrl read(String rawQuery, LocalDate today) {
    Map<String, String> own = new HashMap<>();
    List<ParameterFault> doubled = new ArrayList<>();
    List<UrlText.Pair> rest = new ArrayList<>();
    for (UrlText.Pair pair : UrlText.parse(rawQuery)) {
      if (QUERIES.contains(pair.name()) || pair.name().equals(MEASURE)) {
        String first = own.putIfAbsent(pair.name(), pair.value());
        if (first != null && !first.strip().equals(pair.value().strip())) {
          doubled.add(ParameterFault.doubled(parameter(pair.name()), pair.value()));
        }
      } else {
        rest.add(pair);
      }
    }
    List<String> queries =
        QUERIES.stream().map(name -> own.getOrDefault(name, "").strip()).toList();
    if (!queries.getFirst().isEmpty()) {
      rest.add(new UrlText.Pair(QUERIES.getFirst(), queries.getFirst()));
    }
    String search = UrlText.query(out -> rest.forEach(pair -> out.add(pair.name(), pair.value())));
    SearchUrl read = SearchUrl.read(search, Twin.PAGE, today).with(doubled);
    boolean blanks = read.blanks() || own.values().stream().anyMatch(String::isBlank);
    return new TimelineUrl(read, queries, Measure.of(own.getOrDefault(MEASURE, "")), blanks);
  }

  /** What a parameter of a timeline takes: the further queries are like the first. */
  private static Parameter parameter(String name) {
    return SearchParameters.named(name)
        .orElseGet(() ->
            new Parameter(
                SearchParameters.Q.order(),
                name,
                List.of(),
                SearchParameters.Q.kind(),
                SearchParameters.Q.meaning()));
  }

  /** The width of periods that is asked for. */
  Interval interval() {
    String key = search.state().text(SearchParameters.INTERVAL);
    return List.of(Interval.values()).stream()
        .filter(interval -> interval.key().equals(key))
        .findFirst()
        .orElse(Interval.AUTO);
  }

  /** The search of one query, with the filters of all. */
  SearchState state(String query) {
    return filters().with(SearchParameters.Q, query);
  }

  /** What holds for all queries. */
  SearchState filters() {
    return search
        .state()
        .fromTheTop()
        .without(
            SearchParameters.Q,
            SearchParameters.INTERVAL,
            SearchParameters.SORT,
            SearchParameters.SIZE,
            SearchParameters.FACETS,
            SearchParameters.FACET_SIZE,
            SearchParameters.FACET_PREFIX,
            SearchParameters.FIELDS);
  }

  /** The canonical address of this timeline under a path. */
  String url(String path) {
    return url(path, filters(), interval(), measure);
  }

  /** The same timeline, drawn otherwise or with other filters. */
  String url(String path, SearchState filters, Interval step, Measure other) {
    String query =
        UrlText.query(out -> {
          for (int at = 0; at < QUERIES.size(); at++) {
            if (!queries.get(at).isEmpty()) {
              out.add(QUERIES.get(at), queries.get(at));
            }
          }
          if (step != Interval.AUTO) {
            out.add(SearchParameters.INTERVAL.name(), step.key());
          }
          if (other != Measure.COUNT) {
            out.add(MEASURE, other.key());
          }
        });
    String all = filters.values().isEmpty() ? query : join(query, filters.query());
    return all.isEmpty() ? path : path + "?" + all;
  }

  private static String join(String one, String other) {
    return one.isEmpty() ? other : one + "&" + other;
  }
}
