package org.backfile.acceptance.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.backfile.acceptance.site.Program;
import org.backfile.acceptance.site.RunningProgram;
import org.backfile.acceptance.site.RunningProgram.Ended;
import org.backfile.build.ArchiveFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The machine an indexer runs on changes nothing in what it says, only whether it gets there. */
class SurroundingsTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @TempDir private Path folder;

  private Ended index(Path corpus, Path archive, int threads, String... options) {
    List<String> command =
        Program.INDEXER.command(
            List.of(options),
            "index",
            "--corpus",
            corpus,
            "--archive",
            archive,
            "--threads",
            threads);
    try (RunningProgram program = RunningProgram.of(command)) {
      return program.await(PATIENCE);
    }
  }

  private static String digest(Path archive) throws IOException {
    return new ArchiveFolder(archive).current().orElseThrow().manifest().logicalDigest();
  }

  @Test
  void languageTimeZoneCharsetThreadsAndFolderPlayNoPart() throws IOException {
    Path here = Corpus.of(folder.resolve("here"), "INDIGO", 60).folder();
    Path elsewhere = Corpus.of(folder.resolve("else where"), "INDIGO", 60).folder();
    assertThat(index(here, folder.resolve("a"), 1).exitCode()).isZero();
    assertThat(
            index(
                    elsewhere,
                    folder.resolve("b"),
                    4,
                    "-Duser.language=tr",
                    "-Duser.country=TR",
                    "-Duser.timezone=Asia/Kathmandu",
                    "-Dfile.encoding=COMPAT",
                    "-Dsun.jnu.encoding=UTF-8")
                .exitCode())
        .isZero();
    assertThat(digest(folder.resolve("b"))).isEqualTo(digest(folder.resolve("a")));
  }

  @Test
  void anIndexerOutOfMemorySaysSoAndLeavesTheServingBuild() throws IOException {
    Path archive = folder.resolve("archive");
    Corpus.of(folder.resolve("old"), "old", 20).indexInto(archive);
    String before = Files.readString(archive.resolve("CURRENT"));

    Ended ended =
        index(Corpus.of(folder.resolve("new"), "new", 6_000).folder(), archive, 2, "-Xmx12m");

    assertThat(ended.exitCode()).as(ended.output()).isEqualTo(1);
    assertThat(ended.output()).contains("out of memory").contains("BACKFILE_HEAP");
    assertThat(archive.resolve("CURRENT")).hasContent(before);
  }
}
