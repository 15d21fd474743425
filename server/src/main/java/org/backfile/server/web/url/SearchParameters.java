package org.backfile.server.web.url;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.schema.KeywordField;
import org.backfile.server.language.Message;
import org.backfile.server.query.Dialect;
import org.backfile.server.query.MatchMode;
import org.backfile.server.search.FacetDemand;
import org.backfile.server.search.Interval;
import org.backfile.server.search.ResultWindow;
import org.backfile.server.search.Sort;

/**
 * The table of parameters of a search URL, the same for the page and the API. Reading, links, the
 * help page and the OpenAPI document are made from it; a new parameter is one row.
 */
public final class SearchParameters {
  private static final List<Parameter> ROWS = new ArrayList<>();
  private static final Map<KeywordField, Parameter> INCLUDE = new EnumMap<>(KeywordField.class);
  private static final Map<KeywordField, Parameter> EXCLUDE = new EnumMap<>(KeywordField.class);
  private static final Map<KeywordField, Parameter> MISSING = new EnumMap<>(KeywordField.class);

  /**
   * Longest query that reaches the reader of queries, which has its own, lower limit and explains
   * it.
   */
  private static final int QUERY_LENGTH = 8_192;

  private static final int CURSOR_LENGTH = 1_000;

  private static final int KEY_LENGTH = 64;

  public static final Parameter Q =
      row("q", new Kind.Text(QUERY_LENGTH), "the query; empty finds everything, newest first");
  public static final Parameter SYNTAX =
      row("syntax", new Kind.Choice(dialects()), "the dialect of the query; auto recognises it");
  public static final Parameter MATCH =
      row(
          "match",
          new Kind.Choice(Stream.of(MatchMode.values()).map(MatchMode::id).toList()),
          "how many of the words side by side must occur");
  public static final Parameter EXACT =
      row("exact", new Kind.Flag(), "1 = words as typed, no inflected forms");
  public static final Parameter STRICT =
      row(
          "strict",
          new Kind.Flag(),
          "1 = refuse a doubtful query instead of answering with a warning (API)");
  public static final Parameter FROM =
      row("from", new Kind.Date(), "published on or after", "from-date", "begin_date");
  public static final Parameter TO =
      row("to", new Kind.Date(), "published on or before", "to-date", "end_date");
  public static final Parameter UNDATED =
      row(
          "undated",
          new Kind.Flag(),
          "1 = only articles without a date; from and to are then ignored");

  static {
    for (KeywordField field : KeywordField.values()) {
      FacetName name = FacetName.of(field);
      Kind values = new Kind.Values(KeywordField.MAX_LENGTH);
      String key = field.key();
      Message label = Message.of(name.label());
      INCLUDE.put(
          field, row(key, values, Message.of("{0}; repeat it for one value or another", label)));
      EXCLUDE.put(
          field,
          row("not." + key, values, Message.of("{0}: exclude this value", label), "-" + key));
      MISSING.put(
          field,
          row(
              "missing." + key,
              new Kind.Flag(),
              Message.of("1 = also articles without {0}", Message.of(name.absent()))));
    }
  }

  public static final Parameter SORT =
      row(
          "sort",
          new Kind.Choice(Stream.of(Sort.values()).map(Sort::key).toList()),
          "order; relevance is the default with a query",
          "order-by");
  public static final Parameter PAGE =
      row("page", new Kind.Whole(1, ResultWindow.MAX_DEPTH), "which page, from 1");
  public static final Parameter SIZE =
      row(
          "size",
          new Kind.Whole(1, ResultWindow.MAX_SIZE),
          "articles a page; 10 in the API, 25 on the page when it is not given",
          "page-size");
  public static final Parameter CURSOR =
      row(
          "cursor",
          new Kind.Text(CURSOR_LENGTH),
          "* begins the complete set in a stable order; then the answer's nextCursor");
  public static final Parameter FACETS =
      row(
          "facets",
          new Kind.Names(Stream.concat(Stream.of("none"), keys()).toList()),
          "which facets to count; all when it is not given",
          "facet-fields");
  public static final Parameter FACET_SIZE =
      row(
          "facet-size",
          new Kind.Whole(1, FacetDemand.MAX_SIZE),
          "values of each facet; 10 when it is not given");
  public static final Parameter FACET_PREFIX =
      row(
          "facet-prefix",
          new Kind.Text(100),
          "only values of facets that begin so, in upper or lower case");
  public static final Parameter FACET_CONTAINS =
      row(
          "facet-contains",
          new Kind.Text(100),
          "only values of facets that hold this, in upper or lower case");
  public static final Parameter FACET_SORT =
      row(
          "facet-sort",
          new Kind.Choice(List.of("count", "name")),
          "order of a facet's values; with it, all of them are listed, page by page");
  public static final Parameter FACET_PAGE =
      row(
          "facet-page",
          new Kind.Whole(1, FacetDemand.MAX_LISTED / FacetDemand.MAX_SIZE),
          "which page of a facet's values, from 1");
  public static final Parameter INTERVAL =
      row(
          "interval",
          new Kind.Choice(
              Stream.concat(Stream.of("none"), Arrays.stream(Interval.values()).map(Interval::key))
                  .toList()),
          "width of the timeline's periods");
  public static final Parameter MEASURE =
      row(
          "measure",
          new Kind.Choice(Stream.of(Measure.values()).map(Measure::key).toList()),
          "what the picture over time shows: articles, or their share of what is held (pages)");
  public static final Parameter VIEW =
      row("view", new Kind.Choice(List.of("list", "table")), "how the page shows articles");
  public static final Parameter FIELDS =
      row(
          "fields",
          new Kind.Names(ItemField.keys()),
          "which fields of an article (API); all when it is not given",
          "show-fields",
          "fl");
  public static final Parameter EXPLAIN =
      row(
          "explain",
          new Kind.Flag(),
          "1 = each article says why it ranks where it does: which words, where, how near, how rare");
  public static final Parameter HINTS =
      row(
          "hints",
          new Kind.Choice(List.of("none")),
          "none = no counts by clause, other spellings or looser searches beside the answer (API)");
  public static final Parameter DUP =
      row(
          "dup",
          new Kind.Choice(List.of("fold", "all")),
          "fold = articles with nearly the same text are one row, as without it; all = a row for each");
  public static final Parameter SINCE =
      row(
          "since",
          new Kind.Build(),
          "id of a build: only articles that the archive has had since a later one");
  public static final Parameter STORY =
      row(
          "story",
          new Kind.Text(KEY_LENGTH),
          "key of a story: only articles with its text, a row for each");
  public static final Parameter MODE =
      row(
          "mode",
          new Kind.Choice(List.of("words")),
          "words = articles that hold the words of the query");
  public static final Parameter BUILD =
      row(
          "build",
          new Kind.Text(100),
          "the build that a citation names; the answer says when another one serves");

  /** Every parameter, in the order of links. */
  public static final List<Parameter> ALL = List.copyOf(ROWS);

  private static final Map<String, Parameter> BY_NAME = byName();

  private SearchParameters() {}

  /** The parameter that includes values of a facet. */
  public static Parameter include(KeywordField field) {
    return Objects.requireNonNull(INCLUDE.get(field));
  }

  /** The parameter that excludes values of a facet. */
  public static Parameter exclude(KeywordField field) {
    return Objects.requireNonNull(EXCLUDE.get(field));
  }

  /** The parameter that includes articles without a value of a facet. */
  public static Parameter missing(KeywordField field) {
    return Objects.requireNonNull(MISSING.get(field));
  }

  /** The parameter of a name or alias. */
  public static Optional<Parameter> named(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  private static Parameter row(String name, Kind kind, String meaning, String... aliases) {
    return row(name, kind, Message.of(meaning), aliases);
  }

  private static Parameter row(String name, Kind kind, Message meaning, String... aliases) {
    Parameter row = new Parameter(ROWS.size(), name, List.of(aliases), kind, meaning);
    ROWS.add(row);
    return row;
  }

  private static Map<String, Parameter> byName() {
    Map<String, Parameter> names = new HashMap<>();
    for (Parameter parameter : ALL) {
      names.put(parameter.name(), parameter);
      parameter.aliases().forEach(alias -> names.put(alias, parameter));
    }
    return Map.copyOf(names);
  }

  private static List<String> dialects() {
    return Stream.concat(Stream.of("auto"), Stream.of(Dialect.values()).map(Dialect::id)).toList();
  }

  private static Stream<String> keys() {
    return Stream.of(KeywordField.values()).map(KeywordField::key);
  }
}
