package org.backfile.server.search.lucene;

import java.time.LocalDate;

/** How many articles a build holds of any stretch of days, as running sums. */
final class HoldingsByDay {

  private final Calendar calendar;
  private final int[] before;

  /** Sums up the counts of all articles. */
  HoldingsByDay(DayCounts all) {
    this.calendar = all.calendar();
    this.before = new int[calendar.days() + 1];
    for (int day = 0; day < calendar.days(); day++) {
      before[day + 1] = before[day] + all.count(day);
    }
  }

  /** Articles from one day to before another. */
  int between(LocalDate from, LocalDate end) {
    return before[calendar.number(end)] - before[calendar.number(from)];
  }
}
