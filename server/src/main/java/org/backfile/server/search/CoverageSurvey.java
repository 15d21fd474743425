package org.backfile.server.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.backfile.server.search.Coverage.Gap;
import org.backfile.server.search.Coverage.ThinDay;

/** Walks once over the days of which something is held; one object a walk. */
final class CoverageSurvey {

  private static final int WEEKDAYS = 7;
  private static final int WEEKS = 53;

  private final DailyHoldings held;
  private final List<Gap> gaps = new ArrayList<>();
  private final List<ThinDay> thin = new ArrayList<>();
  private int[] usual = new int[WEEKDAYS];
  private int usualYear = Integer.MIN_VALUE;
  private int thinDays;
  private int daysWith;
  private Optional<LocalDate> first = Optional.empty();
  private Optional<LocalDate> last = Optional.empty();

  CoverageSurvey(DailyHoldings held) {
    this.held = held;
  }

  /** The coverage of the days from one to another, both included. */
  Coverage of(LocalDate from, LocalDate to) {
    LocalDate begin = later(from, held.first().orElse(to));
    LocalDate end = earlier(to, held.last().orElse(from));
    LocalDate empty = from;
    for (LocalDate day = begin; !day.isAfter(end); day = day.plusDays(1)) {
      int articles = held.on(day);
      compare(day, articles);
      if (articles > 0) {
        noteGap(empty, day);
        empty = day.plusDays(1);
        noteHeld(day);
      }
    }
    noteGap(empty, to.plusDays(1));
    int days = Math.toIntExact(to.toEpochDay() - from.toEpochDay() + 1);
    int articles = held.between(from, to.plusDays(1));
    return new Coverage(articles, first, last, days, days - daysWith, gaps, thinDays, thin);
  }

  private void noteHeld(LocalDate day) {
    daysWith++;
    first = first.isPresent() ? first : Optional.of(day);
    last = Optional.of(day);
  }

  private void noteGap(LocalDate empty, LocalDate end) {
    if (end.toEpochDay() - empty.toEpochDay() > Coverage.LONGEST_PAUSE) {
      gaps.add(new Gap(empty, end.minusDays(1)));
    }
  }

  private void compare(LocalDate day, int articles) {
    if (day.getYear() != usualYear) {
      usualYear = day.getYear();
      usual = usual(usualYear);
    }
    int expected = usual[day.getDayOfWeek().ordinal()];
    if (expected >= Coverage.LEAST_USUAL && 2 * articles < expected) {
      thinDays++;
      if (thin.size() < Coverage.MOST_THIN) {
        thin.add(new ThinDay(day, articles, expected));
      }
    }
  }

  /** The median of each weekday of a year, from the first day held to the last. */
  private int[] usual(int year) {
    int[][] counts = new int[WEEKDAYS][WEEKS];
    int[] sizes = new int[WEEKDAYS];
    LocalDate begin = later(LocalDate.of(year, 1, 1), held.first().orElse(LocalDate.MAX));
    LocalDate end = earlier(LocalDate.of(year, 12, 31), held.last().orElse(LocalDate.MIN));
    for (LocalDate day = begin; !day.isAfter(end); day = day.plusDays(1)) {
      int weekday = day.getDayOfWeek().ordinal();
      counts[weekday][sizes[weekday]++] = held.on(day);
    }
    int[] medians = new int[WEEKDAYS];
    for (int weekday = 0; weekday < WEEKDAYS; weekday++) {
      Arrays.sort(counts[weekday], 0, sizes[weekday]);
      medians[weekday] = counts[weekday][sizes[weekday] / 2];
    }
    return medians;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
