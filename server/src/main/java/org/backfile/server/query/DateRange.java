package org.backfile.server.query;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Days from the first of {@code from} to the last of {@code to}, both included; an absent end is
 * open, but not both.
 */
public record DateRange(Optional<QueryDate> from, Optional<QueryDate> to) {
  public DateRange {
    if (from.isEmpty() && to.isEmpty()) {
      throw new IllegalArgumentException("a range of dates has at least one end");
    }
    if (from.isPresent() && to.isPresent() && from.get().first().isAfter(to.get().last())) {
      throw new IllegalArgumentException(
          "a range of dates runs forward: " + from.get() + " to " + to.get());
    }
  }

  /** The year, month or day itself. */
  public static DateRange in(QueryDate date) {
    return new DateRange(Optional.of(date), Optional.of(date));
  }

  /** From the first of one to the last of the other, whichever comes first. */
  public static DateRange between(QueryDate one, QueryDate other) {
    boolean forward = !one.first().isAfter(other.last());
    return new DateRange(Optional.of(forward ? one : other), Optional.of(forward ? other : one));
  }

  /** From the first day of a date on. */
  public static DateRange from(QueryDate date) {
    return new DateRange(Optional.of(date), Optional.empty());
  }

  /** Up to the last day of a date. */
  public static DateRange to(QueryDate date) {
    return new DateRange(Optional.empty(), Optional.of(date));
  }

  /** The first day, where there is one. */
  public Optional<LocalDate> firstDay() {
    return from.map(QueryDate::first);
  }

  /** The last day, where there is one. */
  public Optional<LocalDate> lastDay() {
    return to.map(QueryDate::last);
  }

  /** As in a query: {@code 2019-05}, {@code [2019 TO 2020-06]}, {@code [2019 TO *]}. */
  @Override
  public String toString() {
    return from.isPresent() && from.equals(to)
        ? from.get().toString()
        : "["
            + from.map(QueryDate::toString).orElse("*")
            + " TO "
            + to.map(QueryDate::toString).orElse("*")
            + "]";
  }
}
