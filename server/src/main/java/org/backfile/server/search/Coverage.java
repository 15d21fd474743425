package org.backfile.server.search;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is held of a stretch of days, and where that is little: the proof behind "nothing was
 * written about it".
 *
 * @param articles articles dated in the stretch
 * @param first the first of the days that has any
 * @param last the last of the days that has any
 * @param days length of the stretch
 * @param daysWithout days of it that have none
 * @param gaps runs of more than {@value #LONGEST_PAUSE} days without any article, in order of time
 * @param thinDays days with unusually little: less than half of what is usual, where at least
 *     {@value #LEAST_USUAL} articles are
 * @param thin the first of them, at most {@value #MOST_THIN}
 */
public record Coverage(
    int articles,
    Optional<LocalDate> first,
    Optional<LocalDate> last,
    int days,
    int daysWithout,
    List<Gap> gaps,
    int thinDays,
    List<ThinDay> thin) {

  /** Days without an article that are still no gap. */
  public static final int LONGEST_PAUSE = 30;

  /** Where fewer articles are usual, a day with none is nothing unusual. */
  public static final int LEAST_USUAL = 4;

  /** Most thin days that are named. */
  public static final int MOST_THIN = 100;

  /**
   * Days without any article.
   *
   * @param from the first
   * @param to the last
   */
  public record Gap(LocalDate from, LocalDate to) {
    /** Number of days. */
    public int days() {
      return Math.toIntExact(to.toEpochDay() - from.toEpochDay() + 1);
    }
  }

  /**
   * A day with unusually little.
   *
   * @param usual the median of the same weekday in the same year
   */
  public record ThinDay(LocalDate day, int articles, int usual) {}

  public Coverage {
    gaps = List.copyOf(gaps);
    thin = List.copyOf(thin);
  }

  /** Nothing is held, and no days were asked for. */
  private static final Coverage NOTHING =
      new Coverage(0, Optional.empty(), Optional.empty(), 0, 0, List.of(), 0, List.of());

  /**
   * The coverage of a stretch of days.
   *
   * @param from its first day; where it is absent, the first that is held
   * @param to its last day; where it is absent, the last that is held
   */
  public static Coverage of(DailyHoldings held, Optional<LocalDate> from, Optional<LocalDate> to) {
    Optional<LocalDate> first = from.or(held::first).or(() -> to);
    Optional<LocalDate> last = to.or(held::last).or(() -> from);
    if (first.isEmpty() || last.isEmpty()) {
      return NOTHING;
    }
    LocalDate start = first.get();
    return start.isAfter(last.get()) ? NOTHING : new CoverageSurvey(held).of(start, last.get());
  }
}
