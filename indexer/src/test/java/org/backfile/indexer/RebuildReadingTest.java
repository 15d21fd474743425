package org.backfile.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backfile.indexer.ChangingCorpus.NO_SETTINGS;
import static org.backfile.indexer.ChangingCorpus.line;
import static org.backfile.indexer.ChangingCorpus.with;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backfile.build.Build;
import org.backfile.build.BuildStage;
import org.backfile.indexer.RunOutcome.Published;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a build beside the one before reads again, and what it takes over. */
class RebuildReadingTest {

  private ChangingCorpus corpus;

  @BeforeEach
  void makeCorpus(@TempDir Path temp) throws IOException {
    corpus = ChangingCorpus.in(temp);
  }

  @Test
  void onlyFilesThatChangedAreReadAgain() throws IOException {
    assertThat(corpus.index("kept").report().since().reused()).isZero();
    corpus.write("b.jsonl", line("changes", "as it is now"));

    assertThat(corpus.index("kept").report().since().reused())
        .as("records of all others")
        .isEqualTo(11);
    assertThat(
            corpus
                .index("kept", plan -> with(plan, Optional.empty(), Optional.empty(), true, true))
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
    corpus.index("kept", NO_SETTINGS, first);
    corpus.write("b.jsonl", line("changes", "as it is now"));
    Stages second = new Stages();
    corpus.index("kept", NO_SETTINGS, second);

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

  private void move(String file, String to) {
    try {
      corpus.rename(file, to);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void aFileThatWasAwayWhenItWasToBeReadIsReadByTheNextRun() throws IOException {
    corpus.index("kept");
    corpus.write("b.jsonl", line("changes", "as it is now"));
    corpus.index(
        "kept",
        NO_SETTINGS,
        new WhileReading(() -> move("b.jsonl", "../away"), () -> move("../away", "b.jsonl")));

    assertThat(Said.by(corpus.index("kept"), corpus.archive("kept")))
        .isEqualTo(Said.by(corpus.index("anew"), corpus.archive("anew")));
  }

  /** Writes the time of a file again and again, as one does who writes to it. */
  private Thread writingTo(String file) {
    return new Thread(() -> {
      for (long time = 1; !Thread.currentThread().isInterrupted(); time++) {
        try {
          Files.setLastModifiedTime(corpus.folder().resolve(file), FileTime.fromMillis(time));
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    });
  }

  @Test
  void aFileThatWasWrittenToWhileItWasReadIsReadByTheNextRunAndStandsInItOnce() throws IOException {
    corpus.index("kept");
    String[] many =
        IntStream.range(0, 500)
            .mapToObj(each -> line("b" + each, "as it is now"))
            .toArray(String[]::new);
    corpus.write("b.jsonl", many);
    Thread writing = writingTo("b.jsonl");
    Published during =
        corpus.index("kept", NO_SETTINGS, new WhileReading(writing::start, writing::interrupt));

    assertThat(BuildInput.read(during.build().input()).files().get("b.jsonl").sha256())
        .isEqualTo(BuildInput.NOT_KNOWN);
    assertThat(Said.by(corpus.index("kept"), corpus.archive("kept")))
        .isEqualTo(Said.by(corpus.index("anew"), corpus.archive("anew")));
  }

  @Test
  void whatWasTakenOutIsNotInTheBytesOfTheNextBuild() throws IOException {
    corpus.write("b.jsonl", line("changes", "unmistakablesecret"));
    Published first = corpus.index("kept");
    assertThat(holding("unmistakablesecret", first.build())).isNotEmpty();
    corpus.write("b.jsonl", line("changes", "nothing of it"));

    assertThat(holding("unmistakablesecret", corpus.index("kept").build())).isEmpty();
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
    Published first = corpus.index("kept");
    Path body;
    try (Stream<Path> files = Files.list(first.build().index())) {
      body = files.filter(file -> file.toString().endsWith(".fdt")).findFirst().orElseThrow();
    }
    byte[] bytes = Files.readAllBytes(body);
    bytes[bytes.length / 2] ^= 1;
    Files.write(body, bytes);

    Published second = corpus.index("kept");

    assertThat(second.build().manifest().logicalDigest())
        .isEqualTo(first.build().manifest().logicalDigest());
  }

  @Test
  void anArticleWhoseEmbargoIsOverIsReadAlthoughItsFileDidNotChange() throws Exception {
    String until = Instant.now().plusSeconds(2).toString();
    corpus.write(
        "held.json",
        "{\"uri\":\"held\",\"version\":\"1\",\"headlines\":[{\"value\":\"Held\"}],\"embargoed\":\"%s\","
                .formatted(until)
            + "\"standard\":{\"name\":\"ninjs\",\"version\":\"2.0\"},\"pubstatus\":\"usable\"}");
    assertThat(corpus.index("kept").report().counts().suppressed()).isEqualTo(1);
    awaitPassing(Instant.parse(until));

    assertThat(corpus.index("kept").report().counts().suppressed()).isZero();
  }

  /** The time itself is tried: an embargo ends by nothing else. */
  private static void awaitPassing(Instant moment) throws InterruptedException {
    for (Instant now = Instant.now(); now.isBefore(moment); now = Instant.now()) {
      Thread.sleep(Duration.between(now, moment));
    }
  }
}
