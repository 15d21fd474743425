package org.backfile.server.search;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/**
 * How many articles are held of each day, by date of publication. An article whose day is unknown
 * counts on the first day of its month or year; one without a date is not in here. Kept as running
 * sums, four bytes a day. Immutable.
 */
public final class DailyHoldings {

  /** Nothing is held, or nothing of it has a date. */
  public static final DailyHoldings NONE = new DailyHoldings(LocalDate.EPOCH, new int[1]);

  private final LocalDate firstDay;
  private final int[] before;

  private DailyHoldings(LocalDate firstDay, int[] before) {
    this.firstDay = firstDay;
    this.before = before;
  }

  /**
   * Holdings of successive days.
   *
   * @param firstDay the day of the first count
   * @param counts articles of each day
   */
  public static DailyHoldings of(LocalDate firstDay, int[] counts) {
    int first = 0;
    int end = counts.length;
    while (first < end && counts[first] == 0) {
      first++;
    }
    while (end > first && counts[end - 1] == 0) {
      end--;
    }
    int[] before = new int[end - first + 1];
    for (int day = first; day < end; day++) {
      before[day - first + 1] = before[day - first] + counts[day];
    }
    return first == end ? NONE : new DailyHoldings(firstDay.plusDays(first), before);
  }

  /** The first day of which something is held. */
  public Optional<LocalDate> first() {
    return articles() == 0 ? Optional.empty() : Optional.of(firstDay);
  }

  /** The last day of which something is held. */
  public Optional<LocalDate> last() {
    return first().map(day -> day.plusDays(before.length - 2));
  }

  /** All dated articles. */
  public int articles() {
    return before[before.length - 1];
  }

  /** Articles of a day. */
  public int on(LocalDate day) {
    return between(day, day.plusDays(1));
  }

  /** Articles from one day to before another. */
  public int between(LocalDate from, LocalDate end) {
    return before.length == 1 ? 0 : Math.max(0, before[number(end)] - before[number(from)]);
  }

  /** The number of a day, counted from the first; outside of what is held, the nearest in it. */
  private int number(LocalDate day) {
    return Math.clamp(day.toEpochDay() - firstDay.toEpochDay(), 0, before.length - 1);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof DailyHoldings daily
        && firstDay.equals(daily.firstDay)
        && Arrays.equals(before, daily.before);
  }

  @Override
  public int hashCode() {
    return 31 * firstDay.hashCode() + Arrays.hashCode(before);
  }

  @Override
  public String toString() {
    return articles() + " articles" + first().map(day -> " from " + day).orElse("");
  }
}
