package org.backfile.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.backfile.article.PublicationDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

  @ParameterizedTest
  @CsvSource({
    "DAY, 2015-03-04, 2015-03-04, 2015-03-05, 2015-03-04",
    "WEEK, 2015-03-04, 2015-03-02, 2015-03-09, week of 2015-03-02",
    "WEEK, 2015-03-02, 2015-03-02, 2015-03-09, week of 2015-03-02",
    "MONTH, 2016-02-29, 2016-02-01, 2016-03-01, 2016-02",
    "QUARTER, 2015-03-31, 2015-01-01, 2015-04-01, 2015 Q1",
    "QUARTER, 2015-12-31, 2015-10-01, 2016-01-01, 2015 Q4",
    "YEAR, 2015-03-04, 2015-01-01, 2016-01-01, 2015",
    "DECADE, 2019-12-31, 2010-01-01, 2020-01-01, 2010s",
    "CENTURY, 1900-01-01, 1900-01-01, 2000-01-01, 1900 to 1999"
  })
  void aPeriodBeginsEndsAndIsNamedByTheCalendar(
      Interval interval, LocalDate day, LocalDate start, LocalDate next, String label) {
    assertThat(interval.start(day)).isEqualTo(start);
    assertThat(interval.next(start)).isEqualTo(next);
    assertThat(interval.label(start)).isEqualTo(label);
  }

  @Property(tries = 300)
  void periodsFollowOneAnotherAndAreCounted(
      @ForAll("intervals") Interval interval,
      @ForAll("days") LocalDate one,
      @ForAll("days") LocalDate other) {
    LocalDate first = one.isBefore(other) ? one : other;
    LocalDate last = one.isBefore(other) ? other : one;
    LocalDate start = interval.start(first);
    assertThat(start).isBeforeOrEqualTo(first);
    long periods = interval.periods(first, last);
    if (periods < 5_000) {
      LocalDate beginOfLast =
          Stream.iterate(start, interval::next).skip(periods - 1).findFirst().orElseThrow();
      assertThat(beginOfLast).isBeforeOrEqualTo(last);
      assertThat(interval.next(beginOfLast)).isAfter(last);
    }
  }

  @Provide
  Arbitrary<Interval> intervals() {
    return Arbitraries.of(Interval.class).filter(interval -> interval != Interval.AUTO);
  }

  @Provide
  Arbitrary<LocalDate> days() {
    return Arbitraries.longs()
        .between(
            LocalDate.of(PublicationDate.FIRST_YEAR, 1, 1).toEpochDay(),
            LocalDate.of(PublicationDate.LAST_YEAR, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }
}
