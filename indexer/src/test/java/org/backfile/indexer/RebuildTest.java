package org.backfile.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backfile.build.Build;
import org.backfile.build.BuildStage;
import org.backfile.indexer.RunOutcome.Published;
import org.backfile.indexer.previous.BuildChanges.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A build beside the one before: what is taken over, what has changed, and that it is the same. */
class RebuildTest {

  private static final String ENGLISH =
      "The council met on Tuesday and decided to raise the harbour wall by two metres";

  /** Long enough to be a story where several have it. */
  private static final String STORY =
      "Fishermen of the outer bay found the old lighthouse dark last night and rowed out with lamps,"
          + " where the keeper told them that oil had not been sent since the first week of October";

  private static final UnaryOperator<IndexPlan> NO_SETTINGS =
      plan -> with(plan, Optional.empty(), Optional.empty(), true, false);

  /** The archive of the corpus as it is before any change, made once. */
  @TempDir static Path before;

  @TempDir Path temp;
  private Path corpus;

  @BeforeEach
  void makeCorpus() throws IOException {
    corpus = Files.createDirectory(temp.resolve("corpus"));
    write("a.jsonl", line("stays", "a quiet one"), line("goes", "soon no more"));
    write("b.jsonl", line("changes", "as it was"), line("stays", "an older text of it"));
    write("c.jsonl", line("moves", "into another file"));
    write("d.jsonl", line("stays", "a quiet one"), "{broken", line("other", "of its own"));
    write("wire.jsonl", story("agency", "Coastal News Agency", "2001-02-03"));
    write("web.jsonl", page("page-1", "of the first day"));
    write("feed.jsonl", page("feed-1", "of the second day"));
    write("paper.jsonl", story("paper", "The Lantern", "2001-02-04"));
    write(
        "notice.jsonl",
        "{\"id\":\"notice\",\"title\":\"Sorry\",\"text\":\"It was the second week.\","
            + "\"published\":\"2001-02-05\",\"corrects\":\"agency\"}");
  }

  private void write(String file, String... lines) throws IOException {
    Files.writeString(corpus.resolve(file), String.join("\n", lines) + "\n");
  }

  private static String line(String id, String text) {
    return "{\"id\":\"%s\",\"title\":\"%s\",\"text\":\"%s, %s.\"}".formatted(id, id, ENGLISH, text);
  }

  private static String page(String id, String text) {
    return "{\"id\":\"%s\",\"title\":\"Harbour wall to rise\",\"text\":\"%s, %s.\",\"url\":\"https://news.example/wall\"}"
        .formatted(id, ENGLISH, text);
  }

  private static String story(String id, String source, String day) {
    return "{\"id\":\"%s\",\"title\":\"Lighthouse dark\",\"text\":\"%s.\",\"source\":\"%s\",\"published\":\"%s\"}"
        .formatted(id, STORY, source, day);
  }

  private Published index(String archive) throws IOException {
    return index(archive, NO_SETTINGS);
  }

  private Published index(String archive, UnaryOperator<IndexPlan> settings) throws IOException {
    IndexPlan plan = IndexPlan.of(corpus, temp.resolve(archive));
    return (Published) new IndexRun(settings.apply(plan), Progress.NONE).run();
  }

  private static IndexPlan with(
      IndexPlan plan,
      Optional<Path> suppress,
      Optional<String> language,
      boolean enrich,
      boolean full) {
    return IndexPlan.builder(plan.corpus(), plan.archive())
        .suppress(suppress)
        .language(language)
        .enrich(enrich)
        .threads(2)
        .maxBad(50)
        .full(full)
        .build();
  }

  private static UnaryOperator<IndexPlan> withheld(String ids) {
    return plan -> with(plan, Optional.of(ids(plan, ids)), Optional.empty(), true, false);
  }

  private interface Change {
    void make(RebuildTest test) throws IOException;
  }

  private static Arguments change(String what, Change change) {
    return Arguments.of(what, change, NO_SETTINGS);
  }

  private static Arguments setting(String what, UnaryOperator<IndexPlan> setting) {
    return Arguments.of(what, (Change) test -> {}, setting);
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        change("nothing", test -> {}),
        change("a file added", test -> test.write("e.jsonl", line("comes", "newly"))),
        change(
            "a file changed",
            test -> test.write("b.jsonl", line("changes", "as it is"), line("new", "here"))),
        change("a file removed", test -> test.remove("a.jsonl")),
        change("a file renamed", test -> test.rename("c.jsonl", "z.jsonl")),
        change(
            "a version added in another file",
            test -> test.write("e.jsonl", line("other", "in a newer version"))),
        change("a duplicate removed", test -> test.remove("d.jsonl")),
        change(
            "what was kept of two duplicates removed", test -> test.remove("a.jsonl", "b.jsonl")),
        change(
            "a duplicate added", test -> test.write("e.jsonl", line("moves", "into another file"))),
        change("a version of another id removed", test -> test.remove("feed.jsonl")),
        change(
            "a version of a third id added",
            test -> test.write("app.jsonl", page("app-1", "of the third day"))),
        change("bad records mended", test -> test.write("d.jsonl", line("other", "of its own"))),
        change("bad records added", test -> test.write("e.jsonl", "{", line("comes", "newly"))),
        change("a correction withdrawn", test -> test.remove("notice.jsonl")),
        change("a copy gone", test -> test.remove("paper.jsonl")),
        change("the agency's own copy gone", test -> test.remove("wire.jsonl")),
        change(
            "a further copy",
            test -> test.write("late.jsonl", story("late", "The Herald", "2001-02-09"))),
        change(
            "a copy that is not one any more",
            test -> test.write("paper.jsonl", line("paper", "about something else"))),
        change(
            "a map beside a file",
            test ->
                Files.writeString(
                    test.corpus.resolve("c.map.toml"), "[constants]\nsection = \"harbour\"\n")),
        change("another encoding of nothing", test -> test.write("empty.jsonl")),
        change("what is no article", test -> test.write("scan.tiff", "II*")),
        setting("an article withheld", withheld("stays")),
        setting("the older of two ids of an article withheld", withheld("feed-1")),
        setting("the newest of two ids of an article withheld", withheld("page-1")),
        setting("several withheld, none of them there", withheld("x\ny")),
        setting(
            "other settings", plan -> with(plan, Optional.empty(), Optional.of("de"), true, false)),
        setting(
            "nothing found out",
            plan -> with(plan, Optional.empty(), Optional.empty(), false, false)));
  }

  private static Path ids(IndexPlan plan, String ids) {
    try {
      return Files.writeString(plan.archive().resolveSibling("ids.txt"), ids + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void remove(String... files) throws IOException {
    for (String file : files) {
      Files.delete(corpus.resolve(file));
    }
  }

  private void rename(String file, String to) throws IOException {
    Files.move(corpus.resolve(file), corpus.resolve(to));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void aBuildThatTakesOverSaysTheSameAsOneThatReadsEveryFile(
      String what, Change change, UnaryOperator<IndexPlan> settings) throws IOException {
    copyArchive();
    change.make(this);
    Published again = index("kept", settings);
    Said taken = Said.by(again, temp.resolve("kept"));

    assertThat(taken).isEqualTo(Said.by(index("anew", settings), temp.resolve("anew")));

    if (settings != NO_SETTINGS) {
      assertThat(Said.by(index("kept"), temp.resolve("kept")))
          .as("and the one after it, with the settings as they were")
          .isEqualTo(Said.by(index("once more"), temp.resolve("once more")));
    }
  }

  private void copyArchive() throws IOException {
    Path archive = before.resolve("archive");
    if (!Files.exists(archive)) {
      new IndexRun(NO_SETTINGS.apply(IndexPlan.of(corpus, archive)), Progress.NONE).run();
    }
    try (Stream<Path> files = Files.walk(archive)) {
      for (Path file : files.toList()) {
        Files.copy(file, temp.resolve("kept").resolve(archive.relativize(file)));
      }
    }
  }

  @Test
  void onlyFilesThatChangedAreReadAgain() throws IOException {
    assertThat(index("kept").report().since().reused()).isZero();
    write("b.jsonl", line("changes", "as it is now"));

    assertThat(index("kept").report().since().reused()).as("records of all others").isEqualTo(11);
    assertThat(
            index("kept", plan -> with(plan, Optional.empty(), Optional.empty(), true, true))
                .report()
                .since()
                .reused())
        .isZero();
  }

  /** Shows every stage, by its first words. */
  private static final class Stages implements Progress {
    private final List<String> names = new ArrayList<>();

    @Override
    public void stage(BuildStage stage) {
      names.add(stage.words());
    }

    @Override
    public Closeable reading(Reading reading) {
      names.add(reading.stage().words());
      return () -> names.add(reading.count().getAsLong() + " " + reading.unit());
    }
  }

  @Test
  void filesAreComparedOnlyWhereThereIsABuildToCompareWith() throws IOException {
    Stages first = new Stages();
    IndexPlan plan = NO_SETTINGS.apply(IndexPlan.of(corpus, temp.resolve("kept")));
    new IndexRun(plan, first).run();
    write("b.jsonl", line("changes", "as it is now"));
    Stages second = new Stages();
    new IndexRun(plan, second).run();

    assertThat(first.names).startsWith("indexing", "13 records", "finding stories");
    assertThat(second.names)
        .startsWith("comparing", "9 files", "taking over what is as it was", "indexing");
  }

  /** Does something when records begin to be read, and something when all are. */
  private record WhileReading(Runnable begin, Runnable end) implements Progress {
    @Override
    public void stage(BuildStage stage) {}

    @Override
    public Closeable reading(Reading reading) {
      boolean records = reading.stage() == BuildStage.INDEXING;
      if (records) {
        begin.run();
      }
      return records ? end::run : () -> {};
    }
  }

  private Published index(String archive, Runnable begin, Runnable end) throws IOException {
    IndexPlan plan = NO_SETTINGS.apply(IndexPlan.of(corpus, temp.resolve(archive)));
    return (Published) new IndexRun(plan, new WhileReading(begin, end)).run();
  }

  private void move(String file, String to) {
    try {
      rename(file, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFileThatWasAwayWhenItWasToBeReadIsReadByTheNextRun() throws IOException {
    index("kept");
    write("b.jsonl", line("changes", "as it is now"));
    index("kept", () -> move("b.jsonl", "../away"), () -> move("../away", "b.jsonl"));

    assertThat(Said.by(index("kept"), temp.resolve("kept")))
        .isEqualTo(Said.by(index("anew"), temp.resolve("anew")));
  }

  /** Writes the time of a file again and again, as one does who writes to it. */
  private Thread writingTo(String file) {
    return new Thread(() -> {
      for (long time = 1; !Thread.currentThread().isInterrupted(); time++) {
        try {
          Files.setLastModifiedTime(corpus.resolve(file), FileTime.fromMillis(time));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    });
  }

  @Test
  void aFileThatWasWrittenToWhileItWasReadIsReadByTheNextRunAndStandsInItOnce() throws IOException {
    index("kept");
    String[] many =
        IntStream.range(0, 500)
            .mapToObj(each -> line("b" + each, "as it is now"))
            .toArray(String[]::new);
    write("b.jsonl", many);
    Thread writing = writingTo("b.jsonl");
    Published during = index("kept", writing::start, writing::interrupt);

    assertThat(BuildInput.read(during.build().input()).files().get("b.jsonl").sha256())
        .isEqualTo(BuildInput.NOT_KNOWN);
    assertThat(Said.by(index("kept"), temp.resolve("kept")))
        .isEqualTo(Said.by(index("anew"), temp.resolve("anew")));
  }

  @Test
  void whatWasTakenOutIsNotInTheBytesOfTheNextBuild() throws IOException {
    write("b.jsonl", line("changes", "unmistakablesecret"));
    Published first = index("kept");
    assertThat(holding("unmistakablesecret", first.build())).isNotEmpty();
    write("b.jsonl", line("changes", "nothing of it"));

    assertThat(holding("unmistakablesecret", index("kept").build())).isEmpty();
  }

  private static List<Path> holding(String word, Build build) throws IOException {
    try (Stream<Path> files = Files.walk(build.folder())) {
      return files.filter(Files::isRegularFile).filter(file -> contains(file, word)).toList();
    }
  }

  private static boolean contains(Path file, String word) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(word);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aDamagedBuildIsNotTakenOver() throws IOException {
    Published first = index("kept");
    Path body;
    try (Stream<Path> files = Files.list(first.build().index())) {
      body = files.filter(file -> file.toString().endsWith(".fdt")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(body);
    bytes[bytes.length / 2] ^= 1;
    Files.write(body, bytes);

    Published second = index("kept");

    assertThat(second.build().manifest().logicalDigest())
        .isEqualTo(first.build().manifest().logicalDigest());
  }

  @Test
  void anArticleWhoseEmbargoIsOverIsReadAlthoughItsFileDidNotChange() throws IOException {
    String until = Instant.now().plusSeconds(2).toString();
    write(
        "held.json",
        "{\"uri\":\"held\",\"version\":\"1\",\"headlines\":[{\"value\":\"Held\"}],\"embargoed\":\"%s\","
                .formatted(until)
            + "\"standard\":{\"name\":\"ninjs\",\"version\":\"2.0\"},\"pubstatus\":\"usable\"}");
    assertThat(index("kept").report().counts().suppressed()).isEqualTo(1);
    awaitPassing(Instant.parse(until));

    assertThat(index("kept").report().counts().suppressed()).isZero();
  }

  private static void awaitPassing(Instant moment) {
    while (Instant.now().isBefore(moment)) {
      Thread.onSpinWait();
    }
  }

  @Test
  void whatIsNewChangedAndVanishedIsTold() throws IOException {
    Published first = index("kept");
    write("a.jsonl", line("stays", "a quiet one"));
    write("b.jsonl", line("changes", "as it is now"), line("stays", "an older text of it"));
    rename("c.jsonl", "f.jsonl");
    write("e.jsonl", line("comes", "newly"));
    Published second = index("kept");

    assertThat(second.report().since().build()).isEqualTo(first.build().id());
    assertThat(second.report().since().articles())
        .isEqualTo(
            Map.of(Kind.NEW, 1L, Kind.CHANGED, 1L, Kind.VANISHED, 1L, Kind.DATE_DOUBTFUL, 0L));
    assertThat(Files.readAllLines(second.build().changes()))
        .containsExactly(
            "{\"kind\":\"CHANGED\",\"id\":\"changes\",\"fields\":[\"text\"]}",
            "{\"kind\":\"VANISHED\",\"id\":\"goes\"}");
  }

  @Test
  void anArticleThatGetsAnotherIdByANewerVersionHasChanged() throws IOException {
    index("kept");
    write("zz.jsonl", page("zz-page", "of the third day"));
    Published joined = index("kept");

    assertThat(joined.report().since().articles())
        .isEqualTo(
            Map.of(Kind.NEW, 0L, Kind.CHANGED, 1L, Kind.VANISHED, 0L, Kind.DATE_DOUBTFUL, 0L));
    assertThat(Files.readAllLines(joined.build().changes()))
        .containsExactly(
            "{\"kind\":\"CHANGED\",\"id\":\"zz-page\",\"fields\":[\"id\",\"text\",\"version\"]}");

    remove("zz.jsonl");
    assertThat(Files.readAllLines(index("kept").build().changes()))
        .as("and back")
        .containsExactly(
            "{\"kind\":\"CHANGED\",\"id\":\"page-1\",\"fields\":[\"id\",\"text\",\"version\"]}");
  }

  @Test
  void whatVanishedIsToldWithTheIdsOfItsOlderVersions() throws IOException {
    index("kept");
    remove("web.jsonl");
    remove("feed.jsonl");

    assertThat(Files.readAllLines(index("kept").build().changes()))
        .containsExactly("{\"kind\":\"VANISHED\",\"id\":\"page-1\",\"otherIds\":[\"feed-1\"]}");
  }

  @Test
  void theSameCorpusChangesNothing() throws IOException {
    Published first = index("kept");
    Published second = index("kept");

    assertThat(second.build().manifest().logicalDigest())
        .isEqualTo(first.build().manifest().logicalDigest());
    assertThat(Files.readAllLines(second.build().changes())).isEmpty();
    assertThat(second.report().since().reused()).isEqualTo(second.report().counts().read());
    assertThat(second.build().folder()).isNotEqualTo(first.build().folder());
  }
}
