package org.backfile.acceptance.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.acceptance.site.Eventually;
import org.backfile.acceptance.site.LocalSite;
import org.backfile.acceptance.site.Program;
import org.backfile.acceptance.site.RunningProgram;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("crash")
class KilledIndexerTest {
  private static final int KILLS = Integer.getInteger("backfile.kills", 4);
  private static final int LONGEST_WAIT_MILLIS = 1_000;
  private static final int NEW_ARTICLES = 15_000;

  @TempDir private Path folder;

  @Test
  void anIndexerKilledInMidBuildLeavesTheOldBuildServingAndTheNextRunTakesOver() throws Exception {
    long seed = Long.getLong("backfile.seed", System.nanoTime());
    Random random = new Random(seed);
    Path archive = folder.resolve("archive");
    Corpus.of(folder.resolve("old"), "old", 50).indexInto(archive);
    Path corpus = Corpus.of(folder.resolve("new"), "new", NEW_ARTICLES).folder();

    try (LocalSite server = LocalSite.over(archive)) {
      Sight before = Sight.of(server.site());
      for (int kill = 0; kill < KILLS; kill++) {
        killInMidBuild(corpus, archive, random.nextInt(LONGEST_WAIT_MILLIS));

        assertThat(Sight.of(server.site())).as("seed %d, kill %d", seed, kill).isEqualTo(before);
      }
      assertThat(Program.SERVER.run("check", "--archive", archive).exitCode()).isZero();

      Program.INDEXER.run("index", "--corpus", corpus, "--archive", archive);
      Eventually.isSo("the new build serves", () -> Sight.of(server.site()).word().equals("new"));
      assertThat(Sight.of(server.site()).total()).isEqualTo(NEW_ARTICLES);
      assertThat(unfinished(archive)).isEmpty();
    }
  }

  /** Kills an indexer some time after it has begun to write, and before it is done. */
  private static void killInMidBuild(Path corpus, Path archive, int afterMillis) {
    Set<Begun> left = unfinished(archive);
    try (RunningProgram indexer =
        Program.INDEXER.start("index", "--corpus", corpus, "--archive", archive)) {
      Eventually.isSo("the indexer writes", () -> !left.containsAll(unfinished(archive)));
      Eventually.pause(afterMillis);
      assertThat(indexer.isAlive()).as(indexer.output()).isTrue();
      indexer.kill();
    }
    assertThat(unfinished(archive)).hasSize(1).isNotEqualTo(left);
  }

  /** A build that was begun and not ended; two that began in one second have one name. */
  private record Begun(String name, FileTime createdAt) {}

  private static Set<Begun> unfinished(Path archive) {
    try (Stream<Path> entries = Files.list(archive)) {
      return entries
          .filter(entry -> entry.getFileName().toString().endsWith(".tmp"))
          .flatMap(KilledIndexerTest::begun)
          .collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Nothing, where the next indexer removed it while the folder was listed. */
  private static Stream<Begun> begun(Path folder) {
    try {
      FileTime createdAt = Files.readAttributes(folder, BasicFileAttributes.class).creationTime();
      return Stream.of(new Begun(folder.getFileName().toString(), createdAt));
    } catch (NoSuchFileException removed) {
      return Stream.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
