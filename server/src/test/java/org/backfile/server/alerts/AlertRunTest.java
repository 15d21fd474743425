package org.backfile.server.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.server.SetClock;
import org.backfile.server.alerts.Entry.Kind;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.search.lucene.LuceneArchive;
import org.backfile.server.search.lucene.TestArchive;
import org.backfile.server.web.alerts.SearchesRead;
import org.backfile.server.web.article.ArticleLink;
import org.backfile.withheld.Role;
import org.backfile.withheld.WithheldList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each build is looked at when it serves; what it has is told when it is time, as it is then. */
class AlertRunTest {
  private static final Instant NOW = Instant.parse("2026-01-05T12:00:00Z");
  private static final String FIRST = "20260101T000000Z-aaaaaa";
  private static final String SECOND = "20260102T000000Z-bbbbbb";
  private static final long SECONDS = ArchiveFolder.builtAt(SECOND).getEpochSecond();
  private static final String THIRD = "20260103T000000Z-cccccc";
  private static final String ID = "0123456789abcdef0123";

  @TempDir private Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final SetClock clock = new SetClock(now);
  private TestArchive builds;
  private LuceneArchive archive;

  @BeforeEach
  void start() throws IOException {
    builds = new TestArchive(folder);
    builds.publish(FIRST, articles(6), 1);
    archive = LuceneArchive.opening(folder, clock).opened();
  }

  @AfterEach
  void stop() {
    archive.close();
  }

  private static List<Article> articles(int count) {
    return IntStream.range(0, count).mapToObj(number -> article("a" + number)).toList();
  }

  private static Article article(String id) {
    return Article.builder(id, new Origin("x.jsonl", 1)).title(id).text("A herring.").build();
  }

  private static String changed(String id) {
    return "{\"kind\":\"CHANGED\",\"id\":\"%s\"}".formatted(id);
  }

  private static String vanished(String id) {
    return "{\"kind\":\"VANISHED\",\"id\":\"%s\"}".formatted(id);
  }

  private void publish(String id, String since, int articles, String... changes)
      throws IOException {
    builds.changes(since, List.of(changes)).publish(id, articles(articles), 1);
    archive.refresh();
  }

  private AlertRun run(ArchiveSearch asked) {
    return new AlertRun(
        asked,
        new SearchesRead(clock.getZone()),
        _ -> Optional.of(Role.READER),
        Senders.NONE,
        new Letterhead("Test", () -> "https://archive.example", ArticleLink::path),
        clock);
  }

  private static Alert alert(String id, Frequency frequency, Progress progress) {
    return new Alert(
        id,
        "desk",
        new SavedSearch("Fish", "q=herring", new Channel.Feed(), frequency),
        false,
        progress);
  }

  /** All that an alert does now. */
  private Alert forward(Alert alert) {
    AlertRun run = run(archive);
    Alert at = alert;
    while (run.next(at) instanceof Turn.Step(Alert after)) {
      at = after;
    }
    return at;
  }

  private static Digest lastTold(Alert alert) {
    return alert.progress().deliveries().getFirst().digest();
  }

  @Test
  void aDailyAlertKnowsTheChangesOfBuildsThatAreGoneWhenItTellsThem() throws IOException {
    Alert alert = alert(ID, Frequency.DAY, Progress.from(FIRST, NOW));
    publish(SECOND, FIRST, 6, changed("a1"), changed("a2"));
    Alert gathering = forward(alert);
    assertThat(gathering.progress().deliveries()).isEmpty();
    assertThat(AlertFile.read(ID, AlertFile.bytes(gathering))).isEqualTo(gathering);

    publish(THIRD, SECOND, 6, changed("a2"), changed("a3"));
    remove(new Build(SECOND, folder.resolve("build-" + SECOND)));
    gathering = forward(gathering);
    now.set(NOW.plus(Duration.ofDays(1)));
    Alert told = forward(gathering);

    assertThat(lastTold(told).articles(Kind.CHANGED)).containsExactlyInAnyOrder("a1", "a2", "a3");
    assertThat(lastTold(told).changed()).isEqualTo(3);
    assertThat(lastTold(told).compared()).isTrue();
    assertThat(told.progress().build()).isEqualTo(THIRD);
    assertThat(forward(told)).isEqualTo(told);
  }

  /** Without a look in between it cannot know, and says so. */
  @Test
  void whatHappenedInABuildThatNobodyLookedAtIsSaidToBeUnknown() throws IOException {
    publish(SECOND, FIRST, 6, changed("a1"));
    publish(THIRD, SECOND, 6, changed("a3"));
    remove(new Build(SECOND, folder.resolve("build-" + SECOND)));
    Alert told = forward(alert(ID, Frequency.BUILD, Progress.from(FIRST, NOW)));

    assertThat(lastTold(told).compared()).isFalse();
  }

  private static void remove(Build build) throws IOException {
    try (Stream<Path> files = Files.walk(build.folder())) {
      for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  @Test
  void anArticleThatIsNewAndThenChangedInADayIsNewAlone() throws IOException {
    builds.seen("a6", SECONDS);
    publish(SECOND, FIRST, 7);
    Alert gathering = forward(alert(ID, Frequency.DAY, Progress.from(FIRST, NOW)));
    publish(THIRD, SECOND, 7, changed("a6"), changed("a1"));
    gathering = forward(gathering);
    now.set(NOW.plus(Duration.ofDays(1)));

    assertThat(lastTold(forward(gathering)).entries())
        .containsExactly(new Entry(Kind.NEW, "a6"), new Entry(Kind.CHANGED, "a1"));
  }

  @Test
  void whatVanishedInADayAndCameBackIsNotWithdrawn() throws IOException {
    Progress told =
        Progress.from(FIRST, NOW)
            .delivered(
                new Digest(FIRST, FIRST, NOW, 1, 0, 0, true, List.of(new Entry(Kind.NEW, "a5"))),
                NOW,
                "");
    publish(SECOND, FIRST, 5, vanished("a5"));
    Alert gathering = forward(alert(ID, Frequency.DAY, told));
    assertThat(gathering.progress().waiting(Kind.WITHDRAWN)).containsExactly("a5");
    publish(THIRD, SECOND, 6);

    assertThat(forward(gathering).progress().pending()).isEmpty();
  }

  /** More new articles than are named are counted anew when they are told. */
  @Test
  void newArticlesThatAreNotNamedAreNotCountedEitherWhenTheyAreWithheldMeanwhile()
      throws IOException {
    int count = Digest.MOST_NEW + 20;
    IntStream.range(6, 6 + count).forEach(number -> builds.seen("a" + number, SECONDS));
    publish(SECOND, FIRST, 6 + count);
    Alert gathering = forward(alert(ID, Frequency.DAY, Progress.from(FIRST, NOW)));
    assertThat(gathering.progress().pending().orElseThrow().added()).isEqualTo(count);
    String orders =
        String.join(
            ",",
            IntStream.range(6 + Digest.MOST_NEW, 6 + count)
                .mapToObj("{\"id\": \"a%d\", \"takedown\": \"silent\"}"::formatted)
                .toList());
    Files.writeString(folder.resolve(WithheldList.FILE), "{\"withheld\": [%s]}".formatted(orders));
    archive.refresh();
    now.set(NOW.plus(Duration.ofDays(1)));

    assertThat(lastTold(forward(gathering)).added()).isEqualTo(Digest.MOST_NEW);
  }

  @Test
  void moreChangesThanAreKnownOfAreSaidNotToBeAll() throws IOException {
    int count = Digest.MOST_KEPT + 1;
    publish(
        SECOND,
        FIRST,
        count,
        IntStream.range(0, count)
            .mapToObj(number -> changed("a" + number))
            .sorted()
            .toArray(String[]::new));
    Digest told = lastTold(forward(alert(ID, Frequency.BUILD, Progress.from(FIRST, NOW))));

    assertThat(told.changed()).isEqualTo(Digest.MOST_KEPT);
    assertThat(told.entries()).hasSize(Digest.MOST_OTHERS);
    assertThat(told.compared()).isFalse();
  }

  /** A proxy that counts; everything is answered by the archive itself. */
  @Test
  void whatABuildChangedIsReadOnceForAllAlerts() throws IOException {
    AtomicInteger pages = new AtomicInteger();
    ArchiveSearch counted =
        (ArchiveSearch)
            Proxy.newProxyInstance(
                ArchiveSearch.class.getClassLoader(),
                new Class<?>[] {ArchiveSearch.class},
                (_, method, arguments) -> {
                  pages.addAndGet(method.getName().equals("changes") ? 1 : 0);
                  try {
                    return method.invoke(archive, arguments);
                  } catch (InvocationTargetException failed) {
                    throw failed.getCause();
                  }
                });
    publish(SECOND, FIRST, 6, changed("a1"));
    AlertRun run = run(counted);
    for (int number = 0; number < 5; number++) {
      Turn turn = run.next(alert(ID + number, Frequency.BUILD, Progress.from(FIRST, NOW)));
      assertThat(((Turn.Step) turn).after().progress().waiting(Kind.CHANGED)).containsExactly("a1");
    }

    assertThat(pages).hasValue(1);
  }
}
