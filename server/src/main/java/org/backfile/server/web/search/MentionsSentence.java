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
            ? Wording.say("Dated {0}", first)
            : Wording.say("First {0}, last {1}", first, Wording.date(mentions.last())));
    mentions
        .peak()
        .filter(peak -> peak.count() > 1)
        .map(MentionsSentence::peak)
        .ifPresent(parts::add);
    mentions.silence().map(MentionsSentence::silence).ifPresent(parts::add);
    return String.join("; ", parts) + ".";
  }

  private static String peak(Peak peak) {
    String when = name(peak.interval(), peak.start());
    return peak.interval() == Interval.DAY
        ? Wording.say("most on {0} ({1})", when, peak.count())
        : Wording.say("most in {0} ({1})", when, peak.count());
  }

  private static String silence(Silence silence) {
    String from = name(silence.interval(), silence.from());
    String to = name(silence.interval(), silence.to());
    String span = from.equals(to) ? from : Wording.span(from, to);
    int without = silence.periods() - silence.held();
    String said =
        Wording.say(
            "longest silence {0}, {1}, while the archive holds {2} of that time",
            length(silence.interval(), silence.periods()),
            span,
            Wording.articles(silence.holdings()));
    return without == 0
        ? said
        : said
            + " "
            + Wording.say("(and nothing of {0} of it)", length(silence.interval(), without));
  }

  /** {@code 14 months}; from two years on {@code 11 years and 7 months}. */
  private static String length(Interval interval, int periods) {
    if (interval != Interval.MONTH || periods < 2 * MONTHS) {
      return periods(interval, periods);
    }
    String years = periods(Interval.YEAR, periods / MONTHS);
    int months = periods % MONTHS;
    return months == 0 ? years : Wording.say("{0} and {1}", years, periods(Interval.MONTH, months));
  }

  private static String periods(Interval interval, int number) {
    return switch (interval) {
      case AUTO, DAY -> Wording.days(number);
      case WEEK -> Wording.say("{0} week|{0} weeks", number);
      case MONTH -> Wording.say("{0} month|{0} months", number);
      case QUARTER -> Wording.say("{0} quarter|{0} quarters", number);
      case YEAR -> Wording.say("{0} year|{0} years", number);
      case DECADE -> Wording.say("{0} decade|{0} decades", number);
      case CENTURY -> Wording.say("{0} century|{0} centuries", number);
    };
  }

  private static String name(Interval interval, LocalDate start) {
    return switch (interval) {
      case DAY -> Wording.day(start);
      case MONTH -> Wording.date(new PublicationDate.Month(YearMonth.from(start)));
      case AUTO, WEEK, QUARTER, YEAR, DECADE, CENTURY -> Wording.period(interval, start);
    };
  }
}
