package org.backfile.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AuditLogTest {
  @TempDir Path folder;
  private Path file;
  private AuditLog log;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("audit.jsonl");
    log = new AuditLog(file);
    log.append("key made", "desk as editor");
    log.append("key revoked", "a \"name\"\nwith a line break");
    log.append("purged", "build 1");
  }

  @Test
  void aLogThatWasOnlyAddedToIsWhole() throws IOException {
    assertThat(Files.readAllLines(file)).hasSize(3);
    assertThat(log.faults()).isEmpty();
  }

  @Test
  void aLineChangedRemovedOrPutInIsFound() throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> changed = new ArrayList<>(lines);
    changed.set(1, lines.get(1).replace("name", "same"));
    List<String> removed = List.of(lines.get(0), lines.get(2));
    List<String> repeated = List.of(lines.get(0), lines.get(1), lines.get(1), lines.get(2));
    assertThat(faultsOf(changed)).contains("line 3 does not follow from the one before");
    assertThat(faultsOf(removed)).contains("line 2 does not follow from the one before");
    assertThat(faultsOf(repeated)).contains("line 3 does not follow from the one before");
    assertThat(faultsOf(lines.subList(1, 3)))
        .contains("line 1 does not follow from the one before");
  }

  @Test
  void linesMissingAtTheEndAreFoundAndStayFoundWhenMoreIsAdded() throws IOException {
    List<String> lines = Files.readAllLines(file);
    for (int left = 0; left < lines.size(); left++) {
      Files.write(file, lines.subList(0, left));
      assertThat(log.faults()).containsExactly("it ends with line %d, and had 3".formatted(left));

      log.append("key made", "somebody");
      log.append("key made", "somebody else");

      assertThat(log.faults())
          .containsExactly("line %d does not follow from the one before".formatted(left + 1));
      startAgain();
    }
  }

  @Test
  void theLastLineChangedIsFound() throws IOException {
    Files.writeString(file, Files.readString(file).replace("build 1", "build 2"));
    assertThat(log.faults()).containsExactly("line 3 is not the one that it ended with");

    log.append("key made", "desk");

    assertThat(log.faults()).containsExactly("line 4 does not follow from the one before");
  }

  @Test
  void aLogThatIsGoneIsFoundAndStaysFoundWhenAnotherIsBegun() throws IOException {
    Files.delete(file);
    assertThat(log.faults()).containsExactly("it is not there, and had 3 lines");

    log.append("key made", "desk");

    assertThat(log.faults()).containsExactly("line 1 does not follow from the one before");
  }

  /** The program ended between the line and the note of how far the log has got. */
  @Test
  void aLineThatWasNotNotedAnyMoreIsNoFault() throws IOException {
    String head = Files.readString(head());
    log.append("key made", "desk");
    Files.writeString(head(), head);
    assertThat(log.faults()).isEmpty();

    log.append("key revoked", "desk");

    assertThat(log.faults()).isEmpty();
    assertThat(Files.readAllLines(file)).hasSize(5);
  }

  @Test
  void howFarALogHadGotMustBeThereAndBeUnderstood() throws IOException {
    for (String kept : List.of("", "{", "[]", "{\"lines\": 3}")) {
      Files.writeString(head(), kept);
      assertThat(log.faults()).singleElement().asString().contains("ends in .head");
    }
    log.append("key made", "desk");

    assertThat(log.faults()).containsExactly("line 4 does not follow from the one before");
  }

  /** Versions before kept nothing beside a log. */
  @Test
  void aLogThatNothingWasKeptOfIsTakenOverWithALineThatSaysSo() throws IOException {
    Files.delete(head());
    assertThat(log.faults()).singleElement().asString().contains("ends in .head", "taken over");

    log.append("key made", "desk");

    assertThat(log.faults()).isEmpty();
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(5);
    assertThat(lines.get(3)).contains("\"act\":\"log taken over\",\"to\":\"3 lines\"");
    Files.write(file, lines.subList(0, 4));
    assertThat(log.faults()).containsExactly("it ends with line 4, and had 5");
  }

  @Test
  void aLogThatNothingWasKeptOfIsNotTakenOverWhereALineIsMissing() throws IOException {
    List<String> lines = Files.readAllLines(file);
    Files.write(file, List.of(lines.get(0), lines.get(2)));
    Files.delete(head());

    log.append("key made", "desk");

    assertThat(Files.readAllLines(file)).hasSize(3);
    assertThat(log.faults()).containsExactly("line 2 does not follow from the one before");
  }

  @Test
  void severalActsAreALineEachAndFollowOneAnother() throws IOException {
    log.append("read", List.of(Map.of("to", "a"), Map.of("to", "b"), Map.of("to", "c")));
    log.append("read", List.of());

    assertThat(log.faults()).isEmpty();
    List<String> lines = Files.readAllLines(file);
    assertThat(lines).hasSize(6);
    assertThat(lines.get(4)).contains("\"to\":\"b\"");
    Files.write(file, lines.subList(0, 4));
    assertThat(log.faults()).containsExactly("it ends with line 4, and had 6");
  }

  private Path head() {
    return file.resolveSibling("audit.jsonl.head");
  }

  private void startAgain() throws IOException {
    Files.delete(file);
    Files.delete(head());
    write();
  }

  @Test
  void behindALineThatWasCutOrIsNoTextTheNextStandsOnItsOwnAndTheDamageIsFound()
      throws IOException {
    for (String damage : List.of("{\"time\": \"20", "\u00FF\u00FE\n")) {
      Files.writeString(file, damage, StandardCharsets.ISO_8859_1, StandardOpenOption.APPEND);
      log.append("key made", "desk");
      assertThat(log.faults()).containsExactly("line 4 does not follow from the one before");
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertThat(text.lines().toList().getLast()).startsWith("{\"time\"").endsWith("\"}");
      startAgain();
    }
  }

  @Test
  void programsThatAddAtTheSameTimeWaitForOneAnother() throws Exception {
    List<Process> programs = new ArrayList<>();
    for (int program = 0; program < 3; program++) {
      programs.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  file.toString())
              .inheritIO()
              .start());
    }
    for (Process program : programs) {
      assertThat(program.waitFor()).isZero();
    }
    assertThat(Files.readAllLines(file)).hasSize(3 + 3 * Writer.ACTS);
    assertThat(log.faults()).isEmpty();
  }

  /** A program that adds acts. */
  static final class Writer {
    static final int ACTS = 100;

    private Writer() {}

    public static void main(String[] arguments) throws IOException {
      AuditLog log = new AuditLog(Path.of(arguments[0]));
      for (int act = 0; act < ACTS; act++) {
        log.append("key made", "desk " + act);
      }
    }
  }

  @Test
  void whereThereIsNoLogNothingIsBroken() throws IOException {
    assertThat(new AuditLog(folder.resolve("none")).faults()).isEmpty();
  }

  private List<String> faultsOf(List<String> lines) throws IOException {
    Files.write(file, lines);
    return log.faults();
  }
}
