package org.backfile.server.search;

import java.time.LocalDate;
import java.util.Optional;
import org.backfile.article.PublicationDate;

/**
 * When the articles of an answer appeared, as far as they have a date: the first and the last, when
 * there were most, and how long there was none.
 *
 * <p>An article that is dated to a month or a year stands first or last as just that. It is not
 * counted to a shorter period, and no silence goes through the time in which it may have appeared.
 *
 * @param first the date of the earliest article
 * @param last the date of the latest
 * @param peak the period with the most articles, the earliest of several; absent for one article
 * @param silence the longest run of periods without any article of the answer, between the first
 *     and the last; absent where there is none of which the archive holds anything
 */
public record Mentions(
    PublicationDate first, PublicationDate last, Optional<Peak> peak, Optional<Silence> silence) {

  /**
   * The period with the most articles.
   *
   * @param interval its width
   * @param start its first day
   * @param count articles known to be of that period
   */
  public record Peak(Interval interval, LocalDate start, int count) {}

  /**
   * Periods without an article, which begin and end with one of which the archive holds others.
   *
   * @param interval the width of the periods
   * @param from first day of the first period
   * @param to first day of the last period
   * @param periods number of periods, ends included
   * @param held how many of them the archive holds anything of; at least 1
   * @param holdings articles the archive holds of them
   */
  public record Silence(
      Interval interval, LocalDate from, LocalDate to, int periods, int held, int holdings) {}

  /**
   * The mentions of an answer; absent when none of its articles has a date.
   *
   * @param found its articles by day
   * @param ofMonths those of them that are dated to a month only, on its first day
   * @param ofYears those that are dated to a year only, on its first day
   * @param held what the archive holds in all
   */
  public static Optional<Mentions> of(
      DailyHoldings found, DailyHoldings ofMonths, DailyHoldings ofYears, DailyHoldings held) {
    return found.articles() == 0
        ? Optional.empty()
        : Optional.of(new MentionsSurvey(found, ofMonths, ofYears, held).mentions());
  }
}
