package org.backfile.server.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.Holdings;
import org.backfile.server.search.Holdings.SourceHoldings;
import org.backfile.server.search.Interval;
import org.backfile.server.search.lucene.FacetColumn.Range;

/** Tells what a build holds: of each source how much, and from when to when. */
final class HoldingsReport {

  private static final int SECONDS_A_DAY = 86_400;
  private static final Comparator<SourceHoldings> LARGEST_FIRST =
      Comparator.comparingInt(SourceHoldings::articles)
          .reversed()
          .thenComparing(SourceHoldings::source);

  private final OpenBuild build;
  private final Range sources;
  private final long[] first;
  private final long[] last;
  private final int withoutSource;

  private HoldingsReport(OpenBuild build) throws IOException {
    this.build = build;
    this.sources = build.facets().range(KeywordField.SOURCE);
    this.withoutSource = sources.end() - sources.start();
    this.first = new long[withoutSource + 1];
    this.last = new long[withoutSource + 1];
    Arrays.fill(first, Long.MAX_VALUE);
    Arrays.fill(last, Long.MIN_VALUE);
    for (LeafReaderContext leaf : build.reader().leaves()) {
      readDates(leaf);
    }
  }

  /** The report of a build. */
  static Holdings of(OpenBuild build) throws IOException {
    BuildHoldings holdings = build.holdings();
    Tally all = holdings.all();
    return new Holdings(
        build.info(),
        build.manifest(),
        new HoldingsReport(build).sources(all.facets()),
        new Timelines(holdings.byDay()).of(all.days(), all.total(), Interval.YEAR));
  }

  private void readDates(LeafReaderContext leaf) throws IOException {
    FacetSegment segment = build.facets().segment(leaf);
    NumericDocValues published = DocValues.getNumeric(leaf.reader(), ArchiveSchema.PUBLISHED);
    for (int document = published.nextDoc();
        document != NumericDocValues.NO_MORE_DOCS;
        document = published.nextDoc()) {
      int source = source(segment, document);
      long day = Math.floorDiv(published.longValue(), SECONDS_A_DAY);
      first[source] = Math.min(first[source], day);
      last[source] = Math.max(last[source], day);
    }
  }

  private int source(FacetSegment segment, int document) throws IOException {
    segment.seek(document);
    for (int at = segment.from; at < segment.to; at++) {
      if (sources.holds(segment.numbers[at])) {
        return segment.numbers[at] - sources.start();
      }
    }
    return withoutSource;
  }

  private List<SourceHoldings> sources(FacetCounts counts) throws IOException {
    List<SourceHoldings> found = new ArrayList<>();
    for (int source = 0; source < withoutSource; source++) {
      int number = sources.start() + source;
      found.add(source(build.facets().value(number), counts.count(number), source));
    }
    if (counts.missing(KeywordField.SOURCE) > 0) {
      found.add(source("", counts.missing(KeywordField.SOURCE), withoutSource));
    }
    found.sort(LARGEST_FIRST);
    return found;
  }

  private SourceHoldings source(String name, int articles, int source) {
    boolean dated = first[source] <= last[source];
    return new SourceHoldings(
        name,
        articles,
        dated ? LocalDate.ofEpochDay(first[source]).toString() : "",
        dated ? LocalDate.ofEpochDay(last[source]).toString() : "");
  }
}
