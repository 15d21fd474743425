package org.backfile.server.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * The width of a timeline's periods; {@link #AUTO} lets the archive choose by the span of dates.
 * Periods follow the calendar: weeks begin on Monday, decades in a year that ends in 0.
 */
public enum Interval {
  AUTO("auto", ChronoUnit.FOREVER, 1),
  DAY("day", ChronoUnit.DAYS, 1),
  WEEK("week", ChronoUnit.WEEKS, 1),
  MONTH("month", ChronoUnit.MONTHS, 1),
  QUARTER("quarter", ChronoUnit.MONTHS, 3),
  YEAR("year", ChronoUnit.YEARS, 1),
  DECADE("decade", ChronoUnit.YEARS, 10),
  CENTURY("century", ChronoUnit.YEARS, 100);

  private final String key;
  private final ChronoUnit unit;
  private final int units;

  Interval(String key, ChronoUnit unit, int units) {
    this.key = key;
    this.unit = unit;
    this.units = units;
  }

  /** The interval's name in URLs and JSON. */
  public String key() {
    return key;
  }

  /** The first day of the period that a day is in. */
  public LocalDate start(LocalDate day) {
    return switch (this) {
      case AUTO -> throw noWidth();
      case DAY -> day;
      case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withDayOfMonth(1).withMonth((day.getMonthValue() - 1) / 3 * 3 + 1);
      case YEAR, DECADE, CENTURY -> LocalDate.of(day.getYear() / units * units, 1, 1);
    };
  }

  /** The first day of the period after the one that begins on a day. */
  public LocalDate next(LocalDate start) {
    if (this == AUTO) {
      throw noWidth();
    }
    return start.plus(units, unit);
  }

  /** Number of periods from one day to another, both included. */
  public long periods(LocalDate first, LocalDate last) {
    return unit.between(start(first), start(last)) / units + 1;
  }

  /**
   * The name of the period that begins on a day: {@code 2015-03-04}, {@code 2015-03}, {@code 2015
   * Q1}, {@code 2015}, {@code 2010s}; a week is named by its Monday, a century by its first year.
   */
  public String label(LocalDate start) {
    String iso = start.toString();
    String year = iso.substring(0, 4);
    return switch (this) {
      case AUTO -> throw noWidth();
      case DAY -> iso;
      case WEEK -> "week of " + iso;
      case MONTH -> iso.substring(0, 7);
      case QUARTER -> "%s Q%d".formatted(year, (start.getMonthValue() + 2) / 3);
      case YEAR -> year;
      case DECADE -> year + "s";
      case CENTURY -> "%s to %d".formatted(year, start.getYear() + 99);
    };
  }

  private static IllegalStateException noWidth() {
    return new IllegalStateException("auto has no width; the archive must choose an interval");
  }
}
