package org.backfile.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.backfile.server.search.Coverage.Gap;
import org.backfile.server.search.Coverage.ThinDay;
import org.junit.jupiter.api.Test;

class CoverageTest {

  private static final LocalDate MONDAY = LocalDate.of(2015, 3, 2);

  /** So many articles on each of these days. */
  private static DailyHoldings every(int days, int articles) {
    int[] counts = new int[days];
    Arrays.fill(counts, articles);
    return DailyHoldings.of(MONDAY, counts);
  }

  private static DailyHoldings held(int... counts) {
    return DailyHoldings.of(MONDAY, counts);
  }

  private static Coverage all(DailyHoldings held) {
    return Coverage.of(held, Optional.empty(), Optional.empty());
  }

  @Test
  void withNoDatesAskedItReachesFromTheFirstDayHeldToTheLast() {
    Coverage coverage = all(held(0, 2, 0, 3, 0));
    assertThat(coverage.first()).contains(MONDAY.plusDays(1));
    assertThat(coverage.last()).contains(MONDAY.plusDays(3));
    assertThat(coverage.articles()).isEqualTo(5);
    assertThat(coverage.days()).isEqualTo(3);
    assertThat(coverage.daysWithout()).isEqualTo(1);
  }

  @Test
  void daysAskedForBeyondWhatIsHeldAreDaysWithout() {
    LocalDate from = MONDAY.minusDays(50);
    Coverage coverage = Coverage.of(held(1, 1), Optional.of(from), Optional.of(MONDAY.plusDays(9)));
    assertThat(coverage.days()).isEqualTo(60);
    assertThat(coverage.daysWithout()).isEqualTo(58);
    assertThat(coverage.gaps()).containsExactly(new Gap(from, MONDAY.minusDays(1)));
  }

  @Test
  void datesOfWhichNothingIsHeldAreOneGap() {
    LocalDate from = MONDAY.plusYears(3);
    LocalDate to = from.plusDays(99);
    Coverage coverage = Coverage.of(held(1), Optional.of(from), Optional.of(to));
    assertThat(coverage.articles()).isZero();
    assertThat(coverage.first()).isEmpty();
    assertThat(coverage.gaps()).containsExactly(new Gap(from, to));
    assertThat(coverage.gaps().getFirst().days()).isEqualTo(100);
  }

  @Test
  void nothingHeldAndNoDatesAskedCoversNoDays() {
    assertThat(all(DailyHoldings.NONE).days()).isZero();
    assertThat(all(DailyHoldings.NONE).gaps()).isEmpty();
  }

  @Test
  void thirtyDaysWithoutAnArticleAreNoGapAndThirtyOneAre() {
    int[] counts = new int[100];
    counts[0] = 1;
    counts[31] = 1;
    counts[63] = 1;
    assertThat(all(held(counts)).gaps())
        .containsExactly(new Gap(MONDAY.plusDays(32), MONDAY.plusDays(62)));
  }

  @Test
  void aDayIsThinByWhatIsUsualOnItsWeekdayThatYear() {
    int[] counts = new int[70];
    for (int day = 0; day < counts.length; day++) {
      counts[day] = day % 7 == 6 ? 4 : 20;
    }
    counts[14] = 9;
    counts[15] = 10;
    counts[20] = 1;
    Coverage coverage = all(held(counts));
    assertThat(coverage.thinDays()).isEqualTo(2);
    assertThat(coverage.thin())
        .containsExactly(
            new ThinDay(MONDAY.plusDays(14), 9, 20), new ThinDay(MONDAY.plusDays(20), 1, 4));
  }

  @Test
  void whereLittleIsUsualNoDayIsThin() {
    int[] counts = new int[70];
    Arrays.fill(counts, Coverage.LEAST_USUAL - 1);
    counts[30] = 0;
    assertThat(all(held(counts)).thinDays()).isZero();
  }

  @Test
  void moreThinDaysThanAreNamedAreCountedAllTheSame() {
    int[] counts = new int[364];
    for (int day = 0; day < counts.length; day++) {
      counts[day] = day / 7 % 5 < 3 ? 20 : 1;
    }
    Coverage coverage = all(DailyHoldings.of(LocalDate.of(2015, 1, 1), counts));
    assertThat(coverage.thinDays()).isEqualTo(140);
    assertThat(coverage.thin()).hasSize(Coverage.MOST_THIN);
  }

  @Test
  void aLongEvenArchiveHasNoThinDay() {
    assertThat(all(every(3_000, 10)).thinDays()).isZero();
  }

  @Property(tries = 200)
  void whatIsHeldBetweenDaysIsTheSumOfTheDays(
      @ForAll @Size(max = 80) List<@IntRange(min = 0, max = 3) Integer> counts,
      @ForAll @IntRange(min = -20, max = 100) int from,
      @ForAll @IntRange(min = -20, max = 100) int to) {
    int[] each = counts.stream().mapToInt(n -> n).toArray();
    DailyHoldings held = held(each);
    int sum = 0;
    int with = 0;
    for (int day = Math.max(0, from); day <= Math.min(to, each.length - 1); day++) {
      sum += each[day];
      with += each[day] > 0 ? 1 : 0;
    }
    LocalDate first = MONDAY.plusDays(from);
    LocalDate last = MONDAY.plusDays(to);
    assertThat(held.between(first, last.plusDays(1))).isEqualTo(sum);
    if (from <= to) {
      Coverage coverage = Coverage.of(held, Optional.of(first), Optional.of(last));
      assertThat(coverage.articles()).isEqualTo(sum);
      assertThat(coverage.days() - coverage.daysWithout()).isEqualTo(with);
    }
  }
}
