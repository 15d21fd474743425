package org.backfile.server.web.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.backfile.article.PublicationDate;
import org.backfile.server.search.Sort;

/** Numbers, dates and names as a reader expects them. */
public final class Wording {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH);

  private Wording() {}

  /** {@code 1,204}. */
  public static String count(long number) {
    return String.format(Locale.ENGLISH, "%,d", number);
  }

  /** {@code 1 article}, {@code 1,204 articles}. */
  public static String count(long number, String one, String many) {
    return count(number) + " " + (number == 1 ? one : many);
  }

  /** {@code 1 article}, {@code 1,204 articles}. */
  public static String articles(long number) {
    return count(number, "article", "articles");
  }

  /** {@code 4 March 2015}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** A date in words, with exactly the known parts. */
  public static String date(PublicationDate date) {
    return switch (date.precision()) {
      case YEAR -> String.valueOf(date.start().getYear());
      case MONTH -> MONTH.format(date.start());
      case DAY -> DAY.format(date.start());
      case INSTANT -> TIME.format(date.start()) + offset(date.iso());
    };
  }

  /** The order of a result, as a choice among others. */
  public static String order(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> "Most relevant";
      case NEWEST -> "Newest";
      case OLDEST -> "Oldest";
    };
  }

  private static String offset(String iso) {
    int time = iso.indexOf('T');
    int offset = Math.max(iso.indexOf('+', time), iso.indexOf('-', time));
    return iso.endsWith("Z") ? " UTC" : offset < 0 ? "" : " (UTC" + iso.substring(offset) + ")";
  }

  /** A date without its time of day: {@code 2015-03-04}. */
  public static String shortDate(PublicationDate date) {
    return date.isoDate();
  }

  /** {@code 21 November 2026, 04:12 UTC}. */
  public static String time(Instant instant) {
    return TIME.format(instant.atOffset(ZoneOffset.UTC)) + " UTC";
  }

  /** The name of a language in English; the tag itself where it has none. */
  public static String language(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH);
    return name.isBlank() ? tag : name;
  }

  /** The short form of a build's id, as people say it: the part behind the time. */
  public static String shortBuild(String buildId) {
    return buildId.substring(buildId.lastIndexOf('-') + 1);
  }

  /** {@code 1987-01-02 to 2026-11-21}, or blank when nothing is dated. */
  public static String span(Optional<PublicationDate> first, Optional<PublicationDate> last) {
    return first.isPresent() && last.isPresent()
        ? first.get().isoDate() + " to " + last.get().isoDate()
        : "";
  }

  /** {@code 12.3 MB}. */
  public static String bytes(long bytes) {
    if (bytes < 1_000) {
      return bytes + " bytes";
    }
    String[] units = {"kB", "MB", "GB", "TB"};
    double size = bytes / 1_000.0;
    int unit = 0;
    while (size >= 1_000 && unit < units.length - 1) {
      size /= 1_000;
      unit++;
    }
    return String.format(Locale.ENGLISH, "%.1f %s", size, units[unit]);
  }
}
