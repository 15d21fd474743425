package org.backfile.server.search.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.DailyHoldings;

/**
 * Articles by source and day, counted once for a build. Of each source there is one count for every
 * day from its first to its last; the largest sources are kept, as many as fit into {@value
 * #MOST_CELLS} counts (32 MB). The rest are small and counted when asked for.
 */
final class SourceDays {

  static final int MOST_CELLS = 1 << 23;

  private static final int NOT_KEPT = -1;

  private final long[] first;
  private final long[] last;
  private final int[] firstArticle;
  private final int[] lastArticle;
  private final int[] starts;
  private final int[] cells;

  private SourceDays(DatedSources sources, FacetCounts counts, int mostCells) throws IOException {
    this.first = new long[sources.size()];
    this.last = new long[sources.size()];
    this.firstArticle = new int[sources.size()];
    this.lastArticle = new int[sources.size()];
    this.starts = new int[sources.size()];
    Arrays.fill(first, Long.MAX_VALUE);
    Arrays.fill(last, Long.MIN_VALUE);
    sources.forEach(this::widen);
    this.cells = new int[allot(largestFirst(sources, counts), mostCells)];
    sources.forEach((source, day, _) -> {
      if (starts[source] != NOT_KEPT) {
        cells[starts[source] + (int) (day - first[source])]++;
      }
    });
  }

  /**
   * Counts a build, in two passes over its dates.
   *
   * @param mostCells days of all sources together that are kept
   */
  static SourceDays of(OpenBuild build, int mostCells) throws IOException {
    return new SourceDays(new DatedSources(build), build.holdings().all().facets(), mostCells);
  }

  private static int[] largestFirst(DatedSources sources, FacetCounts counts) {
    int without = sources.withoutSource();
    return IntStream.range(0, sources.size())
        .boxed()
        .sorted(
            Comparator.comparingInt(source ->
                -(source == without
                    ? counts.missing(KeywordField.SOURCE)
                    : counts.count(sources.inColumn(source)))))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Gives each source its place as long as there is room; returns the room taken. */
  private int allot(int[] largestFirst, int mostCells) {
    int taken = 0;
    for (int source : largestFirst) {
      long days = first[source] > last[source] ? 0 : last[source] - first[source] + 1;
      boolean fits = taken + days <= mostCells;
      starts[source] = fits ? taken : NOT_KEPT;
      taken += fits ? (int) days : 0;
    }
    return taken;
  }

  private void widen(int source, long day, int document) {
    if (day < first[source]) {
      first[source] = day;
      firstArticle[source] = document;
    }
    if (day > last[source]) {
      last[source] = day;
      lastArticle[source] = document;
    }
  }

  /** Lucene's number of an article of a source's first day. */
  OptionalInt firstArticle(int source) {
    return dated(source) ? OptionalInt.of(firstArticle[source]) : OptionalInt.empty();
  }

  /** Lucene's number of an article of a source's last day. */
  OptionalInt lastArticle(int source) {
    return dated(source) ? OptionalInt.of(lastArticle[source]) : OptionalInt.empty();
  }

  private boolean dated(int source) {
    return first[source] <= last[source];
  }

  /** Whether a source's days are kept. */
  boolean keeps(int source) {
    return starts[source] != NOT_KEPT;
  }

  /** The days of a source that is kept. */
  DailyHoldings holdings(int source) {
    if (!dated(source)) {
      return DailyHoldings.NONE;
    }
    int days = (int) (last[source] - first[source] + 1);
    int[] counts = Arrays.copyOfRange(cells, starts[source], starts[source] + days);
    return DailyHoldings.of(LocalDate.ofEpochDay(first[source]), counts);
  }

  /**
   * Adds the days of a source that is kept.
   *
   * @param counts articles by day, counted from {@code firstDay}
   * @param sign 1 to add, -1 to take away
   */
  void addTo(int[] counts, long firstDay, int source, int sign) {
    for (long day = first[source]; day <= last[source]; day++) {
      counts[(int) (day - firstDay)] += sign * cells[starts[source] + (int) (day - first[source])];
    }
  }
}
