package org.backfile.acceptance.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.backfile.acceptance.site.Answer;
import org.backfile.acceptance.site.Eventually;
import org.backfile.acceptance.site.LocalSite;
import org.backfile.acceptance.site.Program;
import org.backfile.acceptance.site.RunningProgram.Ended;
import org.backfile.acceptance.site.Site;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.build.BuildManifest.BuildFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DamagedBuildTest {
  private final long seed = Long.getLong("backfile.seed", System.nanoTime());

  @TempDir private Path folder;
  private Path archive;
  private String good;

  /** An archive with one good build. */
  @BeforeEach
  void makeArchive() throws IOException {
    archive = folder.resolve("archive");
    Corpus.of(folder.resolve("old"), "old", 40).indexInto(archive);
    good = new ArchiveFolder(archive).current().orElseThrow().id();
  }

  @Test
  void aRunningServerRefusesANewBuildWithOneFlippedByteAndSaysSo() throws IOException {
    try (LocalSite server = LocalSite.over(archive)) {
      String damaged = publishDamaged();

      Eventually.isSo("the build is rejected", () -> rejected(server.site()).contains(damaged));
      assertThat(Sight.of(server.site())).as("seed %d", seed).isEqualTo(new Sight(good, 40, "old"));
      assertThat(server.site().get("/ready").status()).isEqualTo(200);
      assertThat(server.site().get("/status").ok().text()).contains("Degraded", damaged);
    }
  }

  @Test
  void aServerStartedOnADamagedBuildAnswersFromTheLastGoodOne() throws IOException {
    publishDamaged();

    try (LocalSite server = LocalSite.over(archive)) {
      assertThat(Sight.of(server.site())).as("seed %d", seed).isEqualTo(new Sight(good, 40, "old"));
    }
  }

  @Test
  void checkFailsAndBuildsSaysWhy() throws IOException {
    assertThat(Program.SERVER.run("check", "--archive", archive).exitCode()).isZero();
    String damaged = publishDamaged();

    Ended check = Program.SERVER.run("check", "--archive", archive);
    Ended builds = Program.SERVER.run("builds", "--archive", archive);

    assertThat(check.exitCode()).as("seed %d", seed).isEqualTo(1);
    assertThat(check.output()).contains(damaged, "expected SHA-256");
    assertThat(line(builds, damaged)).contains("rejected", "expected CRC-32C");
    assertThat(line(builds, good)).contains("serves");
  }

  @Test
  void aServerWhoseOnlyBuildIsDamagedStaysUpAndTakesTheNextGoodOne() throws IOException {
    flipOneByte(new ArchiveFolder(archive).current().orElseThrow());

    try (LocalSite server = LocalSite.over(archive)) {
      Site site = server.site();
      assertThat(site.get("/live").status()).isEqualTo(200);
      assertThat(site.get("/ready").status()).isEqualTo(503);
      assertThat(site.get("/search?q=old").status()).isEqualTo(503);
      assertThat(site.get("/").text()).contains("backfile index");

      Corpus.of(folder.resolve("next"), "next", 10).indexInto(archive);
      Eventually.isSo("the next build serves", () -> site.get("/ready").status() == 200);
      assertThat(Sight.of(site).word()).isEqualTo("next");
    }
  }

  @Test
  void withTheNewestAndTheOneBeforeDamagedTheServerStaysUpAndSaysSo() throws IOException {
    String newest = publishDamaged();
    flipOneByte(
        new ArchiveFolder(archive)
            .builds().stream().filter(build -> build.id().equals(good)).findFirst().orElseThrow());

    try (LocalSite server = LocalSite.over(archive)) {
      Site site = server.site();
      assertThat(site.get("/live").status()).isEqualTo(200);
      assertThat(site.get("/ready").status()).isEqualTo(503);
      for (String path : List.of("/", "/search?q=old", "/api/v1/search?q=old", "/a/old-1")) {
        Answer answer = site.get(path);
        assertThat(answer.status()).as(path).isEqualTo(503);
        assertThat(answer.header("Retry-After")).as(path).isNotBlank();
      }
      for (String path : List.of("/", "/status", "/api/v1/status", "/api/v1/search")) {
        assertThat(site.get(path).text()).as(path).doesNotContain(folder.toString());
      }
      assertThat(site.get("/status").text())
          .as("seed %d", seed)
          .contains(newest, "was rejected", "there is no other good build")
          .doesNotContain("No archive has been built");
    }
  }

  private static List<String> rejected(Site site) {
    return site.get("/api/v1/status").ok().json().get("rejected").findValuesAsText("buildId");
  }

  private static String line(Ended ended, String buildId) {
    return ended.output().lines().filter(line -> line.startsWith(buildId)).findFirst().orElse("");
  }

  /** Publishes a newer build in which one bit is wrong; its id. */
  private String publishDamaged() throws IOException {
    Path elsewhere = folder.resolve("elsewhere");
    Corpus.of(folder.resolve("new"), "new", 30).indexInto(elsewhere);
    Build made = new ArchiveFolder(elsewhere).current().orElseThrow();
    flipOneByte(made);
    Path place = archive.resolve(made.folder().getFileName());
    Files.move(made.folder(), place);
    new ArchiveFolder(archive).makeCurrent(new Build(made.id(), place));
    return made.id();
  }

  private void flipOneByte(Build build) throws IOException {
    Random random = new Random(seed);
    List<BuildFile> files =
        build.manifest().files().stream().filter(file -> file.size() > 0).toList();
    Path file = build.folder().resolve(files.get(random.nextInt(files.size())).name());
    byte[] bytes = Files.readAllBytes(file);
    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
    Files.write(file, bytes);
  }
}
