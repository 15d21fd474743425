package org.backfile.indexer.source;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Months and days of the week by their names, whole or cut short, in the languages that are read
 * with analyzers of their own; and the zones of clocks that have one meaning, most of them by RFC
 * 822, section 5.1.
 */
final class DateWords {

  /** How a language calls a month or day. */
  private interface Naming<T> {
    String name(T named, TextStyle style, Locale language);
  }

  private static final List<String> LANGUAGES =
      List.of("en", "de", "fr", "es", "it", "pt", "nl", "ar");

  private static final List<TextStyle> STYLES =
      List.of(
          TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT, TextStyle.SHORT_STANDALONE);

  private static final Map<String, Month> MONTHS = months();

  private static final Map<String, DayOfWeek> DAYS =
      names(DayOfWeek.values(), DayOfWeek::getDisplayName);

  private static final Map<String, Integer> HOURS_FROM_UTC =
      Map.ofEntries(
          Map.entry("Z", 0),
          Map.entry("UT", 0),
          Map.entry("UTC", 0),
          Map.entry("GMT", 0),
          Map.entry("EST", -5),
          Map.entry("EDT", -4),
          Map.entry("CST", -6),
          Map.entry("CDT", -5),
          Map.entry("MST", -7),
          Map.entry("MDT", -6),
          Map.entry("PST", -8),
          Map.entry("PDT", -7),
          Map.entry("CET", 1),
          Map.entry("CEST", 2));

  private DateWords() {}

  static Optional<Month> month(String name) {
    return Optional.ofNullable(MONTHS.get(plain(name)));
  }

  static Optional<DayOfWeek> day(String name) {
    return Optional.ofNullable(DAYS.get(plain(name)));
  }

  /**
   * The offset of a clock; empty for a name that stands for several, or none, and for {@code
   * -0000}, which says that it is not known (RFC 5322, 3.3).
   *
   * @throws IllegalArgumentException when no clock has that offset
   */
  static Optional<ZoneOffset> offset(String zone) {
    if (Character.isLetter(zone.charAt(0))) {
      return Optional.ofNullable(HOURS_FROM_UTC.get(zone)).map(ZoneOffset::ofHours);
    }
    try {
      ZoneOffset offset = ZoneOffset.of(zone);
      boolean unknown = zone.startsWith("-") && offset.equals(ZoneOffset.UTC);
      return unknown ? Optional.empty() : Optional.of(offset);
    } catch (DateTimeException noOffset) {
      throw new IllegalArgumentException(noOffset);
    }
  }

  private static Map<String, Month> months() {
    Map<String, Month> months = names(Month.values(), Month::getDisplayName);
    months.put("sept", Month.SEPTEMBER);
    months.put("mrz", Month.MARCH);
    return Map.copyOf(months);
  }

  private static <T> Map<String, T> names(T[] all, Naming<T> naming) {
    Map<String, T> names = new HashMap<>();
    for (T each : all) {
      for (String language : LANGUAGES) {
        for (TextStyle style : STYLES) {
          names.put(plain(naming.name(each, style, Locale.of(language))), each);
        }
      }
    }
    return names;
  }

  private static String plain(String name) {
    return name.replace(".", "").toLowerCase(Locale.ROOT);
  }
}
