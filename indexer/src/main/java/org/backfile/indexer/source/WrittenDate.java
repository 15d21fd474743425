package org.backfile.indexer.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.PublicationDate;

/**
 * The parts of a date as a {@link DateForm} finds them: groups named year, month, day, weekday,
 * hour, minute, second, half and zone, of which only the year must be there.
 */
record WrittenDate(Matcher parts) {

  private static final String WEEKDAY = "(?:(?<weekday>[\\p{L}-]{2,13})\\.?,? )?";
  private static final String DAY = "(?<day>\\d{1,2})(?:st|nd|rd|th|er|º|\\.)?";
  private static final String MONTH = "(?<month>\\p{L}{3,10})\\.?";
  private static final String CLOCK =
      "(?<hour>\\d{1,2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,]\\d{1,9})?)?";
  private static final String ZONE = "(?<zone>[A-Z]{1,5}|[+-]\\d{2}(?::?\\d{2})?)";
  private static final String TIME =
      CLOCK + "(?: ?(?<half>[AaPp])\\.?[Mm]\\.?)?(?: Uhr)?(?: ?" + ZONE + ")?(?: \\([^()]*\\))?";

  /** What stands between the numbers of a date. */
  private static final String MARK = "(?<mark>\\. ?|[/-])";

  /** Years of two digits are of this century below, of the last from here (RFC 2822, 4.3). */
  private static final int LAST_CENTURY = 50;

  /** The pattern of a form, with WEEKDAY, DAY, MONTH, CLOCK, ZONE and TIME spelt out. */
  static Pattern pattern(String form) {
    return Pattern.compile(
        form.replace("WEEKDAY", WEEKDAY)
            .replace("DAY", DAY)
            .replace("MONTH", MONTH)
            .replace("CLOCK", CLOCK)
            .replace("TIME", TIME)
            .replace("ZONE", ZONE));
  }

  /** The same of a form of numbers only: MARK stands between two of them, SAME the second time. */
  static Pattern numbers(String form) {
    String digits =
        form.replace("YEAR", "\\d{4}|\\d{2}")
            .replace("##", "\\d{2}")
            .replace("#", "\\d{1,2}")
            .replace("MARK", MARK)
            .replace("SAME", "\\k<mark>");
    return pattern(digits + "(?:,?(?: at| um)? TIME)?");
  }

  /**
   * The date, as precise as it is written.
   *
   * @throws DateTimeException when the calendar has no such day
   * @throws IllegalArgumentException when the parts make no date
   */
  PublicationDate date() {
    int year = year();
    if (year < PublicationDate.FIRST_YEAR || year > PublicationDate.LAST_YEAR) {
      throw new DateTimeException("year " + year);
    }
    Month month = month();
    if (part("day").isEmpty()) {
      return new PublicationDate.Month(YearMonth.of(year, month));
    }
    LocalDate day = LocalDate.of(year, month, number("day"));
    part("weekday").ifPresent(name -> requireWeekday(name, day));
    return part("hour").isEmpty() ? new PublicationDate.Day(day) : moment(day);
  }

  private int year() {
    int year = number("year");
    return part("year").orElse("").length() > 2 ? year : year + (year < LAST_CENTURY ? 2000 : 1900);
  }

  private Month month() {
    String month = part("month").orElseThrow();
    if (Character.isDigit(month.charAt(0))) {
      return Month.of(number("month"));
    }
    return DateWords.month(month).orElseThrow(() -> new IllegalArgumentException(month));
  }

  private static void requireWeekday(String name, LocalDate day) {
    if (DateWords.day(name).filter(day.getDayOfWeek()::equals).isEmpty()) {
      throw new IllegalArgumentException("no " + name);
    }
  }

  private PublicationDate moment(LocalDate day) {
    boolean midnight = number("hour") == 24 && minute() == 0 && second() == 0;
    LocalDateTime moment =
        midnight ? day.plusDays(1).atStartOfDay() : LocalDateTime.of(day, time());
    return new PublicationDate.AtTime(moment, part("zone").flatMap(DateWords::offset));
  }

  private LocalTime time() {
    int hour = number("hour");
    if (part("half").isPresent()) {
      hour = hour % 12 + (part("half").get().equalsIgnoreCase("p") ? 12 : 0);
    }
    try {
      return LocalTime.of(hour, minute(), second());
    } catch (DateTimeException noTime) {
      throw new IllegalArgumentException(noTime);
    }
  }

  private int minute() {
    return part("minute").isEmpty() ? 0 : number("minute");
  }

  /** One that is leapt over is the last of its minute. */
  private int second() {
    return part("second").isEmpty() ? 0 : Math.min(number("second"), 59);
  }

  private int number(String name) {
    return Integer.parseInt(part(name).orElseThrow());
  }

  private Optional<String> part(String name) {
    return parts.namedGroups().containsKey(name)
        ? Optional.ofNullable(parts.group(name))
        : Optional.empty();
  }
}
