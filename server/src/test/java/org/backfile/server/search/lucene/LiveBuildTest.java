package org.backfile.server.search.lucene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.build.BuildFiles;
import org.backfile.build.BuildProgress;
import org.backfile.build.BuildStage;
import org.backfile.server.SetClock;
import org.backfile.server.search.ArchiveStatus;
import org.backfile.server.search.ArchiveStatus.Rejection;
import org.backfile.server.search.ArchiveUnavailableException;
import org.backfile.server.search.OtherBuilds;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LiveBuildTest {

  private static final String OLD = "20260101T000000Z-aaaaaa";
  private static final String NEW = "20260102T000000Z-bbbbbb";
  private static final String NEWEST = "20260103T000000Z-cccccc";

  @TempDir Path path;
  private TestArchive archive;
  private LiveBuild live;

  @BeforeEach
  void open() throws IOException {
    archive = new TestArchive(path);
    live = new LiveBuild(archive.folder(), Clock.systemUTC());
  }

  @AfterEach
  void close() {
    live.close();
  }

  /** So many articles, so that a build is known by how many it has. */
  private static List<Article> articles(int size) {
    return IntStream.range(0, size)
        .mapToObj(at ->
            Article.builder("article-" + at, new Origin("test", at))
                .title("Title")
                .text("Text " + at)
                .build())
        .toList();
  }

  private String serving() {
    return live.ask(build -> build.build().id());
  }

  private void pointTo(String text) throws IOException {
    Files.writeString(path.resolve(ArchiveFolder.CURRENT), text);
  }

  private static void flipOneBit(Build build, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(build.folder())) {
      Path file = files.filter(each -> each.toString().endsWith(suffix)).findFirst().orElseThrow();
      try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
        long middle = bytes.length() / 2;
        bytes.seek(middle);
        int value = bytes.read();
        bytes.seek(middle);
        bytes.write(value ^ 1);
      }
    }
  }

  @Test
  void theBuildThatCurrentNamesServes() throws Exception {
    archive.publish(OLD, articles(1), 1);
    archive.build(NEW, articles(2), 1);
    live.refresh();
    assertThat(serving()).isEqualTo(OLD);
    assertThat(live.status().degraded()).isEmpty();
  }

  @Test
  void aNewBuildTakesOverAndAnOlderOneCanComeBack() throws Exception {
    Build old = archive.publish(OLD, articles(1), 1);
    live.refresh();
    archive.publish(NEW, articles(2), 1);
    live.refresh();
    assertThat(serving()).isEqualTo(NEW);
    archive.folder().makeCurrent(old);
    live.refresh();
    assertThat(serving()).isEqualTo(OLD);
  }

  @Test
  void withoutAnyBuildTheAnswerSaysSoUntilThereIsOne() throws Exception {
    live.refresh();
    assertThatThrownBy(this::serving)
        .isInstanceOf(ArchiveUnavailableException.class)
        .hasMessageContaining("expected builds in the archive's folder, found none there")
        .hasMessageNotContaining(path.toString());
    archive.publish(OLD, articles(1), 1);
    live.refresh();
    assertThat(serving()).isEqualTo(OLD);
    assertThat(live.status().degraded()).isEmpty();
  }

  @Test
  void aDamagedBuildNeverServesAndTheOneBeforeGoesOn() throws Exception {
    archive.publish(OLD, articles(1), 1);
    live.refresh();
    flipOneBit(archive.publish(NEW, articles(2), 1), ".fdt");
    live.refresh();
    assertThat(serving()).isEqualTo(OLD);
    assertThat(live.status().degraded().orElseThrow())
        .startsWith("build " + NEW + " was rejected: ")
        .contains(".fdt: expected CRC-32C");
    assertThat(live.status().rejected())
        .singleElement()
        .extracting(Rejection::reason)
        .asString()
        .contains(".fdt: expected CRC-32C");
  }

  @Test
  void aFileOfAnotherBuildIsRefusedThoughItIsWholeInItself() throws Exception {
    Build old = archive.publish(OLD, articles(3), 1);
    live.refresh();
    Build other = archive.publish(NEW, articles(3), 1);
    int exchanged = 0;
    for (Path file : indexFiles(other)) {
      Path twin = old.index().resolve(file.getFileName());
      if (Files.exists(twin) && Files.mismatch(file, twin) >= 0) {
        byte[] own = Files.readAllBytes(file);
        Files.write(file, Files.readAllBytes(twin));
        live.close();
        live = new LiveBuild(archive.folder(), Clock.systemUTC());
        live.refresh();
        assertThat(serving()).as("with another build's %s", file.getFileName()).isEqualTo(OLD);
        assertThat(live.status().degraded().orElseThrow()).contains(NEW);
        Files.write(file, own);
        exchanged++;
      }
    }
    assertThat(exchanged).isPositive();
  }

  private static List<Path> indexFiles(Build build) throws IOException {
    try (Stream<Path> files = Files.list(build.index())) {
      return files.toList();
    }
  }

  @Test
  void ofABuildWhoseIndexIsAwayAFewFaultsAreToldAndTheOthersCounted() throws Exception {
    Build build = archive.publish(OLD, articles(1), 1);
    BuildFiles.delete(build.index());
    live.refresh();
    assertThat(live.status().rejected().getFirst().reason())
        .contains("cannot be read: NoSuchFileException")
        .containsPattern("; and [0-9]+ more, which backfile check names$")
        .hasSizeLessThan(600);
  }

  @Test
  void atStartTheNewestGoodBuildStandsInForADamagedOne() throws Exception {
    archive.publish(OLD, articles(1), 1);
    archive.publish(NEW, articles(2), 1);
    flipOneBit(archive.publish(NEWEST, articles(3), 1), ".doc");
    live.refresh();
    assertThat(serving()).isEqualTo(NEW);
  }

  @Test
  void withEveryBuildDamagedNothingServesAndAllReasonsAreTold() throws Exception {
    flipOneBit(archive.publish(OLD, articles(1), 1), ".pos");
    flipOneBit(archive.publish(NEW, articles(2), 1), ".dvd");
    live.refresh();
    assertThatThrownBy(this::serving).isInstanceOf(ArchiveUnavailableException.class);
    assertThat(live.status().serving()).isEmpty();
    assertThat(live.status().rejected()).extracting(Rejection::buildId).contains(OLD, NEW);
  }

  @Test
  void theOnlyBuildServesAgainWhenItCanBeReadAgain() throws Exception {
    AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-02T00:00:00Z"));
    live.close();
    live = new LiveBuild(archive.folder(), new SetClock(now));
    Build only = archive.publish(OLD, articles(1), 1);
    Path manifest = only.folder().resolve("manifest.json");
    Path away = path.resolve("away");
    Files.move(manifest, away);
    live.refresh();
    assertThat(live.status().serving()).isEmpty();

    Files.move(away, manifest);
    now.set(now.get().plusSeconds(60));
    live.refresh();

    assertThat(serving()).isEqualTo(OLD);
    assertThat(live.status().degraded()).isEmpty();
    assertThat(live.status().rejected()).isEmpty();
  }

  @Test
  void aPointerToNothingLeavesWhatServes() throws Exception {
    archive.publish(OLD, articles(1), 1);
    live.refresh();
    for (String garbage : List.of("", "nonsense\n", "build-" + NEW, "../..", "\u0000\uFFFF")) {
      pointTo(garbage);
      live.refresh();
      assertThat(serving()).isEqualTo(OLD);
      assertThat(live.status().degraded()).contains("CURRENT names no build");
    }
    Files.delete(path.resolve(ArchiveFolder.CURRENT));
    live.refresh();
    assertThat(serving()).isEqualTo(OLD);
  }

  @Test
  void atStartThePointerMayBeNoFileAtAll() throws Exception {
    archive.publish(OLD, articles(1), 1);
    Path pointer = path.resolve(ArchiveFolder.CURRENT);
    Files.delete(pointer);
    Files.createDirectory(pointer);
    live.refresh();
    assertThat(serving()).isEqualTo(OLD);
    assertThat(live.status().degraded()).contains("CURRENT names no build");
  }

  @Test
  void damageFoundLaterBringsTheOtherBuildBack() throws Exception {
    archive.publish(OLD, articles(1), 1);
    Build current = archive.publish(NEW, articles(2), 1);
    live.refresh();
    live.scrub();
    assertThat(live.status().verifiedAt()).isPresent();
    flipOneBit(current, "manifest.json");
    live.scrub();
    assertThat(serving()).isEqualTo(OLD);
    assertThat(live.status().verifiedAt()).isEmpty();
  }

  @Test
  void aQuestionThatMeetsDamageIsAskedAgainOfTheOtherBuild() throws Exception {
    archive.publish(OLD, articles(1), 1);
    archive.publish(NEW, articles(2), 1);
    live.refresh();
    List<String> asked = new ArrayList<>();
    String answered =
        live.ask(build -> {
          asked.add(build.build().id());
          if (build.build().id().equals(NEW)) {
            throw new InternalError("a fault occurred in an unsafe memory access operation");
          }
          return build.build().id();
        });
    assertThat(answered).isEqualTo(OLD);
    assertThat(asked).containsExactly(NEW, OLD);
  }

  @Test
  void whoAsksKeepsTheBuildUntilTheAnswerEvenWhenItsFolderIsGone() throws Exception {
    Build old = archive.publish(OLD, articles(3), 1);
    live.refresh();
    int articles =
        live.ask(build -> {
          archive.publish(NEW, articles(2), 1);
          live.refresh();
          BuildFiles.delete(old.folder());
          return build.holdings().all().total();
        });
    assertThat(articles).isEqualTo(3);
    assertThat(serving()).isEqualTo(NEW);
  }

  @Test
  void underLoadEveryAnswerIsOfOneBuildAndNoneIsLost() throws Exception {
    Build old = archive.publish(OLD, articles(3), 1);
    Build other = archive.publish(NEW, articles(5), 1);
    live.refresh();
    AtomicBoolean swapping = new AtomicBoolean(true);
    Callable<Integer> asking =
        () -> {
          int answers = 0;
          while (swapping.get() || answers == 0) {
            boolean whole =
                live.ask(build ->
                    build.info().articles() == build.reader().numDocs()
                        && build.info().articles() == (build.build().id().equals(OLD) ? 3 : 5));
            assertThat(whole).isTrue();
            answers++;
          }
          return answers;
        };
    try (ExecutorService askers = Executors.newFixedThreadPool(3)) {
      List<Future<Integer>> answers =
          List.of(askers.submit(asking), askers.submit(asking), askers.submit(asking));
      for (int swap = 0; swap < 60; swap++) {
        archive.folder().makeCurrent(swap % 2 == 0 ? old : other);
        live.refresh();
      }
      swapping.set(false);
      for (Future<Integer> each : answers) {
        assertThat(each.get()).isPositive();
      }
    }
  }

  @Test
  void howItIsDoingIsToldWhileABuildIsBeingProven() throws Exception {
    archive.publish(OLD, articles(1), 1);
    flipOneBit(archive.publish(NEW, articles(2), 1), ".doc");
    live.refresh();
    LiveBuild proving = live;
    try (ExecutorService asker = Executors.newSingleThreadExecutor()) {
      synchronized (proving) {
        ArchiveStatus status = asker.submit(proving::status).get(10, TimeUnit.SECONDS);
        assertThat(status.serving().orElseThrow().buildId()).isEqualTo(OLD);
        assertThat(status.rejected()).extracting(Rejection::buildId).containsExactly(NEW);
        assertThat(asker.submit(proving::others).get(10, TimeUnit.SECONDS).kept()).isEmpty();
      }
    }
  }

  @Test
  void theKeptBuildsAreToldThoughNobodyCanTellWhetherAnIndexerIsAtWork() throws Exception {
    archive.publish(OLD, articles(1), 1);
    archive.publish(NEW, articles(2), 1);
    live.refresh();
    archive
        .folder()
        .tell(new BuildProgress(BuildStage.MERGING, OptionalInt.empty(), Instant.EPOCH));
    Files.createSymbolicLink(path.resolve("LOCK"), Path.of("LOCK"));
    assertThatThrownBy(archive.folder()::underWay).isInstanceOf(IOException.class);
    assertThat(live.others()).isEqualTo(new OtherBuilds(List.of(OLD), Optional.empty(), false));
  }

  @Test
  void nothingIsWrittenIntoTheArchive() throws Exception {
    archive.publish(OLD, articles(3), 1);
    List<Path> before = files();
    live.refresh();
    live.ask(build -> Optional.of(build.holdings()));
    live.scrub();
    assertThat(files()).isEqualTo(before);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(path)) {
      return files.sorted().toList();
    }
  }

  @Test
  void afterTheEndNothingAnswers() throws Exception {
    archive.publish(OLD, articles(1), 1);
    live.refresh();
    live.close();
    assertThatThrownBy(this::serving)
        .isInstanceOf(ArchiveUnavailableException.class)
        .hasMessageContaining("the server is stopping");
    live.refresh();
    assertThatThrownBy(this::serving).isInstanceOf(ArchiveUnavailableException.class);
  }
}
