package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.NumericDocValues;
import org.backfile.server.search.DailyHoldings;

/**
 * Counts articles by day of publication. One count for every day between the archive's first and
 * last, so at most as many as two thousand years have; used again and again.
 */
final class DayCounts {

  private static final int SECONDS_A_DAY = 86_400;
  private static final long UNDATED = Long.MIN_VALUE;

  private final Calendar calendar;
  private final int[] counts;
  private final long[] seconds = new long[Tally.BATCH];
  private int first = Integer.MAX_VALUE;
  private int last = -1;
  private int dated;

  DayCounts(Calendar calendar) {
    this.calendar = calendar;
    this.counts = new int[calendar.days()];
  }

  /** Counts articles of one segment, in rising order. */
  void count(NumericDocValues published, int[] documents, int size) throws IOException {
    published.longValues(size, documents, seconds, UNDATED);
    for (int at = 0; at < size; at++) {
      if (seconds[at] != UNDATED) {
        add((int) (Math.floorDiv(seconds[at], SECONDS_A_DAY) - calendar.firstDay()));
      }
    }
  }

  private void add(int day) {
    counts[day]++;
    dated++;
    first = Math.min(first, day);
    last = Math.max(last, day);
  }

  Calendar calendar() {
    return calendar;
  }

  /** Articles counted that have a date. */
  int dated() {
    return dated;
  }

  /** The first day counted, from the calendar's first; meaningless when nothing is dated. */
  int first() {
    return first;
  }

  /** The last day counted, from the calendar's first. */
  int last() {
    return last;
  }

  /** Articles of one day, by its number from the calendar's first. */
  int count(int day) {
    return counts[day];
  }

  /** These counts as holdings. */
  DailyHoldings holdings() {
    return DailyHoldings.of(calendar.day(0), counts);
  }

  /** Begins anew. */
  void clear() {
    if (dated > 0) {
      Arrays.fill(counts, first, last + 1, 0);
    }
    first = Integer.MAX_VALUE;
    last = -1;
    dated = 0;
  }
}
