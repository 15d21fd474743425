package org.backfile.acceptance.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.backfile.acceptance.launcher.Checkout.Outcome;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LauncherTest {
  private static final Predicate<String> REHEARSES = call -> call.contains(" rehearse ");

  private Checkout checkout;
  private Path caller;

  @BeforeEach
  void makeCheckout(@TempDir Path folder) throws IOException {
    checkout = new Checkout(Files.createDirectory(folder.resolve("the checkout")));
    caller = folder.toRealPath();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"up", "test", "index", "formats", "serve", "search", "check", "builds", "eval"})
  void theHelpNamesEveryCommandThatOthersScriptAgainst(String command) throws Exception {
    Outcome help = checkout.run("--help");

    assertThat(help.exitCode()).isZero();
    assertThat(help.output()).containsPattern("(?m)^  " + command + " +\\S");
  }

  @ParameterizedTest
  @CsvSource({
    "index, indexer",
    "formats, indexer",
    "serve, server",
    "search, server",
    "check, server",
    "builds, server"
  })
  void aCommandGoesToItsProgramInTheCallersFolder(String command, String program) throws Exception {
    checkout.run(command, "--archive", "a b");

    assertThat(checkout.calls())
        .containsExactly(program + " " + command + " --archive a b in " + caller);
  }

  @Test
  void theVersionIsThatOfTheCheckoutAndNeedsNoBuild() throws Exception {
    Files.writeString(
        checkout.path("pom.xml"), "<version>1.2.3</version>\n<version>4.5.6</version>\n");

    assertThat(checkout.run("--version")).isEqualTo(new Outcome(0, "backfile 1.2.3\n"));
    assertThat(checkout.calls()).isEmpty();
  }

  @Test
  void aProgramsExitCodeIsTheLaunchers() throws Exception {
    assertThat(checkout.with("SERVER_EXIT", "6").run("serve").exitCode()).isEqualTo(6);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "sreve",
        "up --prot 1",
        "up --port",
        "up here",
        "up --port abc",
        "up --port 70000",
        "up --port=",
        "up --port 123456789012345678901",
        "eval",
        "eval --corpus x --archive y",
        "eval --archive=y"
      })
  void wrongUsageIsExitCodeTwoAndNamesTheHelp(String words) throws Exception {
    Outcome outcome = checkout.run(words.split(" "));

    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.output()).contains("--help");
    assertThat(checkout.calls()).isEmpty();
  }

  @Test
  void aNamedJdkThatIsTooOldGivesWayToTheNextNamed() throws Exception {
    checkout.jdk("old", "17.0.15");
    checkout.with("BACKFILE_JAVA_HOME", checkout.path("old").toString());
    checkout.with("JAVA_HOME", checkout.path("jdk").toString());

    checkout.run("check");

    assertThat(checkout.calls()).containsExactly("server check in " + caller);
  }

  @Test
  void nothingIsBuiltWhenNothingChanged() throws Exception {
    checkout.run("check");

    assertThat(checkout.calls()).noneMatch(call -> call.startsWith("maven"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"pom.xml", "server/pom.xml", "schema/src/main/java/New.java", "indexer/pom.xml"})
  void aChangedSourceIsBuiltOnce(String source) throws Exception {
    checkout.built(Instant.now().minusSeconds(60));
    Files.walk(checkout.path("")).forEach(LauncherTest::makeOld);
    checkout.built(Instant.now().minusSeconds(60));
    checkout.file(source);

    checkout.run("check");
    checkout.run("check");

    assertThat(checkout.calls()).filteredOn(call -> call.startsWith("maven")).hasSize(1);
  }

  @Test
  void aDeletedSourceIsAChange() throws Exception {
    Files.walk(checkout.path("")).forEach(LauncherTest::makeOld);
    checkout.built(Instant.now().minusSeconds(60));
    Files.delete(checkout.path("schema/src/main/java/Some.java"));

    checkout.run("check");

    assertThat(checkout.calls()).first().asString().startsWith("maven");
  }

  @Test
  void theFirstServerAfterABuildServesAtOnceAndRehearsesBesideAndTheNextDoesNot() throws Exception {
    Files.delete(checkout.path("target/server.aot"));
    Process first = checkout.with("SLOW", "serve").start("serve");
    await(() -> Files.exists(checkout.path("target/server.aot")), first);
    assertThat(first.children()).as("the launcher has become the server").isEmpty();
    first.destroy();
    assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();

    checkout.with("SLOW", "").run("serve");

    assertThat(checkout.calls().stream().map(call -> call.split(" ")[1]))
        .containsExactly("serve", "index", "rehearse", "serve");
    assertThat(leftovers()).isEmpty();
  }

  @Test
  void aRehearsalEndsWithTheServerBesideWhichItWasAndLeavesNothing() throws Exception {
    Files.delete(checkout.path("target/server.aot"));
    Process server = checkout.with("SLOW", "serve rehearse").start("serve");
    await(() -> checkout.calls().stream().anyMatch(REHEARSES), server);

    server.destroy();

    assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
    while (!leftovers().isEmpty()) {
      Thread.onSpinWait();
    }
    assertThat(checkout.path("target/server.aot")).doesNotExist();
  }

  @Test
  void aServerRehearsesAgainWhenAJarIsNewerThanTheRehearsal() throws Exception {
    makeOld(checkout.path("target/server.aot"));
    Process server = checkout.with("SLOW", "serve").start("serve");

    await(() -> checkout.calls().stream().anyMatch(REHEARSES), server);

    server.destroy();
    assertThat(server.waitFor(30, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void terminatingAnIndexRunThatRehearsesEndsBothAndLeavesNothing() throws Exception {
    Files.delete(checkout.path("target/indexer.aot"));
    Process launcher = checkout.with("SLOW", "rehearse").start("index", "--corpus", "papers");
    await(() -> checkout.calls().stream().anyMatch(REHEARSES), launcher);

    launcher.toHandle().destroy();

    assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(launcher.exitValue()).isEqualTo(143);
    assertThat(checkout.calls()).hasSize(1);
    assertThat(leftovers()).isEmpty();
    assertThat(checkout.path("target/indexer.aot")).doesNotExist();
  }

  @Test
  void whatAKilledRehearsalLeftIsRemovedByTheNext() throws Exception {
    Files.delete(checkout.path("target/indexer.aot"));
    checkout.file("target/rehearsal.999999999/CURRENT");
    checkout.file("target/indexer.aot.999999999");

    checkout.run("index", "--corpus", "papers");

    assertThat(leftovers()).isEmpty();
    assertThat(checkout.path("target/indexer.aot")).exists();
  }

  /** What a rehearsal works with, and has removed when it is over. */
  private List<String> leftovers() throws IOException {
    try (Stream<Path> files = Files.list(checkout.path("target"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.startsWith("rehearsal") || name.matches(".*\\.aot\\.[0-9].*"))
          .toList();
    }
  }

  private static void await(BooleanSupplier come, Process alive) {
    while (!come.getAsBoolean()) {
      assertThat(alive.isAlive()).isTrue();
      Thread.onSpinWait();
    }
  }

  @Test
  void theFirstIndexRunAfterABuildRehearsesAndTheNextDoesNot() throws Exception {
    Files.delete(checkout.path("target/indexer.aot"));

    checkout.run("index", "--corpus", "papers");
    checkout.run("index", "--corpus", "papers");

    assertThat(checkout.calls().stream().map(call -> call.split(" ")[1]))
        .containsExactly("rehearse", "index", "index");
  }

  @Test
  void aRunThatMayHaveNothingToDoAndADryOneDoNotWaitForARehearsal() throws Exception {
    Files.delete(checkout.path("target/indexer.aot"));

    checkout.run("index", "--corpus", "papers", "--if-changed");
    checkout.run("index", "--corpus", "papers", "--dry-run");

    assertThat(checkout.calls()).hasSize(2).allMatch(call -> call.startsWith("indexer index"));
  }

  private static void makeOld(Path path) {
    assertThat(path.toFile().setLastModified(System.currentTimeMillis() - 3_600_000)).isTrue();
  }

  @Test
  void ofTwoCommandsThatFindNothingBuiltOneBuildsAndTheOtherWaits() throws Exception {
    Files.delete(checkout.path("target/built"));
    Process first = checkout.with("MAVEN_WAITS", "yes").start("check");
    await(() -> !checkout.calls().isEmpty(), first);
    Process second = checkout.start("builds");
    assertThat(second.inputReader().readLine()).contains("another command is building");

    checkout.file("go");

    assertThat(first.waitFor()).isZero();
    assertThat(second.waitFor()).isZero();
    assertThat(checkout.calls()).filteredOn(call -> call.startsWith("maven")).hasSize(1);
    assertThat(checkout.path("target/building")).satisfies(LauncherTest::isNotThere);
  }

  @Test
  void theTurnOfABuildThatWasKilledIsTaken() throws Exception {
    Files.delete(checkout.path("target/built"));
    Files.createSymbolicLink(checkout.path("target/building"), Path.of("999999999"));

    assertThat(checkout.run("check").exitCode()).isZero();
    assertThat(checkout.path("target/building")).satisfies(LauncherTest::isNotThere);
  }

  private static void isNotThere(Path link) {
    assertThat(Files.isSymbolicLink(link)).isFalse();
  }

  @Test
  void aFailedBuildShowsItsErrorsAndIsTriedAgain() throws Exception {
    Files.delete(checkout.path("target/built"));
    checkout.with("MAVEN_EXIT", "1");

    Outcome first = checkout.run("check");
    Outcome second = checkout.run("check");

    assertThat(first.exitCode()).isEqualTo(1);
    assertThat(first.output()).contains("Broken.java:[1,1]", "build.log");
    assertThat(second).isEqualTo(first);
    assertThat(checkout.calls()).hasSize(2).allMatch(call -> call.startsWith("maven"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 3})
  void upIndexesThenServes(int indexExit) throws Exception {
    checkout.with("INDEX_EXIT", "" + indexExit);
    Files.createDirectory(caller.resolve("papers"));

    Outcome outcome =
        checkout.run("up", "--port=9090", "--corpus", "papers", "--name", "The Post's  archive");

    assertThat(outcome.exitCode()).isZero();
    String archive = checkout.path("archive").toString();
    assertThat(checkout.calls())
        .containsExactly(
            "indexer index --corpus papers --archive " + archive + " --if-changed in " + caller,
            "server serve --archive %s --port 9090 --name The Post's  archive in %s"
                .formatted(archive, caller));
  }

  @Test
  void upServesTheLastGoodBuildWhenIndexingFails() throws Exception {
    checkout.file("archive/CURRENT");

    Outcome outcome = checkout.with("INDEX_EXIT", "4").run("up");

    assertThat(outcome.output()).contains("indexing failed (exit code 4)", "last good build");
    assertThat(checkout.calls()).hasSize(2).last().asString().startsWith("server serve");
  }

  @Test
  void upOfACorpusThatIsNotThereServesNoOlderArchiveInstead() throws Exception {
    checkout.file("archive/CURRENT");

    Outcome outcome = checkout.run("up", "--corpus", "no/such/folder");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.output()).contains("expected a folder of articles at no/such/folder");
    assertThat(checkout.calls()).isEmpty();
  }

  @Test
  void upEndsWithTheIndexersExitCodeWhenThereIsNothingToServe() throws Exception {
    Outcome outcome = checkout.with("INDEX_EXIT", "4").run("up");

    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(checkout.calls()).hasSize(1);
  }

  @Test
  void terminatingUpWhileItIndexesEndsTheIndexerToo() throws Exception {
    Process launcher = checkout.with("SLOW", "index").start("up");
    while (checkout.calls().isEmpty()) {
      assertThat(launcher.isAlive()).isTrue();
      Thread.onSpinWait();
    }
    ProcessHandle indexer = launcher.children().findFirst().orElseThrow();

    launcher.toHandle().destroy();

    assertThat(launcher.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(launcher.exitValue()).isEqualTo(143);
    assertThat(indexer.isAlive()).isFalse();
    assertThat(checkout.calls()).hasSize(1);
  }

  @Test
  void evalMeasuresOnAnArchiveOfItsOwnAndRemovesIt() throws Exception {
    checkout.file("judged/docs.jsonl");
    String judged = checkout.path("judged").toString();

    Outcome outcome = checkout.run("eval", "--corpus", judged, "--update");

    assertThat(outcome.exitCode()).isZero();
    assertThat(checkout.calls()).hasSize(2);
    String archive = checkout.calls().getFirst().replaceAll(".* --archive (\\S+) .*", "$1");
    assertThat(checkout.calls().getFirst())
        .startsWith("indexer index --corpus %s/docs.jsonl --archive".formatted(judged));
    assertThat(checkout.calls().getLast())
        .startsWith("server eval --archive %s --corpus %s --update".formatted(archive, judged));
    assertThat(Path.of(archive)).doesNotExist();
  }

  @Test
  void evalRightAfterABuildRehearsesElsewhereThanItMeasures() throws Exception {
    Files.delete(checkout.path("target/indexer.aot"));
    checkout.file("judged/docs.jsonl");

    checkout.run("eval", "--corpus", checkout.path("judged").toString());

    List<String> archives =
        checkout.calls().stream()
            .map(call -> call.replaceAll(".* --archive (\\S+) .*", "$1"))
            .toList();
    assertThat(archives).hasSize(3);
    assertThat(archives.get(2)).isEqualTo(archives.get(1)).isNotEqualTo(archives.get(0));
    assertThat(archives).allSatisfy(each -> assertThat(Path.of(each)).doesNotExist());
  }

  @Test
  void evalOfAFolderWithoutDocumentsNamesWhatItExpected() throws Exception {
    Outcome outcome = checkout.run("eval", "--corpus=nowhere");

    assertThat(outcome.exitCode()).isEqualTo(5);
    assertThat(outcome.output()).contains("docs.jsonl", "nowhere");
  }
}
