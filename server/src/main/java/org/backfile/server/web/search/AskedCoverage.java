package org.backfile.server.web.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.article.PublicationDate;
import org.backfile.server.search.Coverage;
import org.backfile.server.search.DailyHoldings;
import org.backfile.server.search.DateFilter;
import org.backfile.server.search.Holdings;
import org.backfile.server.search.Holdings.SourceHoldings;
import org.backfile.server.search.KeywordFilter;
import org.backfile.server.web.site.Wording;

/**
 * What the archive holds of the sources and dates that a search asks for, whatever its words: next
 * to any result, so that finding nothing can be told from holding nothing.
 *
 * @param narrowed whether any source or date is asked for, rather than the whole archive
 * @param held the coverage of the sources together
 * @param first the date of the first article, with the parts of it that are known
 * @param last that of the last
 * @param undated articles of the sources that have no date, and so count for no day
 */
public record AskedCoverage(
    boolean narrowed, Coverage held, String first, String last, int undated) {
  private static final int NAMED = 12;

  /**
   * The coverage of a search; absent where only articles without a date are asked for.
   *
   * @param dates the days asked for
   * @param asked the sources asked for
   * @param held what the archive holds of them
   */
  static Optional<AskedCoverage> of(
      DateFilter dates, KeywordFilter asked, DailyHoldings held, Holdings holdings) {
    List<SourceHoldings> sources =
        holdings.sources().stream().filter(each -> isAsked(each, asked)).toList();
    int articles = sources.stream().mapToInt(SourceHoldings::articles).sum();
    return held(dates, held)
        .map(coverage ->
            new AskedCoverage(
                !dates.isEmpty() || !asked.isEmpty(),
                coverage,
                known(coverage.first(), sources.stream().map(SourceHoldings::first)),
                known(coverage.last(), sources.stream().map(SourceHoldings::last)),
                Math.max(0, articles - held.articles())));
  }

  /** The coverage of the days asked for; absent where only articles without a date are. */
  static Optional<Coverage> held(DateFilter dates, DailyHoldings held) {
    return dates.undated()
        ? Optional.empty()
        : Optional.of(Coverage.of(held, dates.from(), dates.to()));
  }

  private static boolean isAsked(SourceHoldings source, KeywordFilter asked) {
    String name = source.source();
    boolean selected = name.isEmpty() ? asked.missing() : asked.included().contains(name);
    return (selected || !asked.selects()) && !asked.excluded().contains(name);
  }

  /**
   * A day as it was given: where the earliest or latest article of a source begins on it, with no
   * more parts than that article's date has.
   */
  private static String known(Optional<LocalDate> day, Stream<String> dates) {
    String iso = day.map(LocalDate::toString).orElse("");
    return dates
        .filter(date -> !date.isEmpty() && firstDay(date).equals(iso))
        .max(Comparator.comparingInt(String::length))
        .orElse(iso);
  }

  private static String firstDay(String date) {
    return date + "-01-01".substring(Math.min(6, Math.max(0, date.length() - 4)));
  }

  /** The coverage in a sentence. */
  public String sentence() {
    List<String> parts = new ArrayList<>();
    parts.add(
        held.articles() == 0
            ? Wording.say("Of the sources and dates asked for, the archive holds nothing")
            : holds());
    if (undated > 0) {
      parts.add(
          held.articles() == 0
              ? Wording.say(
                  "{0} article without a date may be from then|{0} articles without a date may be from then",
                  undated)
              : Wording.say("{0} more without a date", undated));
    }
    if (hasMore() && !held.gaps().isEmpty()) {
      parts.add(
          Wording.say(
              "{0} gap of more than {1} days|{0} gaps of more than {1} days",
              held.gaps().size(), Coverage.LONGEST_PAUSE));
    }
    if (held.thinDays() > 0) {
      parts.add(
          Wording.say("unusually little on {0} day|unusually little on {0} days", held.thinDays()));
    }
    return String.join("; ", parts) + ".";
  }

  private String holds() {
    String counted = Wording.articles(held.articles());
    String articles = undated > 0 ? Wording.say("{0} with a date", counted) : counted;
    int with = held.days() - held.daysWithout();
    return narrowed
        ? Wording.say(
            "Of the sources and dates asked for, the archive holds {0}, {1} to {2}, on {3} of {4} days",
            articles, spoken(first), spoken(last), with, held.days())
        : Wording.say(
            "The archive holds {0}, {1} to {2}, on {3} of {4} days",
            articles, spoken(first), spoken(last), with, held.days());
  }

  private static String spoken(String date) {
    return PublicationDate.parse(date).map(Wording::date).orElse(date);
  }

  /** Whether there is more to say than the sentence does. */
  public boolean hasMore() {
    return held.articles() > 0 && (!held.gaps().isEmpty() || held.thinDays() > 0);
  }

  /** The longest gaps, as many as are named. */
  public List<Coverage.Gap> gaps() {
    return held.gaps().stream()
        .sorted((one, other) -> other.days() - one.days())
        .limit(NAMED)
        .toList();
  }

  /** The first thin days, as many as are named. */
  public List<Coverage.ThinDay> thin() {
    return held.thin().stream().limit(NAMED).toList();
  }
}
