package org.backfile.server.search.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.backfile.article.PublicationDate;
import org.backfile.schema.ArticleDocument;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.Coverage;
import org.backfile.server.search.Coverage.Gap;
import org.backfile.server.search.Holdings;
import org.backfile.server.search.Holdings.SourceHoldings;
import org.backfile.server.search.Interval;

/** Tells what a build holds: of each source how much, from when to when, and with which gaps. */
final class HoldingsReport {

  private static final Comparator<SourceHoldings> LARGEST_FIRST =
      Comparator.comparingInt(SourceHoldings::articles)
          .reversed()
          .thenComparing(SourceHoldings::source);

  private final OpenBuild build;
  private final DatedSources sources;
  private final SourceDays days;
  private final long[] lastArrivals;

  private HoldingsReport(OpenBuild build) throws IOException {
    this.build = build;
    this.sources = new DatedSources(build);
    this.days = build.sourceDays();
    this.lastArrivals = sources.lastArrivals();
  }

  /** The report of a build. */
  static Holdings of(OpenBuild build) throws IOException {
    BuildHoldings holdings = build.holdings();
    Tally all = holdings.all();
    return new Holdings(
        build.info(),
        build.manifest(),
        build.accounting(),
        new HoldingsReport(build).sources(all.facets()),
        new Timelines(holdings.byDay()).of(all.days(), all.total(), Interval.YEAR));
  }

  private List<SourceHoldings> sources(FacetCounts counts) throws IOException {
    List<SourceHoldings> found = new ArrayList<>();
    for (int source = 0; source < sources.withoutSource(); source++) {
      int number = sources.inColumn(source);
      found.add(source(build.facets().value(number), counts.count(number), source));
    }
    int missing = counts.missing(KeywordField.SOURCE);
    if (missing > 0) {
      found.add(source("", missing, sources.withoutSource()));
    }
    found.sort(LARGEST_FIRST);
    return found;
  }

  private SourceHoldings source(String name, int articles, int source) {
    Optional<List<Gap>> gaps =
        days.keeps(source)
            ? Optional.of(
                Coverage.of(days.holdings(source), Optional.empty(), Optional.empty()).gaps())
            : Optional.empty();
    return new SourceHoldings(
        name,
        articles,
        date(days.firstArticle(source)),
        date(days.lastArticle(source)),
        gaps,
        lastArrival(source));
  }

  private Optional<Instant> lastArrival(int source) {
    return lastArrivals[source] == 0
        ? Optional.empty()
        : Optional.of(Instant.ofEpochSecond(lastArrivals[source]));
  }

  /** The date of an article with the precision it has, which only its card tells. */
  private String date(OptionalInt document) {
    return document.isEmpty()
        ? ""
        : ArticleDocument.card(build.reader(), document.getAsInt())
            .published()
            .map(PublicationDate::isoDate)
            .orElse("");
  }
}
