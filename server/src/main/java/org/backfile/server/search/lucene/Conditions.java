package org.backfile.server.search.lucene;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.DateFilter;
import org.backfile.server.search.KeywordFilter;

/** Lucene queries for conditions that an article meets or not, without ranking. */
final class Conditions {

  private Conditions() {}

  /** Articles dated from the first of these days to the last. */
  static Query published(Optional<LocalDate> from, Optional<LocalDate> to) {
    long first = from.map(day -> startSecond(day)).orElse(Long.MIN_VALUE);
    long last = to.map(day -> startSecond(day.plusDays(1)) - 1).orElse(Long.MAX_VALUE);
    return new IndexOrDocValuesQuery(
        LongPoint.newRangeQuery(ArchiveSchema.PUBLISHED, first, last),
        NumericDocValuesField.newSlowRangeQuery(ArchiveSchema.PUBLISHED, first, last));
  }

  private static long startSecond(LocalDate day) {
    return day.atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }

  /** Articles with so many words, both ends included. */
  static Query words(int min, int max) {
    return NumericDocValuesField.newSlowRangeQuery(ArchiveSchema.WORDS, min, max);
  }

  /** Articles that meet a filter of dates. */
  static Optional<Query> dates(DateFilter dates) {
    if (dates.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        dates.undated()
            ? without(new FieldExistsQuery(ArchiveSchema.PUBLISHED))
            : published(dates.from(), dates.to()));
  }

  /** The articles that the archive has only had since a build after a second. */
  static Query seenAfter(long second) {
    return seen(second + 1, Long.MAX_VALUE);
  }

  /**
   * The articles that the archive first had in a build of some seconds; empty where all may be. One
   * of which that is not known was there always.
   */
  static Optional<Query> seen(Optional<Long> after, Optional<Long> until) {
    return after.isPresent()
        ? Optional.of(seen(after.get() + 1, until.orElse(Long.MAX_VALUE)))
        : until.map(second -> without(seenAfter(second)));
  }

  private static Query seen(long first, long last) {
    return new IndexOrDocValuesQuery(
        LongPoint.newRangeQuery(ArchiveSchema.SEEN, first, last),
        NumericDocValuesField.newSlowRangeQuery(ArchiveSchema.SEEN, first, last));
  }

  /** The articles of some ids. */
  static Query among(Set<String> ids) {
    return new TermInSetQuery(ArchiveSchema.ID, ids.stream().map(BytesRef::new).toList());
  }

  /** The articles that the build of a second was the first to have. */
  static Query seenAt(long second) {
    return LongPoint.newExactQuery(ArchiveSchema.SEEN, second);
  }

  /** The articles of one story. */
  static Query story(String key) {
    return new TermQuery(new Term(ArchiveSchema.STORY, key));
  }

  /** Articles that meet all filters. */
  static List<Query> keywords(Map<KeywordField, KeywordFilter> filters) {
    List<Query> queries = new ArrayList<>();
    filters.forEach((field, filter) -> queries.add(keyword(field, filter)));
    return queries;
  }

  /** Articles that meet what is asked of one facet. */
  static Query keyword(KeywordField field, KeywordFilter filter) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    if (filter.selects()) {
      all.add(included(field, filter), Occur.FILTER);
    } else {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    if (!filter.excluded().isEmpty()) {
      all.add(anyOf(field, filter.excluded()), Occur.MUST_NOT);
    }
    return all.build();
  }

  private static Query included(KeywordField field, KeywordFilter filter) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    if (!filter.included().isEmpty()) {
      any.add(anyOf(field, filter.included()), Occur.SHOULD);
    }
    if (filter.missing()) {
      any.add(without(anyValue(field)), Occur.SHOULD);
    }
    return any.build();
  }

  /** Articles that have any of the values, whatever filters ask. */
  static Query anyOf(KeywordField field, Collection<String> values) {
    return values.size() == 1
        ? new TermQuery(new Term(field.filterField(), values.iterator().next()))
        : new TermInSetQuery(field.filterField(), values.stream().map(BytesRef::new).toList());
  }

  /** Values of one field stand together in the facet column: from its name to the next. */
  private static Query anyValue(KeywordField field) {
    char next = KeywordField.FACET_SEPARATOR + 1;
    return SortedSetDocValuesField.newSlowRangeQuery(
        ArchiveSchema.FACETS, field.facetTerm(""), new BytesRef(field.key() + next), true, false);
  }

  static Query without(Query unwanted) {
    return new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
        .add(unwanted, Occur.MUST_NOT)
        .build();
  }
}
