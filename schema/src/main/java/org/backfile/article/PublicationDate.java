package org.backfile.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.regex.Pattern;
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
      String local = dateTime.format(SECONDS);
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
    if (text.length() < 4 || !YEAR_DIGITS.matcher(text).region(0, 4).matches()) {
      return null;
    }
    return switch (text.length()) {
      case 4 -> new Year(Integer.parseInt(text));
      case 7 -> new Month(YearMonth.parse(text));
      case DAY_LENGTH -> new Day(LocalDate.parse(text));
      default -> text.length() > DAY_LENGTH ? parseTime(text) : null;
    };
  }

  private static PublicationDate parseTime(String text) {
    char separator = text.charAt(DAY_LENGTH);
    if (separator != 'T' && separator != ' ') {
      throw new IllegalArgumentException("expected T after the day, found " + separator);
    }
    int zone = zoneStart(text);
    LocalDate day = LocalDate.parse(text.substring(0, DAY_LENGTH));
    LocalTime time = LocalTime.parse(text.substring(DAY_LENGTH + 1, zone));
    String offset = text.substring(zone);
    return new AtTime(
        day.atTime(time), offset.isEmpty() ? Optional.empty() : Optional.of(ZoneOffset.of(offset)));
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

  /** Exactly four ASCII digits. */
  Pattern YEAR_DIGITS = Pattern.compile("[0-9]{4}");

  /** Local date and time, seconds always written. */
  DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  /** Characters of a day, {@code 2015-03-04}. */
  int DAY_LENGTH = 10;
}
