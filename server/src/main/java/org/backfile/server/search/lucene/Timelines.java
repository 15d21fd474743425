package org.backfile.server.search.lucene;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.backfile.server.search.Interval;
import org.backfile.server.search.Timeline;
import org.backfile.server.search.Timeline.Bucket;

/**
 * Makes the timeline of an answer from counts by day. An interval that would give more than {@value
 * #MOST_BUCKETS} buckets is widened; years are never, since dates span two thousand at most.
 */
final class Timelines {

  private static final int MOST_BUCKETS = 400;
  private static final int MOST_CHOSEN = 96;

  private final HoldingsByDay holdings;

  Timelines(HoldingsByDay holdings) {
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
    for (LocalDate start = start(first, interval); !start.isAfter(last); ) {
      LocalDate next = next(start, interval);
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
    boolean days = wanted == Interval.AUTO || wanted == Interval.DAY;
    if (days && ChronoUnit.DAYS.between(first, last) < most) {
      return Interval.DAY;
    }
    boolean months = days || wanted == Interval.MONTH;
    boolean fits =
        ChronoUnit.MONTHS.between(first.withDayOfMonth(1), last.withDayOfMonth(1)) < most;
    return months && fits ? Interval.MONTH : Interval.YEAR;
  }

  private static LocalDate start(LocalDate day, Interval interval) {
    return switch (interval) {
      case DAY -> day;
      case MONTH -> day.withDayOfMonth(1);
      case YEAR, AUTO -> day.withDayOfYear(1);
    };
  }

  private static LocalDate next(LocalDate start, Interval interval) {
    return switch (interval) {
      case DAY -> start.plusDays(1);
      case MONTH -> start.plusMonths(1);
      case YEAR, AUTO -> start.plusYears(1);
    };
  }
}
