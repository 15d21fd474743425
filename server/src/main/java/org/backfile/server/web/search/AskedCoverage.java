package org.backfile.server.web.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.server.search.Coverage;
import org.backfile.server.search.DailyHoldings;
import org.backfile.server.search.DateFilter;
import org.backfile.server.web.site.Wording;

/**
 * What the archive holds of the sources and dates that a search asks for, whatever its words: next
 * to any result, so that finding nothing can be told from holding nothing.
 *
 * @param held the coverage of the sources together
 */
public record AskedCoverage(Coverage held) {
  private static final int NAMED = 12;

  /**
   * The coverage of a search; absent where only articles without a date are asked for.
   *
   * @param held what the archive holds of the sources asked for
   */
  static Optional<AskedCoverage> of(DateFilter dates, DailyHoldings held) {
    return dates.undated()
        ? Optional.empty()
        : Optional.of(new AskedCoverage(Coverage.of(held, dates.from(), dates.to())));
  }

  /** The coverage in a sentence. */
  public String sentence() {
    if (held.articles() == 0) {
      return "Of the sources and dates asked for, the archive holds nothing.";
    }
    List<String> parts = new ArrayList<>();
    parts.add(
        "Of the sources and dates asked for, the archive holds %s, %s to %s, on %s of %s"
            .formatted(
                Wording.articles(held.articles()),
                day(held.first()),
                day(held.last()),
                Wording.count((long) held.days() - held.daysWithout()),
                Wording.count(held.days(), "day", "days")));
    if (!held.gaps().isEmpty()) {
      parts.add(
          Wording.count(held.gaps().size(), "gap", "gaps")
              + " of more than %d days".formatted(Coverage.LONGEST_PAUSE));
    }
    if (held.thinDays() > 0) {
      parts.add("unusually little on " + Wording.count(held.thinDays(), "day", "days"));
    }
    return String.join("; ", parts) + ".";
  }

  private static String day(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("");
  }

  /** Whether there is more to say than the sentence does. */
  public boolean hasMore() {
    return !held.gaps().isEmpty() || held.thinDays() > 0;
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
