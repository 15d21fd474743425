package org.backfile.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.backfile.indexer.RunOutcome.Published;
import org.backfile.indexer.previous.BuildChanges.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build beside the one before: what is used again, what has changed, and that it is the same. */
class RebuildTest {

  private static final String ENGLISH =
      "The council met on Tuesday and decided to raise the harbour wall by two metres";

  @TempDir Path temp;
  private Path corpus;

  @BeforeEach
  void makeCorpus() throws IOException {
    corpus = Files.createDirectory(temp.resolve("corpus"));
    write("a.jsonl", line("stays", "a quiet one"), line("goes", "soon no more"));
    write("b.jsonl", line("changes", "as it was"), line("stays", "an older text of it"));
    write("c.jsonl", line("moves", "into another file"));
  }

  private void write(String file, String... lines) throws IOException {
    Files.writeString(corpus.resolve(file), String.join("\n", lines) + "\n");
  }

  private static String line(String id, String text) {
    return "{\"id\":\"%s\",\"title\":\"%s\",\"text\":\"%s, %s.\"}".formatted(id, id, ENGLISH, text);
  }

  private Published index(String archive) throws IOException {
    return (Published)
        new IndexRun(IndexPlan.of(corpus, temp.resolve(archive)), Progress.NONE).run();
  }

  private void change() throws IOException {
    write("a.jsonl", line("stays", "a quiet one"));
    write("b.jsonl", line("changes", "as it is now"), line("stays", "an older text of it"));
    Files.move(corpus.resolve("c.jsonl"), corpus.resolve("d.jsonl"));
    write("e.jsonl", line("comes", "newly"));
  }

  @Test
  void aBuildThatUsesAnotherAgainSaysTheSameAsOneThatBeginsAnew() throws IOException {
    index("kept");
    change();
    Published again = index("kept");
    Published anew = index("anew");

    assertThat(again.build().manifest().logicalDigest())
        .isEqualTo(anew.build().manifest().logicalDigest());
    assertThat(again.report().since().reused()).isGreaterThan(0);
    assertThat(anew.report().since().reused()).isZero();
  }

  @Test
  void whatIsNewChangedAndVanishedIsTold() throws IOException {
    Published first = index("kept");
    change();
    Published second = index("kept");

    assertThat(second.report().since().build()).isEqualTo(first.build().id());
    assertThat(second.report().since().articles())
        .isEqualTo(
            Map.of(Kind.NEW, 1L, Kind.CHANGED, 1L, Kind.VANISHED, 1L, Kind.DATE_DOUBTFUL, 0L));
    assertThat(Files.readAllLines(second.build().changes()))
        .containsExactly(
            "{\"kind\":\"CHANGED\",\"id\":\"changes\"}", "{\"kind\":\"VANISHED\",\"id\":\"goes\"}");
  }

  @Test
  void theSameCorpusChangesNothing() throws IOException {
    Published first = index("kept");
    Published second = index("kept");

    assertThat(second.build().manifest().logicalDigest())
        .isEqualTo(first.build().manifest().logicalDigest());
    assertThat(Files.readAllLines(second.build().changes())).isEmpty();
    assertThat(second.report().since().reused())
        .as("all but the older version of one")
        .isEqualTo(4);
  }
}
