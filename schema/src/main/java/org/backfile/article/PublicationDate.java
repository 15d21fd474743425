package org.backfile.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When an article was published, as precisely as its source says and no more: the precision is the
 * type.
 *
 * <p>Dates are the publication's own local dates as written: an article stamped {@code
 * 2015-03-04T23:30-05:00} belongs to 4 March, whatever that moment is in UTC. Ranges, order and the
 * timeline use {@link #start()}, the first moment of the dated period.
 */
public sealed interface PublicationDate {

  /** The first year a date may have. */
  int FIRST_YEAR = 1000;

  /** The last year a date may have. */
  int LAST_YEAR = 2999;

  /**
   * Year, month, day and time of day, to the second, with the offset from UTC where it is known.
   */
  record AtTime(LocalDateTime dateTime, Optional<ZoneOffset> offset) implements PublicationDate {
    public AtTime {
      dateTime = dateTime.truncatedTo(ChronoUnit.SECONDS);
      requireYear(dateTime.getYear());
    }

    @Override
    public LocalDateTime start() {
      return dateTime;
    }

    @Override
    public String iso() {
      String time = dateTime.toLocalTime().toString();
      String local = dateTime.toLocalDate() + "T" + (time.length() == 5 ? time + ":00" : time);
      return offset
          .map(zone -> local + (zone.equals(ZoneOffset.UTC) ? "Z" : zone.getId()))
          .orElse(local);
    }

    @Override
    public Precision precision() {
      return Precision.INSTANT;
    }
  }

  /** A calendar day. */
  record Day(LocalDate date) implements PublicationDate {
    public Day {
      requireYear(date.getYear());
    }

    @Override
    public LocalDateTime start() {
      return date.atStartOfDay();
    }

    @Override
    public String iso() {
      return date.toString();
    }

    @Override
    public Precision precision() {
      return Precision.DAY;
    }
  }

  /** A month of a year, the day being unknown. */
  record Month(YearMonth month) implements PublicationDate {
    public Month {
      requireYear(month.getYear());
    }

    @Override
    public LocalDateTime start() {
      return month.atDay(1).atStartOfDay();
    }

    @Override
    public String iso() {
      return month.toString();
    }

    @Override
    public Precision precision() {
      return Precision.MONTH;
    }
  }

  /** A year, month and day being unknown. */
  record Year(int year) implements PublicationDate {
    public Year {
      requireYear(year);
    }

    @Override
    public LocalDateTime start() {
      return LocalDate.of(year, 1, 1).atStartOfDay();
    }

    @Override
    public String iso() {
      return "%04d".formatted(year);
    }

    @Override
    public Precision precision() {
      return Precision.YEAR;
    }
  }

  /** How much of a date is known. */
  enum Precision {
    YEAR,
    MONTH,
    DAY,
    INSTANT
  }

  /** The first moment of the dated period, on the publication's own clock. */
  LocalDateTime start();

  /** The first moment after the dated period; an instant is its own end. */
  default LocalDateTime end() {
    return switch (this) {
      case AtTime moment -> moment.dateTime();
      case Day day -> day.date().plusDays(1).atStartOfDay();
      case Month month -> month.month().plusMonths(1).atDay(1).atStartOfDay();
      case Year year -> LocalDate.of(year.year() + 1, 1, 1).atStartOfDay();
    };
  }

  /** ISO 8601 text with exactly the known parts; {@link #parse} reads it back. */
  String iso();

  /** How much of the date is known. */
  Precision precision();

  /** {@link #iso()} without a time of day: {@code 1994}, {@code 1996-07}, {@code 2015-03-04}. */
  default String isoDate() {
    String iso = iso();
    return iso.substring(0, Math.min(iso.length(), DAY_LENGTH));
  }

  /** {@link #start()} as seconds since 1970-01-01T00:00 of the publication's own clock. */
  default long startSecond() {
    return start().toEpochSecond(ZoneOffset.UTC);
  }

  /**
   * Reads {@code 1994}, {@code 1996-07}, {@code 2015-03-04}, {@code 2015-03-04T18:02}, with seconds
   * or fractions (cut off), with {@code Z} or an offset, and with a blank for the {@code T}.
   *
   * @return empty when the text is not of these forms, names no day of the calendar, or lies
   *     outside {@link #FIRST_YEAR} to {@link #LAST_YEAR}
   */
  static Optional<PublicationDate> parse(String text) {
    try {
      return Optional.ofNullable(parseStrictly(text.strip()));
    } catch (DateTimeException | IllegalArgumentException notADate) {
      return Optional.empty();
    }
  }

  private static @Nullable PublicationDate parseStrictly(String text) {
    return switch (text.length()) {
      case 4 -> new Year(number(text, 0, 4));
      case 7 -> new Month(month(text));
      case DAY_LENGTH -> new Day(day(text));
      default -> text.length() > DAY_LENGTH ? parseTime(text) : null;
    };
  }

  private static PublicationDate parseTime(String text) {
    if (text.charAt(DAY_LENGTH) != ' ') {
      expect('T', text, DAY_LENGTH);
    }
    int zone = zoneStart(text);
    LocalTime time = time(text.substring(DAY_LENGTH + 1, zone));
    String offset = text.substring(zone);
    return new AtTime(
        day(text).atTime(time),
        offset.isEmpty() ? Optional.empty() : Optional.of(ZoneOffset.of(offset)));
  }

  private static YearMonth month(String text) {
    expect('-', text, 4);
    return YearMonth.of(number(text, 0, 4), number(text, 5, 7));
  }

  private static LocalDate day(String text) {
    expect('-', text, 7);
    return month(text).atDay(1).withDayOfMonth(number(text, 8, DAY_LENGTH));
  }

  private static LocalTime time(String text) {
    int length = text.length();
    if (length != 5 && length != 8 && length < 10) {
      throw new IllegalArgumentException("expected hours and minutes, found " + text);
    }
    expect(':', text, 2);
    int second = 0;
    if (length > 5) {
      expect(':', text, 5);
      second = number(text, 6, 8);
    }
    if (length > 8) {
      expect('.', text, 8);
      var _ = number(text, 9, length);
    }
    return LocalTime.of(number(text, 0, 2), number(text, 3, 5), second);
  }

  private static void expect(char separator, String text, int at) {
    if (text.charAt(at) != separator) {
      throw new IllegalArgumentException(
          "expected %c at %d, found %s".formatted(separator, at, text));
    }
  }

  /** Of ASCII digits only; Java's own reading takes a sign and the digits of all scripts. */
  private static int number(String text, int from, int to) {
    int number = 0;
    for (int at = from; at < to; at++) {
      char digit = text.charAt(at);
      if (digit < '0' || digit > '9') {
        throw new IllegalArgumentException("expected a digit at %d, found %s".formatted(at, text));
      }
      number = number * 10 + digit - '0';
    }
    return number;
  }

  private static int zoneStart(String text) {
    for (int at = DAY_LENGTH + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == 'Z' || c == '+' || c == '-') {
        return at;
      }
    }
    return text.length();
  }

  private static void requireYear(int year) {
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      throw new IllegalArgumentException(
          "year must be %d to %d, found %d".formatted(FIRST_YEAR, LAST_YEAR, year));
    }
  }

  /** Characters of a day, {@code 2015-03-04}. */
  int DAY_LENGTH = 10;
}
