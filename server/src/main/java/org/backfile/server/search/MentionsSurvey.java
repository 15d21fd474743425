package org.backfile.server.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.backfile.article.PublicationDate;
import org.backfile.server.search.Mentions.Peak;
import org.backfile.server.search.Mentions.Silence;
import org.jspecify.annotations.Nullable;

/** Walks once over the periods between the first article of an answer and the last. */
final class MentionsSurvey {

  private static final List<Interval> WIDTHS = List.of(Interval.DAY, Interval.MONTH, Interval.YEAR);

  /** More days than these, a quarter, are told of in months. */
  private static final int MOST_DAYS = 92;

  private final DailyHoldings found;
  private final DailyHoldings ofMonths;
  private final DailyHoldings ofYears;
  private final DailyHoldings held;
  private final LocalDate first;
  private final LocalDate last;
  private final Interval interval;
  private @Nullable Peak peak;
  private @Nullable Silence longest;
  private @Nullable Silence running;

  MentionsSurvey(
      DailyHoldings found, DailyHoldings ofMonths, DailyHoldings ofYears, DailyHoldings held) {
    this.found = found;
    this.ofMonths = ofMonths;
    this.ofYears = ofYears;
    this.held = held;
    this.first = found.first().orElseThrow();
    this.last = found.last().orElseThrow();
    this.interval = interval();
  }

  Mentions mentions() {
    for (LocalDate start = interval.start(first); !start.isAfter(last); ) {
      LocalDate next = interval.next(start);
      notePeak(start, known(interval, start, next));
      noteSilence(start, next);
      start = next;
    }
    boolean several = found.articles() > 1;
    return new Mentions(
        dated(first),
        dated(last),
        Optional.ofNullable(peak).filter(_ -> several),
        Optional.ofNullable(longest));
  }

  /** The shortest of which most articles are known well enough, and which are not too many. */
  private Interval interval() {
    return WIDTHS.stream()
        .filter(width -> width != Interval.DAY || width.periods(first, last) <= MOST_DAYS)
        .filter(width -> 2 * known(width, first, last.plusDays(1)) >= found.articles())
        .findFirst()
        .orElse(Interval.YEAR);
  }

  /** Articles from one day to before another whose date is as fine as an interval. */
  private int known(Interval width, LocalDate from, LocalDate end) {
    int years = width == Interval.YEAR ? 0 : ofYears.between(from, end);
    int months = width == Interval.DAY ? ofMonths.between(from, end) : 0;
    return found.between(from, end) - years - months;
  }

  private void notePeak(LocalDate start, int count) {
    if (peak == null || count > peak.count()) {
      peak = new Peak(interval, start, count);
    }
  }

  private void noteSilence(LocalDate start, LocalDate next) {
    if (mayHaveOne(start, next)) {
      running = null;
      return;
    }
    int holdings = held.between(start, next);
    if (holdings == 0) {
      return;
    }
    running =
        running == null
            ? new Silence(interval, start, start, 1, 1, holdings)
            : new Silence(
                interval,
                running.from(),
                start,
                Math.toIntExact(interval.periods(running.from(), start)),
                running.held() + 1,
                running.holdings() + holdings);
    if (longest == null || running.held() > longest.held()) {
      longest = running;
    }
  }

  /** Whether an article of the answer is of a period, or of a longer one that it is part of. */
  private boolean mayHaveOne(LocalDate start, LocalDate next) {
    return found.between(start, next) > 0
        || ofMonths.articles() > 0 && ofMonths.between(Interval.MONTH.start(start), next) > 0
        || ofYears.articles() > 0 && ofYears.between(Interval.YEAR.start(start), next) > 0;
  }

  /** A day on which something was found, as precisely as it is known. */
  private PublicationDate dated(LocalDate day) {
    int toTheDay = found.on(day) - ofMonths.on(day) - ofYears.on(day);
    if (toTheDay > 0) {
      return new PublicationDate.Day(day);
    }
    return ofMonths.on(day) > 0
        ? new PublicationDate.Month(YearMonth.from(day))
        : new PublicationDate.Year(day.getYear());
  }
}
