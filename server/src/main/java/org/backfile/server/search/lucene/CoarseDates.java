package org.backfile.server.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.TreeSet;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.util.SparseFixedBitSet;
import org.backfile.article.PublicationDate;
import org.backfile.article.PublicationDate.Precision;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleDocument;
import org.backfile.server.search.DailyHoldings;

/**
 * The articles of a build that are dated to a month or a year only. The index keeps where a date
 * begins, and the card how precise it is; so the cards of articles that begin with a month are read
 * once for a build. Takes a bit an article, less where they are rare.
 */
final class CoarseDates {

  private static final int SECONDS_A_DAY = 86_400;

  private final Calendar calendar;
  private final SparseFixedBitSet ofMonths;
  private final SparseFixedBitSet ofYears;
  private final TreeSet<Long> starts = new TreeSet<>();

  private CoarseDates(IndexReader reader, Calendar calendar) throws IOException {
    this.calendar = calendar;
    this.ofMonths = new SparseFixedBitSet(Math.max(1, reader.maxDoc()));
    this.ofYears = new SparseFixedBitSet(Math.max(1, reader.maxDoc()));
    for (LeafReaderContext leaf : reader.leaves()) {
      NumericDocValues published = DocValues.getNumeric(leaf.reader(), ArchiveSchema.PUBLISHED);
      for (int document = published.nextDoc();
          document != NumericDocValues.NO_MORE_DOCS;
          document = published.nextDoc()) {
        if (mayBeginAMonth(published.longValue())) {
          note(reader, leaf.docBase + document, published.longValue());
        }
      }
    }
  }

  /** Finds them in a build. */
  static CoarseDates of(OpenBuild build) throws IOException {
    return new CoarseDates(build.reader(), build.calendar());
  }

  private static boolean mayBeginAMonth(long second) {
    return Math.floorMod(second, SECONDS_A_DAY) == 0 && day(second).getDayOfMonth() == 1;
  }

  private static LocalDate day(long second) {
    return LocalDate.ofEpochDay(Math.floorDiv(second, SECONDS_A_DAY));
  }

  private void note(IndexReader reader, int document, long second) {
    Precision precision =
        ArticleDocument.card(reader, document)
            .published()
            .map(PublicationDate::precision)
            .orElse(Precision.DAY);
    switch (precision) {
      case YEAR -> ofYears.set(document);
      case MONTH -> ofMonths.set(document);
      case DAY, INSTANT -> {
        return;
      }
    }
    starts.add(second);
  }

  /**
   * What is found of them.
   *
   * @param ofMonths articles dated to a month, on its first day
   * @param ofYears articles dated to a year, on its first day
   */
  record Found(DailyHoldings ofMonths, DailyHoldings ofYears) {
    static final Found NONE = new Found(DailyHoldings.NONE, DailyHoldings.NONE);
  }

  /**
   * Counts those that a query finds; at no cost where it finds none.
   *
   * @param days all that the query finds, by day
   */
  Found found(IndexSearcher searcher, Query query, DailyHoldings days) throws IOException {
    long[] hit =
        starts.stream().filter(start -> days.on(day(start)) > 0).mapToLong(n -> n).toArray();
    if (hit.length == 0) {
      return Found.NONE;
    }
    Query coarse =
        new BooleanQuery.Builder()
            .add(LongPoint.newSetQuery(ArchiveSchema.PUBLISHED, hit), Occur.FILTER)
            .add(query, Occur.FILTER)
            .build();
    Counts counts = new Counts();
    searcher.search(coarse, new OneCollector<>(counts));
    return new Found(
        DailyHoldings.of(calendar.day(0), counts.months),
        DailyHoldings.of(calendar.day(0), counts.years));
  }

  /** Counts by day of those of the articles found that are dated coarsely. */
  private final class Counts extends SimpleCollector {
    private final int[] months = new int[calendar.days()];
    private final int[] years = new int[calendar.days()];
    private NumericDocValues published = DocValues.emptyNumeric();
    private int docBase;

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
      published = DocValues.getNumeric(leaf.reader(), ArchiveSchema.PUBLISHED);
      docBase = leaf.docBase;
    }

    @Override
    public void collect(int document) throws IOException {
      if (published.advanceExact(document)) {
        int day = calendar.number(day(published.longValue()));
        months[day] += ofMonths.get(docBase + document) ? 1 : 0;
        years[day] += ofYears.get(docBase + document) ? 1 : 0;
      }
    }

    @Override
    public ScoreMode scoreMode() {
      return ScoreMode.COMPLETE_NO_SCORES;
    }
  }
}
