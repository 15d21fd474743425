package org.backfile.server.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.build.Build;
import org.backfile.build.BuildFiles;
import org.backfile.server.search.Changes;
import org.backfile.server.search.timed.Deadline;
import org.backfile.withheld.Sight;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a build changed costs no request more than its time, and no memory beyond a bound. */
class ChangeListTest {
  private static final String FIRST = "20260101T000000Z-aaaaaa";
  private static final String SECOND = "20260102T000000Z-bbbbbb";
  private static final String THIRD = "20260103T000000Z-cccccc";

  @TempDir private Path temp;

  private static String id(int number) {
    return "é-%06d".formatted(number);
  }

  private static List<Article> articles(int count) {
    return IntStream.range(0, count)
        .mapToObj(number ->
            Article.builder(id(number), new Origin("made-up", number + 1)).title("Some").build())
        .toList();
  }

  /** A build of these articles which says what it changed. */
  private Build build(String id, String since, int articles, Stream<String> changes)
      throws IOException {
    return new TestArchive(temp).changes(since, changes.toList()).build(id, articles(articles), 1);
  }

  private static String line(String kind, int number) {
    return "{\"kind\":\"%s\",\"id\":\"%s\"}".formatted(kind, id(number));
  }

  private static List<String> ids(List<Changes.Changed> changed) {
    return changed.stream().map(each -> each.card().id()).toList();
  }

  @Test
  void aListCutShortByTimeAgainAndAgainIsTheListReadAtOnce() throws IOException {
    int articles = 1_000;
    new TestArchive(temp).build(FIRST, articles(1), 1);
    build(
        SECOND,
        FIRST,
        1,
        IntStream.range(0, articles + 50).mapToObj(number -> line("VANISHED", number)));
    Build last =
        build(
            THIRD,
            SECOND,
            articles,
            IntStream.range(0, articles)
                .filter(number -> number % 3 == 0)
                .mapToObj(number -> line("CHANGED", number)));

    try (OpenBuild asked = OpenBuild.open(last, Sight.WHOLE);
        OpenBuild other = OpenBuild.open(last, Sight.WHOLE)) {
      Changes atOnce = other.changes(Optional.of(FIRST), 3).orElseThrow();
      Changes inParts = patiently(asked, FIRST, 3);

      assertThat(inParts.changedTotal()).isEqualTo(articles).isEqualTo(atOnce.changedTotal());
      assertThat(inParts.vanishedTotal()).isEqualTo(50).isEqualTo(atOnce.vanishedTotal());
      assertThat(ids(inParts.changed())).hasSize(Changes.PAGE).isEqualTo(ids(atOnce.changed()));
      assertThat(asked.changes(Optional.of(FIRST), 1).orElseThrow().vanished())
          .hasSize(50)
          .doesNotHaveDuplicates();
    }
  }

  /**
   * Asks with little time, with a little more where that was not enough, until there is an answer.
   */
  private static Changes patiently(OpenBuild build, String since, int page) throws IOException {
    for (int late = 0; ; late++) {
      try {
        return Deadline.in(Duration.ofNanos(20_000L * late))
            .during(() -> build.changes(Optional.of(since), page))
            .orElseThrow();
      } catch (ExitingReaderException again) {
        assertThat(late).isLessThan(100_000);
      }
    }
  }

  @Test
  void moreThanAreListedAreCountedAndThePageSaysThatNotAllAreThere() throws IOException {
    int many = Changes.MOST_LISTED + 1;
    new TestArchive(temp).build(FIRST, articles(1), 1);
    Build last =
        build(
            SECOND, FIRST, 1, IntStream.rangeClosed(1, many).mapToObj(at -> line("VANISHED", at)));

    try (OpenBuild open = OpenBuild.open(last, Sight.WHOLE)) {
      Changes end = open.changes(Optional.of(FIRST), Changes.MOST_PAGES).orElseThrow();

      assertThat(end.vanishedTotal()).isEqualTo(many);
      assertThat(end.vanished()).hasSize(Changes.PAGE).endsWith(id(many - 1));
      assertThat(end.pages()).isEqualTo(Changes.MOST_PAGES);
      assertThat(end.listsAll()).isFalse();
    }
  }

  @Test
  void anEarlierBuildThatWasRemovedMeanwhileIsNoneToCompareWithAndNoDamage() throws IOException {
    new TestArchive(temp).build(FIRST, articles(1), 1);
    Build second = build(SECOND, FIRST, 1, Stream.of(line("CHANGED", 0)));
    Build third = build(THIRD, SECOND, 1, Stream.of(line("CHANGED", 0)));

    try (OpenBuild open = OpenBuild.open(third, Sight.WHOLE)) {
      BuildFiles.delete(second.folder());

      assertThat(open.changes(Optional.of(FIRST), 1)).isEmpty();
      assertThat(open.changes(Optional.of(SECOND), 1)).isPresent();
    }
  }

  @Test
  void aStepThatIsDamagedIsNoneToCompareWithAndNoDamageOfTheBuildAfterIt() throws IOException {
    new TestArchive(temp).build(FIRST, articles(1), 1);
    Build second = build(SECOND, FIRST, 1, Stream.of(line("CHANGED", 0)));
    Build third = build(THIRD, SECOND, 1, Stream.of(line("CHANGED", 0)));
    Files.write(second.changes(), new byte[] {(byte) 0xff, '{', '\n'});

    try (OpenBuild open = OpenBuild.open(third, Sight.WHOLE)) {
      assertThat(open.changes(Optional.of(FIRST), 1)).isEmpty();
      assertThat(open.changes(Optional.of(SECOND), 1).orElseThrow().comparable())
          .containsExactly(SECOND, FIRST);
      Files.delete(second.changes());
      assertThat(open.changes(Optional.of(SECOND), 1).orElseThrow().comparable())
          .containsExactly(SECOND);
    }
  }

  /** An order names an article by any of its ids, and none of them may be told. */
  @ParameterizedTest
  @ValueSource(strings = {"then", "now", "gone-then"})
  void anIdOfAnArticleThatIsWithheldHasNotVanished(String ordered) throws IOException {
    Article then = Article.builder("then", new Origin("made-up", 1)).title("Some").build();
    Article now =
        Article.builder("now", new Origin("made-up", 2)).title("More").follows("then").build();
    List<String> changes =
        List.of(
            "{\"kind\":\"VANISHED\",\"id\":\"gone\",\"otherIds\":[\"gone-then\"]}",
            "{\"kind\":\"VANISHED\",\"id\":\"then\"}");
    Build build =
        new TestArchive(temp).changes(FIRST, changes).build(SECOND, List.of(then, now), 1);
    Sight sight = new Sight(Set.of(ordered), Map.of(), Optional.empty());

    try (OpenBuild open = OpenBuild.open(build, sight)) {
      List<String> vanished = open.changes(Optional.of(FIRST), 1).orElseThrow().vanished();
      assertThat(vanished).isEqualTo(ordered.startsWith("gone") ? List.of() : List.of("gone"));
    }
  }

  @Test
  void whoWaitsForAListThatAnotherMakesWaitsNoLongerThanTheirTime() throws Exception {
    Lock lock = new ReentrantLock();
    lock.lock();

    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      Future<?> waiting =
          other.submit(() ->
              Deadline.in(Duration.ofMillis(1))
                  .during(() -> Deadline.holding(lock, () -> "never")));
      assertThatThrownBy(waiting::get).hasCauseInstanceOf(ExitingReaderException.class);
    }
    assertThat(Deadline.holding(lock, () -> "mine")).isEqualTo("mine");
  }
}
