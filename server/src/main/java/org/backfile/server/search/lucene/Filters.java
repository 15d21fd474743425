package org.backfile.server.search.lucene;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.DateFilter;
import org.backfile.server.search.Folding;
import org.backfile.server.search.KeywordFilter;
import org.backfile.server.search.SearchRequest;

/** The filters of a request: dates, and what is asked of each facet. */
final class Filters {

  private final Optional<Query> dates;
  private final Optional<Query> story;
  private final Optional<Query> seen;
  private final Optional<Query> among;
  private final Map<KeywordField, Query> keywords = new EnumMap<>(KeywordField.class);

  Filters(SearchRequest request) {
    this(request.keywords(), request.dates(), request.folding());
  }

  Filters(Map<KeywordField, KeywordFilter> keywords, DateFilter dates, Folding folding) {
    this.dates = Conditions.dates(dates);
    this.story = folding.story().map(Conditions::story);
    this.seen = Conditions.seen(folding.seenAfter(), folding.seenUntil());
    this.among = folding.among().map(Conditions::among);
    keywords.forEach(
        (field, filter) -> this.keywords.put(field, Conditions.keyword(field, filter)));
  }

  /** The facets that something is asked of. */
  Set<KeywordField> fields() {
    return keywords.keySet();
  }

  /** Whether every article meets them. */
  boolean none() {
    return dates.isEmpty()
        && story.isEmpty()
        && seen.isEmpty()
        && among.isEmpty()
        && keywords.isEmpty();
  }

  /** What a query finds that meets all filters. */
  Query on(Query query) {
    return none() ? query : filtered(query).build();
  }

  /** What a query finds that meets all filters but that of one facet. */
  Query failingOnly(KeywordField field, Query query) {
    BooleanQuery.Builder filtered = base(query);
    keywords.forEach(
        (each, filter) -> filtered.add(filter, each == field ? Occur.MUST_NOT : Occur.FILTER));
    return filtered.build();
  }

  private BooleanQuery.Builder filtered(Query query) {
    BooleanQuery.Builder filtered = base(query);
    keywords.values().forEach(filter -> filtered.add(filter, Occur.FILTER));
    return filtered;
  }

  private BooleanQuery.Builder base(Query query) {
    boolean everything = query instanceof MatchAllDocsQuery;
    BooleanQuery.Builder base = new BooleanQuery.Builder();
    base.add(query, everything ? Occur.FILTER : Occur.MUST);
    dates.ifPresent(filter -> base.add(filter, Occur.FILTER));
    story.ifPresent(filter -> base.add(filter, Occur.FILTER));
    seen.ifPresent(filter -> base.add(filter, Occur.FILTER));
    among.ifPresent(filter -> base.add(filter, Occur.FILTER));
    return base;
  }
}
