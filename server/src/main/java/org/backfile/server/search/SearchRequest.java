package org.backfile.server.search;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.backfile.schema.KeywordField;
import org.backfile.server.query.QueryReading;

/**
 * One question to the archive, checked and complete.
 *
 * @param query the query as it was understood
 * @param keywords what is asked of each facet; facets without a demand are absent
 * @param dates which publication dates are asked for
 * @param sort order of the rows
 * @param window which rows
 * @param facets which facets to count
 * @param interval width of the timeline's buckets; empty for no timeline
 * @param snippets snippets a row, 0 to 5
 * @param build id of the build a citation names; the answer says when another one serves
 * @param explained whether each row says why it stands where it does
 * @param hints whether the answer tells what each clause finds alone and, where it is little, which
 *     searches near it find more
 * @param folding what becomes of articles with nearly the same text
 */
public record SearchRequest(
    QueryReading query,
    Map<KeywordField, KeywordFilter> keywords,
    DateFilter dates,
    Sort sort,
    ResultWindow window,
    FacetDemand facets,
    Optional<Interval> interval,
    int snippets,
    Optional<String> build,
    boolean explained,
    boolean hints,
    Folding folding) {

  /** A request for rows and counts alone, without explanations and hints. */
  public SearchRequest(
      QueryReading query,
      Map<KeywordField, KeywordFilter> keywords,
      DateFilter dates,
      Sort sort,
      ResultWindow window,
      FacetDemand facets,
      Optional<Interval> interval,
      int snippets,
      Optional<String> build) {
    this(
        query,
        keywords,
        dates,
        sort,
        window,
        facets,
        interval,
        snippets,
        build,
        false,
        false,
        Folding.NONE);
  }

  public SearchRequest {
    Map<KeywordField, KeywordFilter> demands = new EnumMap<>(KeywordField.class);
    keywords.forEach((field, filter) -> {
      if (!filter.isEmpty()) {
        demands.put(field, filter);
      }
    });
    keywords = Map.copyOf(demands);
  }

  /**
   * The same question, of which only this is answered, without explanations and hints.
   *
   * @param rows which rows
   * @param counted which facets to count
   * @param timeline width of its buckets; empty for no timeline
   * @param passages snippets a row, 0 to 5
   */
  public SearchRequest only(
      ResultWindow rows, FacetDemand counted, Optional<Interval> timeline, int passages) {
    return new SearchRequest(
        query, keywords, dates, sort, rows, counted, timeline, passages, build, false, false,
        folding);
  }

  /** The same request with its rows in another order. */
  public SearchRequest sorted(Sort order) {
    return new SearchRequest(
        query, keywords, dates, order, window, facets, interval, snippets, build, explained, hints,
        folding);
  }

  /** The same request, where something else becomes of articles with nearly the same text. */
  public SearchRequest with(Folding other) {
    return new SearchRequest(
        query, keywords, dates, sort, window, facets, interval, snippets, build, explained, hints,
        other);
  }

  /** What is asked of a facet. */
  public KeywordFilter keyword(KeywordField field) {
    return keywords.getOrDefault(field, KeywordFilter.NONE);
  }
}
