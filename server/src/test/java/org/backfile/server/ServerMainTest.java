package org.backfile.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.backfile.build.Build;
import org.backfile.schema.ArchiveSchema;
import org.backfile.server.search.lucene.TestArchive;
import org.backfile.server.web.paperdoll.MadeUpArticles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands, run as a shell runs them. */
class ServerMainTest {
  private static final String OLD = "20260101T000000Z-aaaaaa";
  private static final String NEW = "20260102T000000Z-bbbbbb";

  @TempDir private Path archive;
  private Build serving;

  private record Run(int code, String out, String err) {}

  @BeforeEach
  void publish() throws IOException {
    TestArchive builds = new TestArchive(archive);
    builds.publish(OLD, MadeUpArticles.all(), 1);
    serving = builds.publish(NEW, MadeUpArticles.all(), 1);
  }

  private static Run run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        ServerMain.run(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            arguments);
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  private Run on(String command, String... more) {
    return run(
        Stream.concat(Stream.of(command, "--archive", archive.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void aSearchPrintsCountReadingRowsAndFacets() {
    Run run =
        on("search", "\"land deal\"", "--size", "2", "--source", "Daily Post", "--sort", "oldest");
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .startsWith("62 articles of 67")
        .contains("Read as: \"land deal\"")
        .contains("   1  Council approves land deal after late vote")
        .contains(
            "Daily Post · 2015-03-04 · Region · by A. Reporter · deal-1 · corrected by a later article")
        .contains("Source                Daily Post 62");
  }

  @Test
  void aSearchAsJsonIsTheAnswerOfTheApi() {
    assertThat(on("search", "land", "--json", "--fields", "id", "--facets", "none").out())
        .startsWith("{\"total\":")
        .contains("\"results\":[{\"id\":");
  }

  @Test
  void noTextOfAnArticleMovesTheCursor() {
    String out = on("search", "script").out();
    assertThat(out).contains("alert(1)");
    assertThat(
            out.chars()
                .filter(each -> each != '\n' && Character.getType(each) == Character.CONTROL))
        .isEmpty();
    assertThat(out).doesNotContain("\u202E");
  }

  @Test
  void aRefusedQueryIsPointedAt() {
    Run run = on("search", "land *tion");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("backfile: land *tion\nbackfile:      ^^^^^");
  }

  @Test
  void optionsThatCannotBeUsedAreAllTold() {
    Run run = on("search", "land", "--from", "2019-13", "--size", "1000");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err())
        .contains("--from 2019-13: expected a date")
        .contains("--size 1000: expected a whole number");
  }

  @Test
  void aSoundBuildChecksOut() {
    Run run = on("check");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("build " + NEW + " is sound").contains("every byte as written");
  }

  @Test
  void anyFlippedByteOfAnyFileFailsTheCheck() throws IOException {
    try (Stream<Path> files = Files.walk(serving.folder())) {
      for (Path file : files.filter(Files::isRegularFile).filter(file -> size(file) > 0).toList()) {
        byte[] sound = Files.readAllBytes(file);
        byte[] flipped = sound.clone();
        flipped[flipped.length / 2] ^= 1;
        Files.write(file, flipped, StandardOpenOption.TRUNCATE_EXISTING);
        Run run = on("check");
        assertThat(run.code()).as(file.toString()).isEqualTo(1);
        assertThat(run.err()).contains("failed the check");
        Files.write(file, sound, StandardOpenOption.TRUNCATE_EXISTING);
      }
    }
    assertThat(on("check").code()).isZero();
  }

  @Test
  void aLogOfActsThatWasChangedFailsTheCheckAndIsToldWhereKeysAreMade() throws IOException {
    String keys = archive.resolve("keys.json").toString();
    for (String name : new String[] {"first", "second"}) {
      Run made = run("key", "--keys", keys, "--name", name);
      assertThat(made.out().strip()).doesNotContain(" ", "\n");
      assertThat(made.err())
          .hasLineCount(1)
          .startsWith("backfile: a key of " + name + " as reader, until 2");
    }
    assertThat(on("check").out()).contains("is sound", "audit.jsonl was only added to");
    Path log = archive.resolve("audit.jsonl");
    Files.writeString(log, Files.readString(log).replace("first", "other"));

    Run check = on("check");
    Run key = run("key", "--keys", keys, "--name", "first", "--revoke");

    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out()).isEmpty();
    assertThat(check.err())
        .contains("failed the check", "audit.jsonl: line 2 does not follow", "a backup")
        .doesNotContain("sound", "Index the corpus again");
    assertThat(key.code()).isZero();
    assertThat(key.err()).contains("audit.jsonl: line 2 does not follow");
  }

  @Test
  void aCheckTellsAllThatIsWrongAtOnce() throws IOException {
    String keys = archive.resolve("keys.json").toString();
    assertThat(run("key", "--keys", keys, "--name", "desk").code()).isZero();
    Files.writeString(archive.resolve("audit.jsonl"), "");
    Files.writeString(serving.report(), "strange");

    Run check = on("check");

    assertThat(check.code()).isEqualTo(1);
    assertThat(check.out()).isEmpty();
    assertThat(check.err())
        .contains("build " + NEW + " failed the check", "report.json", "Index the corpus again")
        .contains("audit.jsonl: it ends with line 0, and had 1", "compare it with a backup");
  }

  @Test
  void theLogIsLookedAtAlsoWhereNoBuildIsNamed() throws IOException {
    Files.delete(archive.resolve("CURRENT"));
    Files.writeString(archive.resolve("readings.jsonl"), "{}");

    Run check = on("check");

    assertThat(check.code()).isEqualTo(1);
    assertThat(check.err()).contains("names no build", "readings.jsonl: line 1 does not follow");
  }

  @Test
  void aLogThatLiesElsewhereIsCheckedWhereItIsNamed(@TempDir Path elsewhere) throws IOException {
    Path log = elsewhere.resolve("readings.jsonl");
    Files.writeString(log, "{}");

    Run check = on("check", "--log", log.toString());

    assertThat(check.code()).isEqualTo(1);
    assertThat(check.err()).contains(log + ": line 1 does not follow");
    assertThat(on("check", "--log", elsewhere.resolve("none").toString()).err())
        .contains("expected a log", "found none");
  }

  @Test
  void aManifestThatSaysAnythingElseFailsTheCheck() throws IOException {
    Path manifest = serving.folder().resolve("manifest.json");
    Files.writeString(
        manifest,
        Files.readString(manifest).replace("\"software\" : \"test\"", "\"software\" : \"else\""));
    Run run = on("check");
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err()).contains("manifest.json is not as manifest.sha256 says");
  }

  @ParameterizedTest
  @ValueSource(strings = {"search", "check"})
  void anArchiveOfAnOlderFormatIsRefusedWithTheAdviceToIndexAgain(String command)
      throws IOException {
    for (Path manifest : manifests()) {
      Files.writeString(
          manifest,
          Files.readString(manifest)
              .replace("\"schemaVersion\" : " + ArchiveSchema.VERSION, "\"schemaVersion\" : 1"));
    }
    Run run = on(command);
    assertThat(run.code()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "the build has index format 1, this program reads %d; index the corpus again"
                .formatted(ArchiveSchema.VERSION));
    assertThat(on("builds").out()).contains("rejected, though CURRENT names it: the build has");
  }

  private List<Path> manifests() throws IOException {
    try (Stream<Path> files = Files.walk(archive)) {
      return files.filter(file -> file.endsWith("manifest.json")).toList();
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void buildsAreListedWithTheOneThatServes() {
    assertThat(on("builds").out().lines())
        .anyMatch(line -> line.startsWith(NEW) && line.endsWith("serves"))
        .anyMatch(line -> line.startsWith(OLD) && line.endsWith("kept"));
  }

  @Test
  void aDamagedBuildIsListedWithItsReasonAndTheOlderOneServes() throws IOException {
    Files.writeString(serving.report(), "strange");
    assertThat(on("builds").out().lines())
        .anyMatch(line ->
            line.startsWith(NEW) && line.contains("rejected, though CURRENT names it: report.json"))
        .anyMatch(line -> line.startsWith(OLD) && line.endsWith("serves"));
  }

  @Test
  void aPortInUseEndsWithSix() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Run run = on("serve", "--port", String.valueOf(taken.getLocalPort()));
      assertThat(run.code()).isEqualTo(6);
      assertThat(run.err()).contains("port " + taken.getLocalPort() + " is in use");
    }
  }

  @Test
  void anAddressOfAnotherMachineIsWrongUsage() {
    String keys = archive.resolve("keys.json").toString();
    assertThat(run("key", "--keys", keys, "--name", "desk").code()).isZero();

    Run run = on("serve", "--host", "192.0.2.1", "--port", "0", "--keys", keys);
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("192.0.2.1 is no address of this machine").contains("--host");
  }

  @Test
  void anAddressBeyondThisMachineIsRefused() {
    Run run = on("serve", "--host", "0.0.0.0");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("loopback");
  }

  @ParameterizedTest
  @ValueSource(strings = {"search", "check", "builds"})
  void anArchiveThatIsNotThereEndsWithFive(String command) {
    assertThat(run(command, "--archive", archive.resolve("none").toString()).code()).isEqualTo(5);
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "search", "check", "builds", "eval"})
  void everyCommandExplainsItself(String command) {
    Run help = run(command, "--help");
    assertThat(help.code()).isZero();
    assertThat(help.out()).contains("Usage: backfile " + command);
    assertThat(help.out().contains("--archive")).isEqualTo(!command.equals("eval"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"serve", "search", "check", "builds", "eval"})
  void aWrongOptionIsToldInOneLineThatNamesTheHelp(String command) {
    Run run = run(command, "--no-such-option");
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err().lines())
        .singleElement()
        .asString()
        .startsWith("backfile %s: ".formatted(command))
        .endsWith("; see backfile %s --help".formatted(command));
  }

  @Test
  void aPortThatIsNoneIsToldWithWhatWasExpected() {
    for (String port : new String[] {"abc", "70000", "-1", ""}) {
      Run run = on("serve", "--port=" + port);
      assertThat(run.code()).isEqualTo(2);
      assertThat(run.err()).contains("expected a port from 0 to 65535, found '" + port + "'");
    }
  }

  @Test
  void severalWordsAreOneQuery() {
    Run run = on("search", "council", "approves", "--size", "1", "land");
    assertThat(run.code()).isZero();
    assertThat(run.out()).contains("Read as: council approves land\n");
    assertThat(on("search", "--", "-land", "council").out()).contains("Read as: NOT land council");
  }

  @Test
  void theHelpOfASearchListsTheWordsThatItsOptionsTake() {
    assertThat(run("search", "--help").out().replaceAll("\\s+", " "))
        .contains("one of all, most, any", "one of relevance, recent, newest, oldest")
        .contains("one of auto, native, factiva", "one of none, auto, day")
        .contains("a whole number from 1 to 100", "a date such as 2015")
        .doesNotContain("1 = words as typed");
  }

  @Test
  void anEmptyArchiveHasNothingToCheck(@TempDir Path empty) {
    for (String command : new String[] {"check", "builds", "search"}) {
      Run run = run(command, "--archive", empty.toString());
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.err()).contains(empty.toString(), "found", "backfile index --archive");
    }
  }
}
