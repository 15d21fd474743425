package org.backfile.indexer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backfile.indexer.ChangingCorpus.NO_SETTINGS;
import static org.backfile.indexer.ChangingCorpus.line;
import static org.backfile.indexer.ChangingCorpus.page;
import static org.backfile.indexer.ChangingCorpus.story;
import static org.backfile.indexer.ChangingCorpus.with;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.backfile.indexer.RunOutcome.Published;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A build beside the one before says the same as one that reads every file. */
class RebuildTest {

  /** The archive of the corpus as it is before any change, made once. */
  @TempDir static Path before;

  private ChangingCorpus corpus;

  @BeforeEach
  void makeCorpus(@TempDir Path temp) throws IOException {
    corpus = ChangingCorpus.in(temp);
  }

  private static UnaryOperator<IndexPlan> withheld(String ids) {
    return plan -> with(plan, Optional.of(ids(plan, ids)), Optional.empty(), true, false);
  }

  private static Path ids(IndexPlan plan, String ids) {
    try {
      return Files.writeString(plan.archive().resolveSibling("ids.txt"), ids + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private interface Change {
    void make(ChangingCorpus corpus) throws IOException;
  }

  private static Arguments change(String what, Change change) {
    return Arguments.of(what, change, NO_SETTINGS);
  }

  private static Arguments setting(String what, UnaryOperator<IndexPlan> setting) {
    return Arguments.of(what, (Change) _ -> {}, setting);
  }

  static Stream<Arguments> changes() {
    return Stream.of(
        change("nothing", corpus -> {}),
        change("a file added", corpus -> corpus.write("e.jsonl", line("comes", "newly"))),
        change(
            "a file changed",
            corpus -> corpus.write("b.jsonl", line("changes", "as it is"), line("new", "here"))),
        change("a file removed", corpus -> corpus.remove("a.jsonl")),
        change("a file renamed", corpus -> corpus.rename("c.jsonl", "z.jsonl")),
        change(
            "a version added in another file",
            corpus -> corpus.write("e.jsonl", line("other", "in a newer version"))),
        change("a duplicate removed", corpus -> corpus.remove("d.jsonl")),
        change(
            "what was kept of two duplicates removed",
            corpus -> corpus.remove("a.jsonl", "b.jsonl")),
        change(
            "a duplicate added",
            corpus -> corpus.write("e.jsonl", line("moves", "into another file"))),
        change("a version of another id removed", corpus -> corpus.remove("feed.jsonl")),
        change(
            "a version of a third id added",
            corpus -> corpus.write("app.jsonl", page("app-1", "of the third day"))),
        change(
            "bad records mended", corpus -> corpus.write("d.jsonl", line("other", "of its own"))),
        change("bad records added", corpus -> corpus.write("e.jsonl", "{", line("comes", "newly"))),
        change("a correction withdrawn", corpus -> corpus.remove("notice.jsonl")),
        change("a copy gone", corpus -> corpus.remove("paper.jsonl")),
        change("the agency's own copy gone", corpus -> corpus.remove("wire.jsonl")),
        change(
            "a further copy",
            corpus -> corpus.write("late.jsonl", story("late", "The Herald", "2001-02-09"))),
        change(
            "a copy that is not one any more",
            corpus -> corpus.write("paper.jsonl", line("paper", "about something else"))),
        change(
            "a map beside a file",
            corpus ->
                Files.writeString(
                    corpus.folder().resolve("c.map.toml"), "[constants]\nsection = \"harbour\"\n")),
        change("another encoding of nothing", corpus -> corpus.write("empty.jsonl")),
        change("what is no article", corpus -> corpus.write("scan.tiff", "II*")),
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

  @ParameterizedTest(name = "{0}")
  @MethodSource("changes")
  void aBuildThatTakesOverSaysTheSameAsOneThatReadsEveryFile(
      String what, Change change, UnaryOperator<IndexPlan> settings) throws IOException {
    copyArchive();
    change.make(corpus);
    Published again = corpus.index("kept", settings);
    Said taken = Said.by(again, corpus.archive("kept"));

    assertThat(taken).isEqualTo(Said.by(corpus.index("anew", settings), corpus.archive("anew")));

    if (settings != NO_SETTINGS) {
      assertThat(Said.by(corpus.index("kept"), corpus.archive("kept")))
          .as("and the one after it, with the settings as they were")
          .isEqualTo(Said.by(corpus.index("once more"), corpus.archive("once more")));
    }
  }

  private void copyArchive() throws IOException {
    Path archive = before.resolve("archive");
    if (!Files.exists(archive)) {
      new IndexRun(NO_SETTINGS.apply(IndexPlan.of(corpus.folder(), archive)), Progress.NONE).run();
    }
    try (Stream<Path> files = Files.walk(archive)) {
      for (Path file : files.toList()) {
        Files.copy(file, corpus.archive("kept").resolve(archive.relativize(file)));
      }
    }
  }
}
