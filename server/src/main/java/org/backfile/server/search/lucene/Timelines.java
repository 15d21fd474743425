package org.backfile.server.search.lucene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.backfile.server.search.DailyHoldings;
import org.backfile.server.search.Interval;
import org.backfile.server.search.Timeline;
import org.backfile.server.search.Timeline.Bucket;

/**
 * Makes the timeline of an answer from counts by day. An interval that would give more than {@value
 * #MOST_BUCKETS} buckets is widened; years are never, since dates span two thousand at most.
 */
final class Timelines {

  /** Sixty weeks of days. */
  private static final int MOST_BUCKETS = 420;

  private static final int MOST_CHOSEN = 96;

  /** What an interval is widened to: each is made up of whole ones before it. */
  private static final List<Interval> WIDER =
      List.of(Interval.DAY, Interval.MONTH, Interval.YEAR, Interval.DECADE);

  private final DailyHoldings holdings;

  Timelines(DailyHoldings holdings) {
    this.holdings = holdings;
  }

  /**
   * The timeline of counted articles.
   *
   * @param total articles counted, dated and undated
   */
  Timeline of(DayCounts days, int total, Interval wanted) {
    int undated = total - days.dated();
    if (days.dated() == 0) {
      return new Timeline(wanted == Interval.AUTO ? Interval.YEAR : wanted, List.of(), undated);
    }
    LocalDate first = days.calendar().day(days.first());
    LocalDate last = days.calendar().day(days.last());
    Interval interval = interval(wanted, first, last);
    List<Bucket> buckets = new ArrayList<>();
    for (LocalDate start = interval.start(first); !start.isAfter(last); ) {
      LocalDate next = interval.next(start);
      buckets.add(bucket(days, start, next));
      start = next;
    }
    return new Timeline(interval, buckets, undated);
  }

  private Bucket bucket(DayCounts days, LocalDate start, LocalDate next) {
    int count = 0;
    int end = days.calendar().number(next);
    for (int day = days.calendar().number(start); day < end; day++) {
      count += days.count(day);
    }
    return new Bucket(start, count, holdings.between(start, next));
  }

  private static Interval interval(Interval wanted, LocalDate first, LocalDate last) {
    int most = wanted == Interval.AUTO ? MOST_CHOSEN : MOST_BUCKETS;
    return Stream.concat(Stream.of(wanted), WIDER.stream())
        .filter(interval -> interval != Interval.AUTO && interval.compareTo(wanted) >= 0)
        .filter(interval -> interval.periods(first, last) <= most)
        .findFirst()
        .orElse(wanted.compareTo(Interval.YEAR) > 0 ? wanted : Interval.YEAR);
  }
}
