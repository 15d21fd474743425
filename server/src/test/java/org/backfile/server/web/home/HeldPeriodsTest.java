package org.backfile.server.web.home;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.backfile.server.search.DailyHoldings;
import org.backfile.server.search.Holdings.SourceHoldings;
import org.backfile.server.search.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeldPeriodsTest {
  private static final LocalDate FIRST = LocalDate.of(1987, 2, 26);

  @ParameterizedTest
  @CsvSource({
    "1, DAY, 1",
    "100, DAY, 100",
    "237, MONTH, 9",
    "4000, YEAR, 12",
    "80000, DECADE, 23",
    "800000, CENTURY, 23"
  })
  void periodsAreAsNarrowAsThereIsRoomFor(int days, Interval interval, int periods) {
    HeldPeriods held = HeldPeriods.of(holding(days));
    assertThat(held.interval()).isEqualTo(interval);
    assertThat(held.starts()).hasSize(periods);
    assertThat(held.counts(holding(days)).stream().mapToInt(each -> each).sum()).isEqualTo(2);
  }

  @Test
  void anArchiveWithoutDatesHasNone() {
    assertThat(HeldPeriods.of(DailyHoldings.NONE).starts()).isEmpty();
  }

  @Test
  void theStripOfASourceHasABarForEachPeriodThatHasArticles() {
    HeldPeriods periods = HeldPeriods.of(DailyHoldings.of(FIRST, new int[] {9, 9, 9, 9}));
    DailyHoldings two = DailyHoldings.of(FIRST.plusDays(1), new int[] {8, 0, 1});
    SourceHoldings source =
        new SourceHoldings("Wire", 9, "1987", "1987", Optional.of(List.of()), Optional.empty());
    HeldSource held = HeldSource.of(source, periods, two);
    assertThat(held.strip()).isEqualTo("M40.0 0h32.0V16h-32.0zM120.0 14h32.0V16h-32.0z");
    assertThat(held.told()).isEqualTo("on 2 of 4 days");
  }

  /** An article on the first of so many days, and one on the last. */
  private static DailyHoldings holding(int days) {
    int[] counts = new int[days];
    counts[0]++;
    counts[days - 1]++;
    return DailyHoldings.of(FIRST, counts);
  }
}
