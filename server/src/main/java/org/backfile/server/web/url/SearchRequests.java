package org.backfile.server.web.url;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.backfile.schema.KeywordField;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.Dialect;
import org.backfile.server.query.Limits;
import org.backfile.server.query.MatchMode;
import org.backfile.server.query.QueryReading;
import org.backfile.server.query.ReadOptions;
import org.backfile.server.query.dialects.QueryReader;
import org.backfile.server.search.DateFilter;
import org.backfile.server.search.FacetDemand;
import org.backfile.server.search.FacetDemand.Listing;
import org.backfile.server.search.Folding;
import org.backfile.server.search.Interval;
import org.backfile.server.search.KeywordFilter;
import org.backfile.server.search.ResultWindow;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.Sort;

/** Makes the request of a state: the one way from a URL to the archive. */
public final class SearchRequests {
  /** Values of a facet that one answer may tell at most. */
  public static final int MOST_FACET_VALUES = FacetDemand.MAX_SIZE;

  private static final int FACET_SIZE = 10;

  private static final int SNIPPETS = 2;

  /** Passages of an article where they are what is asked for. */
  private static final int PASSAGES = 5;

  private SearchRequests() {}

  /** Reads the query of a state. */
  public static QueryReading reading(SearchState state, LocalDate today) {
    Optional<Dialect> dialect = state.one(SearchParameters.SYNTAX).flatMap(Dialect::of);
    MatchMode match =
        state.one(SearchParameters.MATCH).flatMap(MatchMode::of).orElse(MatchMode.ALL);
    ReadOptions options =
        new ReadOptions(dialect, state.on(SearchParameters.EXACT), match, today, Limits.DEFAULT);
    return QueryReader.read(state.text(SearchParameters.Q), options);
  }

  /** The request of a state. */
  public static SearchRequest request(
      SearchState state, QueryReading reading, Twin twin, LocalDate today) {
    return new SearchRequest(
        reading,
        keywords(state),
        dates(state, today),
        sort(state, reading),
        window(state, twin),
        facets(state),
        interval(state),
        snippets(state),
        state.one(SearchParameters.BUILD),
        state.on(SearchParameters.EXPLAIN),
        twin == Twin.PAGE || !state.on(SearchParameters.HINTS),
        folding(state));
  }

  /** The request for some rows of a state and nothing else. */
  public static SearchRequest rows(
      SearchState state, QueryReading reading, int offset, int size, LocalDate today) {
    SearchRequest full = request(state.fromTheTop(), reading, Twin.PAGE, today);
    return new SearchRequest(
            reading,
            full.keywords(),
            full.dates(),
            full.sort(),
            ResultWindow.of(offset, size),
            FacetDemand.NONE,
            Optional.empty(),
            0,
            Optional.empty())
        .with(full.folding());
  }

  /** The request for some rows of a state, with their passages, and nothing else. */
  public static SearchRequest passages(
      SearchState state, QueryReading reading, int offset, int size, LocalDate today) {
    SearchRequest rows = rows(state, reading, offset, size, today);
    return rows.only(rows.window(), FacetDemand.NONE, Optional.empty(), PASSAGES);
  }

  /**
   * The request for numbers alone: how many articles, when, and which values they have.
   *
   * @param fields the facets of the articles found
   * @param size values of each
   */
  public static SearchRequest counts(
      SearchState state,
      QueryReading reading,
      Set<KeywordField> fields,
      int size,
      LocalDate today) {
    return rows(state, reading, 0, 0, today)
        .only(ResultWindow.NONE, FacetDemand.found(fields, size), Optional.of(Interval.AUTO), 0);
  }

  /** The order of a state's rows: by relevance where there is something to be relevant to. */
  public static Sort sort(SearchState state, QueryReading reading) {
    boolean everything =
        reading.tree().filter(tree -> !(tree instanceof ArchiveQuery.Everything)).isEmpty();
    String key =
        state
            .one(SearchParameters.SORT)
            .orElse(everything ? Sort.NEWEST.key() : Sort.RELEVANCE.key());
    return EnumSet.allOf(Sort.class).stream()
        .filter(sort -> sort.key().equals(key))
        .findFirst()
        .orElseThrow();
  }

  private static Map<KeywordField, KeywordFilter> keywords(SearchState state) {
    Map<KeywordField, KeywordFilter> demands = new EnumMap<>(KeywordField.class);
    for (KeywordField field : KeywordField.values()) {
      demands.put(field, state.keyword(field));
    }
    return demands;
  }

  /** Whoever looks into a story sees all of it. */
  private static Folding folding(SearchState state) {
    Optional<String> story = state.one(SearchParameters.STORY);
    boolean all = state.text(SearchParameters.DUP).equals("all");
    Optional<Long> since =
        state.one(SearchParameters.SINCE).map(BuildTime::parse).map(Instant::getEpochSecond);
    return Folding.of(!all && story.isEmpty(), story, since);
  }

  private static DateFilter dates(SearchState state, LocalDate today) {
    return new DateFilter(
        state.one(SearchParameters.FROM).map(DateBound::new).map(bound -> bound.first(today)),
        state.one(SearchParameters.TO).map(DateBound::new).map(bound -> bound.last(today)),
        state.on(SearchParameters.UNDATED));
  }

  private static ResultWindow window(SearchState state, Twin twin) {
    int size = state.number(SearchParameters.SIZE, twin.defaultSize());
    int page = state.number(SearchParameters.PAGE, 1);
    Optional<String> cursor = state.one(SearchParameters.CURSOR);
    return new ResultWindow(cursor.isPresent() ? 0 : (page - 1) * size, size, cursor);
  }

  private static FacetDemand facets(SearchState state) {
    List<String> names = state.all(SearchParameters.FACETS);
    Set<KeywordField> fields = EnumSet.noneOf(KeywordField.class);
    if (names.isEmpty()) {
      fields.addAll(EnumSet.allOf(KeywordField.class));
    }
    names.forEach(name -> KeywordField.of(name).ifPresent(fields::add));
    int size = state.number(SearchParameters.FACET_SIZE, FACET_SIZE);
    return new FacetDemand(
        fields, size, state.text(SearchParameters.FACET_PREFIX), listing(state, size));
  }

  private static Optional<Listing> listing(SearchState state, int size) {
    boolean listed =
        state.on(SearchParameters.FACET_SORT)
            || state.on(SearchParameters.FACET_PAGE)
            || state.on(SearchParameters.FACET_CONTAINS);
    return listed
        ? Optional.of(
            new Listing(
                (state.number(SearchParameters.FACET_PAGE, 1) - 1) * size,
                state.text(SearchParameters.FACET_SORT).equals("name"),
                state.text(SearchParameters.FACET_CONTAINS)))
        : Optional.empty();
  }

  /**
   * The request for a page of all values of one facet and nothing else.
   *
   * @param state says which page, in which order, of which values
   */
  public static SearchRequest values(
      SearchState state, QueryReading reading, KeywordField field, int size, LocalDate today) {
    SearchState listed =
        state
            .with(SearchParameters.FACETS, field.key())
            .with(SearchParameters.FACET_SIZE, String.valueOf(size))
            .with(
                SearchParameters.FACET_SORT,
                state.one(SearchParameters.FACET_SORT).orElse("count"));
    return rows(state, reading, 0, 0, today)
        .only(ResultWindow.NONE, facets(listed), Optional.empty(), 0);
  }

  private static Optional<Interval> interval(SearchState state) {
    String key = state.one(SearchParameters.INTERVAL).orElse(Interval.AUTO.key());
    return EnumSet.allOf(Interval.class).stream()
        .filter(interval -> interval.key().equals(key))
        .findFirst();
  }

  private static int snippets(SearchState state) {
    List<String> fields = state.all(SearchParameters.FIELDS);
    return fields.isEmpty() || ItemField.takePassages(fields) ? SNIPPETS : 0;
  }
}
