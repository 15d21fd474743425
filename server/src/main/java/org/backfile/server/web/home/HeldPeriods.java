package org.backfile.server.web.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.backfile.server.search.DailyHoldings;
import org.backfile.server.search.Interval;
import org.backfile.server.search.Timeline;
import org.backfile.server.search.Timeline.Bucket;

/**
 * The periods in which an archive is drawn on the first page, from its first article to its last:
 * as narrow as there is room for.
 *
 * @param starts the first day of each; empty when nothing has a date
 */
record HeldPeriods(Interval interval, List<LocalDate> starts) {
  private static final int MOST = 100;
  private static final List<Interval> WIDTHS =
      List.of(Interval.DAY, Interval.MONTH, Interval.YEAR, Interval.DECADE);

  /** The periods of all that is held. */
  static HeldPeriods of(DailyHoldings held) {
    if (held.first().isEmpty() || held.last().isEmpty()) {
      return new HeldPeriods(Interval.YEAR, List.of());
    }
    LocalDate first = held.first().get();
    LocalDate last = held.last().get();
    Interval interval =
        WIDTHS.stream()
            .filter(width -> width.periods(first, last) <= MOST)
            .findFirst()
            .orElse(Interval.CENTURY);
    List<LocalDate> starts = new ArrayList<>();
    for (LocalDate day = interval.start(first); !day.isAfter(last); day = interval.next(day)) {
      starts.add(day);
    }
    return new HeldPeriods(interval, List.copyOf(starts));
  }

  /** The articles of each period. */
  List<Integer> counts(DailyHoldings held) {
    return starts.stream().map(day -> held.between(day, interval.next(day))).toList();
  }

  /** All that is held, as if it had been searched for. */
  Timeline timeline(DailyHoldings held) {
    List<Bucket> buckets =
        starts.stream()
            .map(day -> {
              int articles = held.between(day, interval.next(day));
              return new Bucket(day, articles, articles);
            })
            .toList();
    return new Timeline(interval, buckets, 0);
  }
}
