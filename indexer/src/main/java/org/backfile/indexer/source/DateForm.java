package org.backfile.indexer.source;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.PublicationDate;

/** The ways to write a date that are understood, best evidence first. */
public enum DateForm {
  /** ISO 8601, from a year to the second with an offset. */
  ISO("2015-03-04T18:02:00Z", ".*") {
    @Override
    Optional<PublicationDate> read(String text) {
      return PublicationDate.parse(text);
    }

    @Override
    boolean namesNoDay(String text) {
      return text.equals("0000");
    }

    @Override
    public String example(PublicationDate date) {
      return switch (date) {
        case PublicationDate.Year _ -> "2015";
        case PublicationDate.Month _ -> "2015-03";
        case PublicationDate.Day _ -> "2015-03-04";
        case PublicationDate.AtTime time ->
            time.offset().isPresent() ? example() : "2015-03-04T18:02:00";
      };
    }
  },
  /** The form of mail and feeds (RFC 822, 1123 and 5322). */
  MAIL(
      "Wed, 4 Mar 2015 18:02:00 GMT",
      "(?:(?<weekday>\\p{L}{3}),? )?(?<day>\\d{1,2}) (?<month>\\p{L}{3}) (?<year>\\d{4}|\\d{2}) TIME"),
  COMPACT("20150304", "(?<year>[12]\\d{3})(?<month>\\d{2})(?<day>\\d{2})"),
  /**
   * The basic form of ISO 8601, as NITF and NewsML have it, and without its T: to the hour or
   * minute of these two centuries only, whose numbers are no likely {@link #EPOCH}.
   */
  COMPACT_TIME(
      "20150304T180200+0000",
      "(?<year>[12]\\d{3})(?<month>[01]\\d)(?<day>[0-3]\\d)"
          + "(?:(?:T|(?=\\d{6}(?!\\d))"
          + "|(?<=(?:19|20)\\d{2}(?:0[1-9]|1[0-2])[0-3]\\d)(?=(?:\\d{2}){1,2}(?!\\d)))"
          + "(?<hour>\\d{2})(?:(?<minute>\\d{2})(?<second>\\d{2})?)?)?ZONE?"),
  /** Also with dashes and dots; beside ISO's, with parts of one digit or a zone by its name. */
  YEAR_FIRST(
      "2015/03/04",
      "(?<year>\\d{4})(?<mark>[-/.])(?<month>\\d{1,2})(?:\\k<mark>(?<day>\\d{1,2})(?:[T ]TIME)?)?"),
  EAST_ASIAN(
      "2015年3月4日", "(?<year>\\d{4})年 ?(?<month>\\d{1,2})月(?: ?(?<day>\\d{1,2})日(?: ?TIME)?)?"),
  /** In the languages of {@link DateWords}, as are the two that follow. */
  DAY_MONTH(
      "4 March 2015",
      "WEEKDAY(?:den |le )?DAY (?:of |de )?MONTH,?(?: del?)? (?<year>\\d{4})(?:,?(?: at| um| à)? TIME)?"),
  MONTH_DAY("March 4, 2015", "WEEKDAYMONTH DAY,? (?<year>\\d{4})(?:,?(?: at)? TIME)?"),
  MONTH_YEAR("March 2015", "MONTH,?(?: del?)? (?<year>\\d{4})"),
  /** The stamps of wire agencies; fractions of a second are cut off. */
  WIRE(
      "26-FEB-1987 15:01:01.79",
      "(?<day>\\d{1,2})-(?<month>\\p{L}{3,9})-(?<year>\\d{4})(?: TIME)?"),
  /** As the clocks of Unix print it. */
  UNIX(
      "Wed Mar 4 18:02:00 UTC 2015",
      "(?<weekday>\\p{L}{3}),? (?<month>\\p{L}{3}) {1,2}(?<day>\\d{1,2}) CLOCK(?: ZONE)? (?<year>\\d{4})"),
  /** Seconds since 1970 in UTC, 9 or 10 digits, or milliseconds, 12 or 13. */
  EPOCH("1425492120", "\\d{9,10}|\\d{12,13}") {
    @Override
    public String example(PublicationDate date) {
      return example();
    }

    @Override
    PublicationDate date(Matcher digits) {
      long number = Long.parseLong(digits.group());
      Instant instant = Instant.ofEpochSecond(digits.end() < 11 ? number : number / 1000);
      return new PublicationDate.AtTime(
          LocalDateTime.ofInstant(instant, ZoneOffset.UTC), Optional.of(ZoneOffset.UTC));
    }
  },
  /** Numbers only, as are those that follow: where dots are used, the day comes first. */
  DOTTED("04.03.2015", DateOrder.DMY, "WEEKDAY(?<day>#)\\. ?(?<month>#)\\. ?(?<year>\\d{4})"),
  DAY_FIRST("25/12/2015", DateOrder.DMY, "WEEKDAY(?<day>#)MARK(?<month>#)SAME(?<year>YEAR)"),
  MONTH_FIRST("12/25/2015", DateOrder.MDY, "WEEKDAY(?<month>#)MARK(?<day>#)SAME(?<year>YEAR)"),
  SHORT_YEAR_FIRST("99/12/31", DateOrder.YMD, "(?<year>##)MARK(?<month>#)SAME(?<day>#)");

  private final String example;
  private final Optional<DateOrder> order;
  private final Pattern shape;

  /**
   * @param shape as {@link WrittenDate#pattern} takes it
   */
  DateForm(String example, String shape) {
    this.example = example;
    this.order = Optional.empty();
    this.shape = WrittenDate.pattern(shape);
  }

  /**
   * A form of numbers only, with a time of day or without.
   *
   * @param shape as {@link WrittenDate#numbers} takes it
   */
  DateForm(String example, DateOrder order, String shape) {
    this.example = example;
    this.order = Optional.of(order);
    this.shape = WrittenDate.numbers(shape);
  }

  /** A date in this form. */
  public String example() {
    return example;
  }

  /** A date in this form that is as precise as another one. */
  public String example(PublicationDate date) {
    boolean timed = example.indexOf(':') >= 0 || example.indexOf('T') >= 0;
    return date instanceof PublicationDate.AtTime && !timed ? example + " 18:02" : example;
  }

  /** In which order its numbers stand, where nothing else tells which of them is the day. */
  Optional<DateOrder> order() {
    return order;
  }

  /** Whether a text is written so, whatever its numbers are. */
  boolean fits(String text) {
    return shape.matcher(text).matches();
  }

  /** The date that a text names in this form; empty when it is in another, or names no day. */
  Optional<PublicationDate> read(String text) {
    Matcher parts = shape.matcher(text);
    if (!parts.matches()) {
      return Optional.empty();
    }
    try {
      return Optional.of(date(parts));
    } catch (DateTimeException | IllegalArgumentException notInThisForm) {
      return Optional.empty();
    }
  }

  /** Whether a text is in this form, and the calendar has no such day. */
  boolean namesNoDay(String text) {
    Matcher parts = shape.matcher(text);
    try {
      if (parts.matches()) {
        date(parts);
      }
      return false;
    } catch (DateTimeException noSuchDay) {
      return true;
    } catch (IllegalArgumentException notInThisForm) {
      return false;
    }
  }

  PublicationDate date(Matcher parts) {
    return new WrittenDate(parts).date();
  }
}
