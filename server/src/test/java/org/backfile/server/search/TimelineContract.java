package org.backfile.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.backfile.schema.KeywordField;
import org.backfile.server.query.ArchiveQuery;

/** When articles appeared, and what is held of each day and source. */
public interface TimelineContract extends ArchiveContract {

  @Property(tries = 40)
  default void bucketsAndUndatedSumToTheTotal(
      @ForAll("queries") ArchiveQuery query,
      @ForAll Interval interval,
      @ForAll("tagFilters") KeywordFilter tags) {
    Requests asked = Requests.asking(query).with(KeywordField.TAG, tags).timeline(interval);
    SearchResult result = toys().search(asked.request());
    Timeline timeline = result.timeline().orElseThrow();
    int dated = timeline.buckets().stream().mapToInt(Timeline.Bucket::count).sum();
    assertThat(dated + timeline.undated()).isEqualTo(result.total());
    assertThat(timeline.interval()).isNotEqualTo(Interval.AUTO);
    assertThat(timeline.buckets()).allMatch(bucket -> bucket.count() <= bucket.holdings());
  }

  @Example
  default void aBucketIsWhatItsDaysHold() {
    Requests asked = Requests.asking("land").timeline(Interval.MONTH);
    Timeline timeline = toys().search(asked.request()).timeline().orElseThrow();
    for (Timeline.Bucket bucket : timeline.buckets()) {
      Optional<LocalDate> first = Optional.of(bucket.start());
      Optional<LocalDate> last = Optional.of(bucket.start().plusMonths(1).minusDays(1));
      DateFilter days = new DateFilter(first, last, false);
      assertThat(total(asked.with(days))).isEqualTo(bucket.count());
      assertThat(total(Requests.asking("").with(days))).isEqualTo(bucket.holdings());
    }
    assertThat(total(asked.with(new DateFilter(Optional.empty(), Optional.empty(), true))))
        .isEqualTo(timeline.undated());
  }

  @Example
  default void holdingsAddUp() {
    Holdings holdings = toys().holdings();
    assertThat(holdings.sources())
        .extracting(Holdings.SourceHoldings::articles)
        .satisfies(
            counts -> assertThat(counts.stream().mapToInt(n -> n).sum()).isEqualTo(TOYS.size()));
    assertThat(holdings.build().articles()).isEqualTo(TOYS.size());
    List<String> days =
        TOYS.stream()
            .filter(toy -> toy.source().equals(Optional.of("Agency")))
            .flatMap(toy -> toy.date().stream())
            .map(LocalDate::toString)
            .sorted()
            .toList();
    assertThat(holdings.sources())
        .filteredOn(source -> source.source().equals("Agency"))
        .singleElement()
        .satisfies(source -> {
          assertThat(source.first()).isEqualTo(days.getFirst());
          assertThat(source.last()).isEqualTo(days.getLast());
        });
  }

  @Property(tries = 60)
  default void aDayHoldsTheArticlesOfTheChosenSources(
      @ForAll("sourceFilters") KeywordFilter sources) {
    DailyHoldings held = toys().dailyHoldings(sources);
    List<LocalDate> days =
        TOYS.stream()
            .filter(toy -> chooses(sources, toy.source()))
            .flatMap(toy -> toy.date().stream())
            .toList();
    assertThat(held.articles()).isEqualTo(days.size());
    for (LocalDate day : days) {
      assertThat(held.on(day)).isEqualTo(Collections.frequency(days, day));
    }
  }

  private static boolean chooses(KeywordFilter filter, Optional<String> source) {
    boolean included =
        !filter.selects() || source.map(filter.included()::contains).orElseGet(filter::missing);
    return included && source.filter(filter.excluded()::contains).isEmpty();
  }
}
