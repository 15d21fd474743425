package org.backfile.server.web.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.server.search.DailyHoldings;
import org.backfile.server.search.DateFilter;
import org.backfile.server.search.Interval;
import org.backfile.server.web.site.Wording;

/**
 * The periods of a timeline, one after another without gaps.
 *
 * @param interval their width, never auto
 * @param wanted the width that was asked for, when it would have given more than {@value
 *     #MOST_PERIODS}
 */
public record Axis(Interval interval, Optional<Interval> wanted, List<Period> periods) {
  /** Most periods that are drawn; a width that gives more is coarsened. */
  public static final int MOST_PERIODS = 60;

  /**
   * One period.
   *
   * @param end its last day
   * @param holdings articles the archive holds of it, of the sources asked for
   */
  public record Period(String label, LocalDate start, LocalDate end, int holdings) {

    /** Whether nothing is held, so that finding nothing means nothing. */
    public boolean empty() {
      return holdings == 0;
    }
  }

  public Axis {
    periods = List.copyOf(periods);
  }

  /**
   * The axis that reaches from one day to another.
   *
   * @param dates the days asked for, beyond which holdings do not count
   * @param held what the archive holds of the sources asked for
   */
  static Axis of(
      LocalDate first, LocalDate last, Interval wanted, DateFilter dates, DailyHoldings held) {
    Interval interval = interval(first, last, wanted);
    List<Period> periods = new ArrayList<>();
    for (LocalDate start = interval.start(first); !start.isAfter(last); ) {
      LocalDate next = interval.next(start);
      LocalDate from = dates.from().filter(start::isBefore).orElse(start);
      LocalDate end = dates.to().map(day -> day.plusDays(1)).filter(next::isAfter).orElse(next);
      periods.add(
          new Period(
              Wording.period(interval, start), start, next.minusDays(1), held.between(from, end)));
      start = next;
    }
    boolean coarsened = wanted != Interval.AUTO && wanted != interval;
    return new Axis(interval, coarsened ? Optional.of(wanted) : Optional.empty(), periods);
  }

  private static Interval interval(LocalDate first, LocalDate last, Interval wanted) {
    for (Interval interval : Interval.values()) {
      boolean coarse = interval != Interval.AUTO && interval.compareTo(wanted) >= 0;
      if (coarse && interval.periods(first, last) <= MOST_PERIODS) {
        return interval;
      }
    }
    return Interval.CENTURY;
  }

  /** The number of the period that a day is in. */
  int at(LocalDate day) {
    return (int) interval.periods(periods.getFirst().start(), day) - 1;
  }
}
