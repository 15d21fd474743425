package org.backfile.server.web.url;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.backfile.schema.KeywordField;
import org.backfile.server.query.Dialect;
import org.backfile.server.search.DateFilter;
import org.backfile.server.search.Interval;
import org.backfile.server.search.KeywordFilter;
import org.jspecify.annotations.Nullable;

/**
 * What a search URL asks: its parameters with checked, canonical values. Immutable; the only maker
 * of links.
 *
 * <p>{@link SearchUrl} reads it from a URL, {@link #query} prints it back, and reading that gives
 * the same state. Equal questions have equal states, however the URL was ordered or spelled.
 */
public final class SearchState {
  /** Everything, in the default form. */
  public static final SearchState EMPTY = new SearchState(new TreeMap<>());

  /** Where a search is drawn over time. */
  public static final String TIMELINE = "/timeline";

  private static final Parameter[] PLACE_IN_RESULT = {
    SearchParameters.PAGE, SearchParameters.CURSOR
  };

  private final NavigableMap<Parameter, List<String>> values;

  /** Made when first asked for, as a search prints a dozen links to itself. */
  private @Nullable String query;

  private SearchState(NavigableMap<Parameter, List<String>> values) {
    this.values = Collections.unmodifiableNavigableMap(values);
  }

  /** The values of a parameter in their order; empty when it is absent. */
  public List<String> all(Parameter parameter) {
    return values.getOrDefault(parameter, List.of());
  }

  /** The value of a parameter that stands once. */
  public Optional<String> one(Parameter parameter) {
    List<String> all = all(parameter);
    return all.isEmpty() ? Optional.empty() : Optional.of(all.getFirst());
  }

  /** The value of a parameter, or blank. */
  public String text(Parameter parameter) {
    return one(parameter).orElse("");
  }

  /** Whether a flag is on. */
  public boolean on(Parameter flag) {
    return values.containsKey(flag);
  }

  /** The state of these parameters, whose values must be canonical, and not empty. */
  static SearchState of(Map<Parameter, List<String>> canonical) {
    NavigableMap<Parameter, List<String>> values = new TreeMap<>();
    canonical.forEach((parameter, all) -> values.put(parameter, ordered(all)));
    return new SearchState(values);
  }

  private static List<String> ordered(List<String> canonical) {
    return canonical.size() == 1 ? List.copyOf(canonical) : List.copyOf(new TreeSet<>(canonical));
  }

  /**
   * All articles of a source.
   *
   * @param source its name; empty for the articles without one
   */
  public static SearchState ofSource(String source) {
    return source.isEmpty()
        ? EMPTY.with(SearchParameters.missing(KeywordField.SOURCE), "1")
        : EMPTY.plus(SearchParameters.include(KeywordField.SOURCE), source);
  }

  /** The value of a whole number. */
  public int number(Parameter parameter, int otherwise) {
    return one(parameter).map(Integer::valueOf).orElse(otherwise);
  }

  /** What is asked of a facet. */
  public KeywordFilter keyword(KeywordField field) {
    return new KeywordFilter(
        all(SearchParameters.include(field)),
        on(SearchParameters.missing(field)),
        all(SearchParameters.exclude(field)));
  }

  /** Whether anything but the query narrows the result. */
  public boolean filtered() {
    return on(SearchParameters.FROM)
        || on(SearchParameters.TO)
        || on(SearchParameters.UNDATED)
        || on(SearchParameters.STORY)
        || on(SearchParameters.SINCE)
        || Arrays.stream(KeywordField.values()).anyMatch(field -> !keyword(field).isEmpty());
  }

  /** Whether anything is asked at all: words or filters. */
  public boolean asks() {
    return on(SearchParameters.Q) || filtered();
  }

  /**
   * This state with one value of a parameter, which must be canonical; a blank one takes the
   * parameter away.
   */
  public SearchState with(Parameter parameter, String value) {
    return with(parameter, value.isBlank() ? List.of() : List.of(value));
  }

  /** This state with these canonical values of a parameter. */
  public SearchState with(Parameter parameter, List<String> canonical) {
    NavigableMap<Parameter, List<String>> changed = new TreeMap<>(values);
    if (canonical.isEmpty()) {
      changed.remove(parameter);
    } else {
      changed.put(parameter, ordered(canonical));
    }
    return new SearchState(changed);
  }

  /** This state without some parameters. */
  public SearchState without(Parameter... parameters) {
    NavigableMap<Parameter, List<String>> changed = new TreeMap<>(values);
    changed.keySet().removeAll(Arrays.asList(parameters));
    return new SearchState(changed);
  }

  /** This state with one value more. */
  public SearchState plus(Parameter parameter, String value) {
    List<String> more = new ArrayList<>(all(parameter));
    more.add(value);
    return with(parameter, more);
  }

  /** This state with one value less. */
  public SearchState minus(Parameter parameter, String value) {
    return with(parameter, all(parameter).stream().filter(each -> !each.equals(value)).toList());
  }

  /** The same question from its first row: what a link that changes the question must carry. */
  public SearchState fromTheTop() {
    return without(PLACE_IN_RESULT);
  }

  /** A link to this search over time. */
  public String timelineUrl() {
    return fromTheTop().without(SearchParameters.SORT, SearchParameters.SIZE).url(TIMELINE);
  }

  /** The same search for another query in the native syntax. */
  public SearchState respelled(String nativeQuery) {
    return fromTheTop()
        .without(SearchParameters.MATCH)
        .with(SearchParameters.SYNTAX, Dialect.NATIVE.id())
        .with(SearchParameters.Q, nativeQuery);
  }

  /**
   * The same search narrowed to one period of a timeline.
   *
   * @param start the first day of the period
   * @param dates the days that the search asks for; the period is cut to them
   */
  public SearchState within(Interval interval, LocalDate start, DateFilter dates) {
    LocalDate end = interval.next(start).minusDays(1);
    boolean cutsStart = dates.from().filter(start::isBefore).isPresent();
    boolean cutsEnd = dates.to().filter(end::isAfter).isPresent();
    String first = cutsStart ? dates.from().get().toString() : day(interval, start);
    String last = cutsEnd ? dates.to().get().toString() : day(interval, end);
    return fromTheTop()
        .without(SearchParameters.UNDATED)
        .with(SearchParameters.FROM, first)
        .with(SearchParameters.TO, last);
  }

  /** A day at an end of a period, in as few words as name it. */
  private static String day(Interval interval, LocalDate day) {
    String iso = day.toString();
    return switch (interval) {
      case AUTO, DAY, WEEK -> iso;
      case MONTH, QUARTER -> iso.substring(0, 7);
      case YEAR, DECADE, CENTURY -> iso.substring(0, 4);
    };
  }

  /** The search without what only says how its facets are listed. */
  public SearchState unlisted() {
    return without(
        SearchParameters.FACETS,
        SearchParameters.FACET_SIZE,
        SearchParameters.FACET_PREFIX,
        SearchParameters.FACET_CONTAINS,
        SearchParameters.FACET_SORT,
        SearchParameters.FACET_PAGE);
  }

  /** The same words without any filter. */
  public SearchState unfiltered() {
    SearchState result =
        fromTheTop()
            .without(
                SearchParameters.FROM,
                SearchParameters.TO,
                SearchParameters.UNDATED,
                SearchParameters.SINCE,
                SearchParameters.STORY);
    for (KeywordField field : KeywordField.values()) {
      result =
          result.without(
              SearchParameters.include(field),
              SearchParameters.exclude(field),
              SearchParameters.missing(field));
    }
    return result;
  }

  /** The parameters that are set, with their values. */
  public NavigableMap<Parameter, List<String>> values() {
    return values;
  }

  /** The state as the query part of a URL, without the question mark. */
  public String query() {
    String printed = query;
    if (printed == null) {
      printed =
          UrlText.query(out ->
              values.forEach(
                  (parameter, all) -> all.forEach(value -> out.add(parameter.name(), value))));
      query = printed;
    }
    return printed;
  }

  /** A link that answers this state. */
  public String url(Twin twin) {
    return url(twin.path());
  }

  /** A link that carries this state to a path. */
  public String url(String path) {
    return values.isEmpty() ? path : path + "?" + query();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SearchState state && values.equals(state.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return query();
  }
}
