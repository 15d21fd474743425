package org.backfile.server.query;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as far as it was said: a year, a month or a day. Years 1000 to 9999. */
public sealed interface QueryDate {

  record Year(int year) implements QueryDate {
    public Year {
      requireYear(year);
    }

    @Override
    public LocalDate first() {
      return LocalDate.of(year, 1, 1);
    }

    @Override
    public LocalDate last() {
      return LocalDate.of(year, 12, 31);
    }

    @Override
    public QueryDate plus(int steps) {
      return new Year(year + steps);
    }

    @Override
    public String toString() {
      return Integer.toString(year);
    }
  }

  record Month(YearMonth month) implements QueryDate {
    public Month {
      requireYear(month.getYear());
    }

    @Override
    public LocalDate first() {
      return month.atDay(1);
    }

    @Override
    public LocalDate last() {
      return month.atEndOfMonth();
    }

    @Override
    public QueryDate plus(int steps) {
      return new Month(month.plusMonths(steps));
    }

    @Override
    public String toString() {
      return month.toString();
    }
  }

  record Day(LocalDate day) implements QueryDate {
    public Day {
      requireYear(day.getYear());
    }

    @Override
    public LocalDate first() {
      return day;
    }

    @Override
    public LocalDate last() {
      return day;
    }

    @Override
    public QueryDate plus(int steps) {
      return new Day(day.plusDays(steps));
    }

    @Override
    public String toString() {
      return day.toString();
    }
  }

  /** The first day it covers. */
  LocalDate first();

  /** The last day it covers. */
  LocalDate last();

  /**
   * So many years, months or days later, by its own precision.
   *
   * @throws DateTimeException outside the years 1000 to 9999
   */
  QueryDate plus(int steps);

  /** {@code 2019}, {@code 2019-05}, {@code 2019-05-03}. */
  @Override
  String toString();

  /**
   * Reads {@code YYYY}, {@code YYYY-MM}, {@code YYYY-MM-DD}, {@code YYYYMM}, {@code YYYYMMDD},
   * {@code YYYY/MM/DD}, {@code D.M.YYYY}, {@code M/D/YYYY}, and {@code D/M/YYYY} where it cannot be
   * that.
   */
  static Optional<QueryDate> parse(String text) {
    for (Pattern form : DateForms.ALL) {
      Matcher parts = form.matcher(text);
      if (parts.matches()) {
        Optional<QueryDate> date = of(parts);
        if (date.isPresent()) {
          return date;
        }
      }
    }
    return Optional.empty();
  }

  /**
   * What {@code 3/5/1996} is where days come before months; empty for a date that has one meaning
   * only.
   */
  static Optional<QueryDate> otherWay(String text) {
    Matcher parts = DateForms.EITHER_WAY.matcher(text);
    return parts.matches()
        ? parse(parts.replaceFirst("${other}/${one}/${y}"))
            .filter(other -> !parse(text).equals(Optional.of(other)))
        : Optional.empty();
  }

  /** Whether a date shows that whoever wrote it writes days before months. */
  static boolean isDayFirst(String text) {
    return DateForms.DAY_FIRST.matcher(text).matches();
  }

  /**
   * Reads {@code -7d}, {@code -2w}, {@code -6m}, {@code -1y}: the day so long before {@code today}.
   */
  static Optional<QueryDate> relative(String text, LocalDate today) {
    Matcher parts = DateForms.RELATIVE.matcher(text.toLowerCase(Locale.ROOT));
    if (!parts.matches()) {
      return Optional.empty();
    }
    int count = Integer.parseInt(parts.group(1));
    LocalDate day =
        switch (parts.group(2)) {
          case "d" -> today.minusDays(count);
          case "w" -> today.minusWeeks(count);
          case "m" -> today.minusMonths(count);
          default -> today.minusYears(count);
        };
    return day.getYear() < DateForms.FIRST_YEAR ? Optional.empty() : Optional.of(new Day(day));
  }

  private static Optional<QueryDate> of(Matcher parts) {
    try {
      int year = Integer.parseInt(parts.group("y"));
      if (parts.namedGroups().get("m") == null) {
        return Optional.of(new Year(year));
      }
      int month = Integer.parseInt(parts.group("m"));
      if (parts.namedGroups().get("d") == null) {
        return Optional.of(new Month(YearMonth.of(year, month)));
      }
      return Optional.of(new Day(LocalDate.of(year, month, Integer.parseInt(parts.group("d")))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  private static void requireYear(int year) {
    if (year < DateForms.FIRST_YEAR || year > DateForms.LAST_YEAR) {
      throw new DateTimeException("years are from 1000 to 9999, not " + year);
    }
  }
}
