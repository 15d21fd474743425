package org.backfile.indexer.source;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.article.PublicationDate;

/**
 * Tells dates that cannot be from texts that are no dates: {@code 31 February 2015} and {@code
 * 0000-00-00} are written in order and yet name no day.
 */
final class NoSuchDay {

  private static final Pattern NUMBERS =
      Pattern.compile("(?<y>\\d{4})([-/]?)(?<m>\\d{1,2})(\\2(?<d>\\d{1,2}))?([T ].*)?");

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(\\p{L}{3}, )?(?<d>\\d{1,2})[ -](?<m>\\p{L}{3,9})\\.?,?[ -](?<y>\\d{4})( .*)?");

  private static final Pattern MONTH_FIRST =
      Pattern.compile("(?<m>\\p{L}{3,9})\\.? (?<d>\\d{1,2}),? (?<y>\\d{4})( .*)?");

  private NoSuchDay() {}

  /** Whether a text has the shape of a date, and the calendar has no such day. */
  static boolean isNamedBy(String text) {
    String clean = text.strip();
    Matcher numbers = NUMBERS.matcher(clean);
    if (numbers.matches()) {
      return missing(numbers, Optional.of(Integer.parseInt(numbers.group("m"))));
    }
    for (Pattern pattern : new Pattern[] {DAY_FIRST, MONTH_FIRST}) {
      Matcher words = pattern.matcher(clean);
      if (words.matches()) {
        return missing(words, month(words.group("m")));
      }
    }
    return clean.equals("0000");
  }

  private static boolean missing(Matcher date, Optional<Integer> month) {
    if (month.isEmpty()) {
      return false;
    }
    int year = Integer.parseInt(date.group("y"));
    String day = date.group("d");
    try {
      LocalDate named = LocalDate.of(year, month.get(), day == null ? 1 : Integer.parseInt(day));
      return named.getYear() < PublicationDate.FIRST_YEAR
          || named.getYear() > PublicationDate.LAST_YEAR;
    } catch (DateTimeException noSuchDay) {
      return true;
    }
  }

  private static Optional<Integer> month(String name) {
    for (Month month : Month.values()) {
      String full = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
      if (full.startsWith(name.toLowerCase(Locale.ROOT))) {
        return Optional.of(month.getValue());
      }
    }
    return Optional.empty();
  }
}
