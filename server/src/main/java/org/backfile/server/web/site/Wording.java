package org.backfile.server.web.site;

import gg.jte.Content;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import org.backfile.article.PublicationDate;
import org.backfile.build.BuildProgress;
import org.backfile.server.language.Language;
import org.backfile.server.language.Language.Part;
import org.backfile.server.language.Message;
import org.backfile.server.search.Holdings.SourceHoldings;
import org.backfile.server.search.Interval;
import org.backfile.server.search.Sort;

/**
 * Texts, numbers, dates and names as a reader expects them, in the {@linkplain Language#current
 * current} language.
 */
public final class Wording {
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofLocalizedPattern("yMMMM");
  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private Wording() {}

  /** A text with its values, as {@link Message} says. */
  public static String say(String pattern, Object... values) {
    return say(Message.of(pattern, values));
  }

  /** A message. */
  public static String say(Message message) {
    return Language.current().say(message);
  }

  /**
   * A text that holds markup, for a template.
   *
   * @param values pieces of the page, which may be markup too, or what is only text
   */
  public static Content html(String pattern, Object... values) {
    return output -> {
      for (Part part : Language.current().parts(Message.of(pattern, values))) {
        switch (part) {
          case Part.Words(String markup) -> output.writeContent(markup);
          case Part.Value(Content content) -> output.writeUserContent(content);
          case Part.Value(Object value) -> output.writeUserContent(Language.current().said(value));
        }
      }
    };
  }

  /** {@code 1,204}. */
  public static String count(long number) {
    return Language.current().number(number);
  }

  /** A number with one digit behind the point. */
  public static String tenths(double number) {
    return String.format(Language.current().locale(), "%,.1f", number);
  }

  /** {@code 1 article}, {@code 1,204 articles}. */
  public static String articles(long number) {
    return say("{0} article|{0} articles", number);
  }

  /**
   * {@code 1,204 articles}, or {@code at least 1,204 articles} where not all were counted; that
   * none was counted in time is never told as a number.
   */
  public static String articles(long number, boolean complete) {
    return complete
        ? articles(number)
        : number == 0
            ? say("none counted in time")
            : say("at least {0} article|at least {0} articles", number);
  }

  /** How far a build is: {@code indexing, 63 %}. */
  public static String done(BuildProgress progress) {
    String stage = say(progress.stage().words());
    return progress.percent().isPresent()
        ? say("{0}, {1} %", stage, progress.percent().getAsInt())
        : stage;
  }

  /** {@code 1 day}, {@code 14 days}. */
  public static String days(long number) {
    return say("{0} day|{0} days", number);
  }

  /** {@code 4 March 2015}. */
  public static String day(LocalDate day) {
    return format(DAY, day);
  }

  /** {@code 2015-03-04 to 2015-03-09}. */
  public static String span(Object first, Object last) {
    return say("{0} to {1}", first, last);
  }

  /** A date in words, with exactly the known parts. */
  public static String date(PublicationDate date) {
    return switch (date.precision()) {
      case YEAR -> String.valueOf(date.start().getYear());
      case MONTH -> format(MONTH, date.start());
      case DAY -> format(DAY, date.start());
      case INSTANT ->
          format(DAY, date.start()) + ", " + CLOCK.format(date.start()) + offset(date.iso());
    };
  }

  /** A date in words where there is one. */
  public static String date(Optional<PublicationDate> date) {
    return date.map(Wording::date).orElseGet(() -> say("date unknown"));
  }

  /** The order of a result, as a choice among others. */
  public static String order(Sort sort) {
    return switch (sort) {
      case RELEVANCE -> say("Most relevant");
      case RECENT -> say("Relevant and recent");
      case NEWEST -> say("Newest");
      case OLDEST -> say("Oldest");
    };
  }

  /** The width of a period: {@code month}. */
  public static String unit(Interval interval) {
    return switch (interval) {
      case AUTO -> say("auto");
      case DAY -> say("day");
      case WEEK -> say("week");
      case MONTH -> say("month");
      case QUARTER -> say("quarter");
      case YEAR -> say("year");
      case DECADE -> say("decade");
      case CENTURY -> say("century");
    };
  }

  /** The name of the period that begins on a day: {@code 2015-03}, {@code week of 2015-03-02}. */
  public static String period(Interval interval, LocalDate start) {
    return switch (interval) {
      case WEEK -> say("week of {0}", start);
      case DECADE -> say("{0}s", String.valueOf(start.getYear()));
      case CENTURY -> span(String.valueOf(start.getYear()), String.valueOf(start.getYear() + 99));
      case AUTO, DAY, MONTH, QUARTER, YEAR -> interval.label(start);
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
    return format(DAY, instant.atOffset(ZoneOffset.UTC))
        + ", "
        + CLOCK.format(instant.atOffset(ZoneOffset.UTC))
        + " UTC";
  }

  private static String format(DateTimeFormatter formatter, TemporalAccessor date) {
    return formatter.withLocale(Language.current().locale()).format(date);
  }

  /** The name of a language; the tag itself where it has none. */
  public static String language(String tag) {
    String name = Locale.forLanguageTag(tag).getDisplayName(Language.current().locale());
    return tag.equals("und") ? say("language unknown") : name.isBlank() ? tag : name;
  }

  /** The short form of a build's id, as people say it: the part behind the time. */
  public static String shortBuild(String buildId) {
    return buildId.substring(buildId.lastIndexOf('-') + 1);
  }

  /** {@code 1987-01-02 to 2026-11-21}, or blank when nothing is dated. */
  public static String span(Optional<PublicationDate> first, Optional<PublicationDate> last) {
    return first.isPresent() && last.isPresent()
        ? span(first.get().isoDate(), last.get().isoDate())
        : "";
  }

  /** How many gaps a source has; a dash where no article of it has a date. */
  public static String gaps(SourceHoldings source) {
    return source.first().isEmpty()
        ? "–"
        : source.gaps().map(gaps -> count(gaps.size())).orElseGet(() -> say("not counted"));
  }

  /** {@code 12.3 MB}. */
  public static String bytes(long bytes) {
    if (bytes < 1_000) {
      return count(bytes) + " B";
    }
    String[] units = {"kB", "MB", "GB", "TB"};
    double size = bytes / 1_000.0;
    int unit = 0;
    while (size >= 1_000 && unit < units.length - 1) {
      size /= 1_000;
      unit++;
    }
    return tenths(size) + " " + units[unit];
  }
}
