package org.backfile.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import org.backfile.build.BuildManifest.Counts;
import org.backfile.build.BuildVerification.Depth;
import org.backfile.schema.ArchiveSchema;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveFolderTest {

  @TempDir Path folder;
  private ArchiveFolder archive;

  @BeforeEach
  void open() {
    archive = new ArchiveFolder(folder);
  }

  @Test
  void aPublishedBuildServesAndIsSound() throws Exception {
    Build build = publish("20260101T000000Z-aaaaaa");
    assertThat(archive.current()).contains(build);
    for (Depth depth : Depth.values()) {
      assertThat(BuildVerification.faults(build, depth)).isEmpty();
    }
  }

  @Test
  void aFlippedByteIsFoundByEitherProof() throws Exception {
    Build build = publish("20260101T000000Z-aaaaaa");
    Path file = build.folder().resolve("index/data");
    byte[] bytes = Files.readAllBytes(file);
    bytes[3] ^= 1;
    Files.write(file, bytes);
    for (Depth depth : Depth.values()) {
      assertThat(BuildVerification.faults(build, depth))
          .singleElement()
          .asString()
          .startsWith("index/data: expected");
    }
  }

  @Test
  void missingShortenedAndStrangeFilesAreNamed() throws Exception {
    Build build = publish("20260101T000000Z-aaaaaa");
    Files.delete(build.folder().resolve("report.json"));
    Files.writeString(build.folder().resolve("index/data"), "x");
    Files.writeString(build.folder().resolve("index/stranger"), "x");
    assertThat(BuildVerification.faults(build, Depth.DAMAGE))
        .hasSize(3)
        .anyMatch(fault -> fault.startsWith("report.json cannot be read"))
        .anyMatch(fault -> fault.equals("index/data: expected 13 bytes, found 1 bytes"))
        .anyMatch(fault -> fault.equals("index/stranger: a file the build did not write"));
  }

  @Test
  void whateverBecomesOfAFileIsAFaultThatNamesIt() throws Exception {
    Build build = publish("20260101T000000Z-aaaaaa");
    Path file = build.folder().resolve("index/data");
    byte[] sound = Files.readAllBytes(file);
    Path elsewhere = Files.write(folder.resolve("elsewhere"), new byte[sound.length]);
    List<Damage> damages =
        List.of(
            () -> Files.write(file, Arrays.copyOf(sound, sound.length - 1)),
            () -> Files.write(file, Arrays.copyOf(sound, sound.length + 1)),
            () -> Files.write(file, new byte[sound.length]),
            () -> Files.write(file, new byte[0]),
            () -> Files.createDirectory(gone(file)),
            () -> Files.createSymbolicLink(gone(file), folder.resolve("nothing")),
            () -> Files.createSymbolicLink(gone(file), elsewhere),
            () -> Files.createSymbolicLink(gone(file), file),
            () -> gone(file));
    for (Damage damage : damages) {
      damage.of();
      for (Depth depth : Depth.values()) {
        assertThat(BuildVerification.faults(build, depth))
            .singleElement()
            .asString()
            .startsWith("index/data");
      }
      Files.write(gone(file), sound);
    }
    assertThat(BuildVerification.faults(build, Depth.ANY_CHANGE)).isEmpty();
  }

  private interface Damage {
    Object of() throws IOException;
  }

  private static Path gone(Path file) throws IOException {
    Files.deleteIfExists(file);
    return file;
  }

  @Test
  void aPointerThatNamesNothingServesNothing() throws Exception {
    assertThat(archive.current()).isEmpty();
    publish("20260101T000000Z-aaaaaa");
    Files.writeString(folder.resolve(ArchiveFolder.CURRENT), "build-of-yesterday\n");
    assertThat(archive.current()).isEmpty();
    Path pointer = folder.resolve(ArchiveFolder.CURRENT);
    Files.write(pointer, new byte[] {(byte) 0xC3, 0x28});
    assertThat(archive.current()).isEmpty();
    Files.write(pointer, new byte[5_000_000]);
    assertThat(archive.current()).isEmpty();
    Files.delete(pointer);
    Files.createDirectory(pointer);
    assertThat(archive.current()).isEmpty();
    Files.delete(pointer);
    Files.createSymbolicLink(pointer, pointer);
    assertThat(archive.current()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "{\"files\": null",
        "\"files\" : [ null ]",
        "\"name\" : \"../../somewhere\"",
        "\"name\" : \"/etc/hosts\"",
        "\"name\" : \"a\\u0000b\"",
        "\"name\" : \"\\u2028/../../x\"",
        "\"name\" : null",
        "\"counts\" : null"
      })
  void aManifestThatIsNoneIsAFaultOfTheBuildAndNoFailure(String damage) throws Exception {
    Build build = publish("20260101T000000Z-aaaaaa");
    Path manifest = build.folder().resolve(BuildManifest.FILE);
    String text = Files.readString(manifest);
    String key = damage.startsWith("\"") ? damage.substring(0, damage.indexOf(':')) : "";
    String damaged =
        switch (key.strip()) {
          case "\"files\"" -> text.replaceFirst("(?s)\"files\" : \\[.*]", quoted(damage));
          case "\"counts\"" -> text.replaceFirst("(?s)\"counts\" : \\{.*?}", quoted(damage));
          case "\"name\"" -> text.replaceFirst("\"name\" : \"[^\"]*\"", quoted(damage));
          default -> damage;
        };
    assertThat(damaged).isNotEqualTo(text);
    Files.writeString(manifest, damaged);

    assertThat(BuildVerification.faults(build, Depth.DAMAGE))
        .singleElement()
        .asString()
        .startsWith("manifest.json cannot be read");
  }

  private static String quoted(String replacement) {
    return Matcher.quoteReplacement(replacement);
  }

  @Test
  void pruningKeepsTheServingBuildAndTheNewestOthers() throws Exception {
    Build first = publish("20260101T000000Z-aaaaaa");
    publish("20260102T000000Z-bbbbbb");
    Build third = publish("20260103T000000Z-cccccc");
    archive.makeCurrent(first);
    archive.prune(2);
    assertThat(archive.builds()).containsExactly(third, first);
  }

  @Test
  void aSecondWriterIsTurnedAway() throws Exception {
    try (AutoCloseable held = archive.lock().orElseThrow()) {
      assertThat(held).isNotNull();
      assertThat(archive.lock()).isEmpty();
    }
    archive.lock().orElseThrow().close();
  }

  @Test
  void theWriterIsAlsoAnotherProgramAndLooksDoNotTurnOneAway() throws Exception {
    Process writer = writer();
    try {
      assertThat(writer.inputReader().readLine()).isEqualTo("holds the lock");
      assertThat(archive.underWay()).contains(Writer.PROGRESS);
      assertThat(archive.lock()).isEmpty();
      writer.destroyForcibly();
      assertThat(writer.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(archive.underWay()).as("left by a writer that was killed").isEmpty();
      archive.lock().orElseThrow().close();
    } finally {
      writer.destroyForcibly();
    }
  }

  private Process writer() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Writer.class.getName(),
            folder.toString())
        .redirectError(Redirect.INHERIT)
        .start();
  }

  /** A program that is at work on an archive until it is killed. */
  static final class Writer {
    static final BuildProgress PROGRESS = progress(BuildStage.INDEXING, OptionalInt.of(63));

    private Writer() {}

    public static void main(String[] arguments) throws Exception {
      ArchiveFolder archive = new ArchiveFolder(Path.of(arguments[0]));
      try (AutoCloseable held = archive.lock().orElseThrow()) {
        assertThat(held).isNotNull();
        archive.tell(PROGRESS);
        System.out.println("holds the lock");
        // Until it is killed, or nobody is left who could.
        int _ = System.in.read();
      }
    }
  }

  @Test
  void howFarABuildIsIsToldAsLongAsItsWriterLives() throws Exception {
    BuildProgress read = progress(BuildStage.INDEXING, OptionalInt.of(63));
    BuildProgress merging = progress(BuildStage.MERGING, OptionalInt.empty());
    assertThat(archive.underWay()).isEmpty();
    try (AutoCloseable held = archive.lock().orElseThrow()) {
      assertThat(held).isNotNull();
      assertThat(archive.underWay()).isEmpty();
      archive.tell(read);
      assertThat(archive.underWay()).contains(read);
      archive.tell(merging);
      assertThat(archive.underWay()).contains(merging);
    }
    assertThat(archive.underWay()).as("left by a writer that was killed").isEmpty();
  }

  @Test
  void aFinishedBuildIsNotUnderWay() throws Exception {
    try (AutoCloseable held = archive.lock().orElseThrow()) {
      assertThat(held).isNotNull();
      archive.tell(progress(BuildStage.PROVING, OptionalInt.empty()));
      archive.tellNothing();
      assertThat(archive.underWay()).isEmpty();
      assertThat(folder).isDirectoryNotContaining("glob:**progress*");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"stage\":\"DANCING\",\"startedAt\":\"2026-01-01T00:00:00Z\"}",
        "{\"stage\":\"MERGING\",\"startedAt\":\"yesterday\"}"
      })
  void whatALaterWriterTellsInOtherWordsIsNotTold(String words) throws Exception {
    Files.writeString(folder.resolve("progress.json"), words);
    try (AutoCloseable held = archive.lock().orElseThrow()) {
      assertThat(held).isNotNull();
      assertThat(archive.underWay()).isEmpty();
    }
  }

  @Test
  void whatCannotBeReadAsTextIsNotTold() throws Exception {
    Path told = folder.resolve("progress.json");
    try (AutoCloseable held = archive.lock().orElseThrow()) {
      assertThat(held).isNotNull();
      Files.write(told, new byte[] {'"', (byte) 0xC3, '"'});
      assertThat(archive.underWay()).isEmpty();
      Files.delete(told);
      Files.createDirectory(told);
      assertThat(archive.underWay()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({"-1, 0", "0, 0", "100, 100", "250, 100"})
  void noStageIsLessThanBegunOrMoreThanDone(int told, int percent) throws Exception {
    Files.writeString(
        folder.resolve("progress.json"),
        "{\"stage\":\"MERGING\",\"percent\":%d,\"startedAt\":\"2026-01-01T00:00:00Z\"}"
            .formatted(told));
    try (AutoCloseable held = archive.lock().orElseThrow()) {
      assertThat(held).isNotNull();
      assertThat(archive.underWay().orElseThrow().percent()).hasValue(percent);
    }
  }

  private static BuildProgress progress(BuildStage stage, OptionalInt percent) {
    return new BuildProgress(stage, percent, Instant.parse("2026-01-01T00:00:00Z"));
  }

  @Test
  void whatAKilledBuildLeftIsRemoved() throws Exception {
    Files.createDirectories(folder.resolve("build-20260101T000000Z.tmp/index"));
    archive.deleteUnfinished();
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void countsMustAddUp() {
    assertThatThrownBy(() -> new Counts(10, 5, 2, 2, 0, 5, 0))
        .hasMessageContaining(
            "read 10, but indexed 5 + duplicates 2 + quarantined 2 + suppressed 0");
  }

  private Build publish(String id) throws IOException {
    Path unfinished = archive.newUnfinished(Instant.now());
    Files.createDirectory(unfinished.resolve("index"));
    Files.writeString(unfinished.resolve("index/data"), "some segments");
    Files.writeString(unfinished.resolve("report.json"), "{}");
    new BuildManifest(
            ArchiveSchema.VERSION,
            id,
            "2026-01-01T00:00:00Z",
            "test",
            new Counts(1, 1, 0, 0, 0, 1, 0),
            new TreeMap<>(),
            "",
            "",
            "",
            "",
            "",
            List.copyOf(BuildFiles.measure(unfinished)))
        .write(unfinished);
    Build build = archive.finish(unfinished, id);
    archive.makeCurrent(build);
    return build;
  }
}
