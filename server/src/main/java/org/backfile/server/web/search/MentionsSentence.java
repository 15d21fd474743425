package org.backfile.server.web.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.backfile.article.PublicationDate;
import org.backfile.server.search.Interval;
import org.backfile.server.search.Mentions;
import org.backfile.server.search.Mentions.Peak;
import org.backfile.server.search.Mentions.Silence;
import org.backfile.server.web.site.Wording;

/** When the articles of an answer appeared, in a sentence. */
public final class MentionsSentence {
  private static final int MONTHS = 12;

  private MentionsSentence() {}

  /**
   * {@code First 3 March 1987, last 19 October 1987; most in October 1987 (212); longest silence 14
   * months, March 1988 to April 1989, while the archive holds 3,120 articles of that time.}
   */
  public static String of(Mentions mentions) {
    List<String> parts = new ArrayList<>();
    String first = Wording.date(mentions.first());
    parts.add(
        mentions.peak().isEmpty()
            ? "Dated " + first
            : "First " + first + ", last " + Wording.date(mentions.last()));
    mentions.peak().map(MentionsSentence::peak).ifPresent(parts::add);
    mentions.silence().map(MentionsSentence::silence).ifPresent(parts::add);
    return String.join("; ", parts) + ".";
  }

  private static String peak(Peak peak) {
    return "most %s %s (%s)"
        .formatted(
            peak.interval() == Interval.DAY ? "on" : "in",
            name(peak.interval(), peak.start()),
            Wording.count(peak.count()));
  }

  private static String silence(Silence silence) {
    String from = name(silence.interval(), silence.from());
    String to = name(silence.interval(), silence.to());
    String span = from.equals(to) ? from : from + " to " + to;
    int without = silence.periods() - silence.held();
    return "longest silence %s, %s, while the archive holds %s of that time%s"
        .formatted(
            length(silence.interval(), silence.periods()),
            span,
            Wording.articles(silence.holdings()),
            without == 0
                ? ""
                : " (and nothing of %s of it)".formatted(length(silence.interval(), without)));
  }

  /** {@code 14 months}; from two years on {@code 11 years and 7 months}. */
  private static String length(Interval interval, int periods) {
    if (interval != Interval.MONTH || periods < 2 * MONTHS) {
      return Wording.count(periods, interval.key(), interval.key() + "s");
    }
    String years = Wording.count(periods / MONTHS, "year", "years");
    int months = periods % MONTHS;
    return months == 0 ? years : years + " and " + Wording.count(months, "month", "months");
  }

  private static String name(Interval interval, LocalDate start) {
    return switch (interval) {
      case DAY -> Wording.day(start);
      case MONTH -> Wording.date(new PublicationDate.Month(YearMonth.from(start)));
      case AUTO, WEEK, QUARTER, YEAR, DECADE, CENTURY -> interval.label(start);
    };
  }
}
