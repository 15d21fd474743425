package org.backfile.acceptance.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.backfile.acceptance.site.Answer;
import org.backfile.acceptance.site.Eventually;
import org.backfile.acceptance.site.Program;
import org.backfile.acceptance.site.RunningProgram;
import org.backfile.acceptance.site.Site;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to a running server's files while it reads them. */
@Tag("faults")
class DamageUnderServerTest {
  private static final int RESTARTS = 5;

  @TempDir private Path folder;

  private RunningProgram serve(Path archive) {
    return Program.SERVER.start("serve", "--archive", archive, "--port", 0);
  }

  @Test
  void filesCutShortUnderAReaderBringTheBuildBeforeBack() throws IOException {
    Path archive = folder.resolve("archive");
    Corpus.of(folder.resolve("old"), "old", 300).indexInto(archive);
    Corpus.of(folder.resolve("new"), "new", 300).indexInto(archive);
    Build serving = new ArchiveFolder(archive).current().orElseThrow();

    try (RunningProgram server = serve(archive)) {
      Site site = Served.site(server);
      Eventually.isSo("the new build serves", () -> Sight.of(site).word().equals("new"));
      cutShort(serving);
      Eventually.isSo(
          "the old build serves again", () -> isWhole(site) && Sight.of(site).word().equals("old"));
      assertThat(server.isAlive()).isTrue();
      assertThat(site.get("/status").text()).contains(serving.id());
    }
  }

  private static boolean isWhole(Site site) {
    Answer answer = site.get("/api/v1/search?q=number&size=50");
    return answer.status() == 200;
  }

  private static void cutShort(Build build) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.walk(build.index())) {
      files = all.filter(Files::isRegularFile).toList();
    }
    for (Path file : files) {
      try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
        channel.truncate(0);
      }
    }
  }

  @Test
  void aServerRestartedWhileAnIndexerWorksAlwaysShowsAWholeBuild() throws IOException {
    Path archive = folder.resolve("archive");
    Corpus.of(folder.resolve("old"), "old", 50).indexInto(archive);
    Path corpus = Corpus.of(folder.resolve("new"), "new", 15_000).folder();

    try (RunningProgram indexer =
        Program.INDEXER.start("index", "--corpus", corpus, "--archive", archive)) {
      for (int restart = 0; restart < RESTARTS; restart++) {
        try (RunningProgram server = serve(archive)) {
          Site site = Served.site(server);
          Eventually.isSo("it is ready", () -> site.get("/ready").status() == 200);
          Sight sight = Sight.of(site);
          assertThat(sight.total()).isEqualTo(sight.word().equals("old") ? 50 : 15_000);
        }
      }
      assertThat(indexer.await(Duration.ofMinutes(3)).exitCode()).isZero();
    }
  }
}
