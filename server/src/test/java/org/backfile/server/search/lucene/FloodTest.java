package org.backfile.server.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.search.IndexSearcher;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.build.Build;
import org.backfile.schema.KeywordField;
import org.backfile.server.query.QueryReading;
import org.backfile.server.query.ReadOptions;
import org.backfile.server.query.dialects.QueryReader;
import org.backfile.server.search.DateFilter;
import org.backfile.server.search.FacetDemand;
import org.backfile.server.search.Folding;
import org.backfile.server.search.Interval;
import org.backfile.server.search.KeywordFilter;
import org.backfile.server.search.ResultWindow;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.Sort;
import org.backfile.server.search.timed.Deadline;
import org.backfile.withheld.Sight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build keeps for all requests stays as it is, however many different ones come. */
class FloodTest {
  private static final int REQUESTS = 5_000;

  private static SearchRequest request(int number) {
    QueryReading reading =
        QueryReader.read(
            "harbour hering%d".formatted(number % 2_500), ReadOptions.on(LocalDate.EPOCH));
    KeywordFilter filter = new KeywordFilter(List.of("Source " + number), false, List.of());
    return new SearchRequest(
        reading,
        Map.of(KeywordField.SOURCE, filter),
        DateFilter.ANY,
        Sort.RELEVANCE,
        new ResultWindow(0, 10, Optional.empty()),
        new FacetDemand(EnumSet.allOf(KeywordField.class), 10, ""),
        Optional.of(Interval.YEAR),
        1,
        Optional.empty(),
        false,
        true,
        Folding.NONE);
  }

  private static Build build(Path folder) throws IOException {
    Article article =
        Article.builder("a-1", new Origin("made-up", 1)).title("The harbour and a herring").build();
    return new TestArchive(folder).publish("20260101T000000Z-aaaaaa", List.of(article), 1);
  }

  @Test
  void whatIsKeptForAllRequestsIsMadeWholeWhateverTheTimeOfTheFirst(@TempDir Path folder)
      throws IOException {
    try (OpenBuild open = OpenBuild.open(build(folder), Sight.WHOLE)) {
      Deadline past = Deadline.in(Duration.ZERO);
      assertThat(past.during(() -> open.holdings().all().total())).isEqualTo(1);
      assertThat(past.during(open::describedHoldings)).isEqualTo(open.describedHoldings());
    }
  }

  @Test
  void thousandsOfDifferentFiltersLeaveNoMoreThanTheBound(@TempDir Path folder) throws IOException {
    try (OpenBuild open = OpenBuild.open(build(folder), Sight.WHOLE)) {
      Deadline patient = Deadline.in(Duration.ofMinutes(5));
      for (int number = 0; number < REQUESTS; number++) {
        SearchRequest request = request(number);
        var _ =
            open.withVocabulary(words ->
                Answer.of(open, request, request.query().tree().orElseThrow(), words, patient)
                    .orElseThrow()
                    .result());
      }
      assertThat(open.clauseCounts().size()).isEqualTo(OpenBuild.MOST_KEPT);
      assertThat(open.clauseCounts().bytes()).isPositive().isLessThan(OpenBuild.MOST_KEPT_BYTES);
      assertThat(open.spellings().size()).isPositive().isLessThanOrEqualTo(OpenBuild.MOST_KEPT);
      assertThat(IndexSearcher.getDefaultQueryCache()).as("Lucene keeps none beside").isNull();
    }
  }

  @Test
  void largeValuesDriveOutOthersBeforeTheyAreTooManyBytes() {
    Recent<Integer, String> recent = new Recent<>(100, 1_000, (_, value) -> value.length());
    for (int number = 0; number < 1_000; number++) {
      recent.put(number, "x".repeat(number % 300));
      assertThat(recent.bytes()).isLessThanOrEqualTo(1_000);
    }
    recent.put(-1, "x".repeat(1_001));
    assertThat(recent.get(-1)).as("one that is too large by itself").isNull();
    assertThat(recent.size()).isZero();
    assertThat(recent.bytes()).isZero();
  }

  @Test
  void aValuePutAgainIsCountedOnce() {
    Recent<String, String> recent = new Recent<>(2, 100, (_, value) -> value.length());
    recent.put("a", "12345");
    recent.put("a", "123");
    assertThat(recent.bytes()).isEqualTo(3);
    recent.put("b", "1");
    recent.put("c", "1");
    assertThat(recent.get("a")).isNull();
    assertThat(recent.bytes()).isEqualTo(2);
  }
}
