package org.backfile.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
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
    assertThat(log.firstBreak()).isEmpty();
  }

  @Test
  void aLineChangedRemovedOrPutInIsFound() throws IOException {
    List<String> lines = Files.readAllLines(file);
    List<String> changed = new ArrayList<>(lines);
    changed.set(1, lines.get(1).replace("name", "same"));
    List<String> removed = List.of(lines.get(0), lines.get(2));
    List<String> repeated = List.of(lines.get(0), lines.get(1), lines.get(1), lines.get(2));
    assertThat(breakOf(changed)).isEqualTo(3);
    assertThat(breakOf(removed)).isEqualTo(2);
    assertThat(breakOf(repeated)).isEqualTo(3);
    assertThat(breakOf(lines.subList(1, 3))).isEqualTo(1);
  }

  @Test
  void behindALineThatWasCutOrIsNoTextTheNextStandsOnItsOwnAndTheDamageIsFound()
      throws IOException {
    for (String damage : List.of("{\"time\": \"20", "\u00FF\u00FE\n")) {
      Files.writeString(file, damage, StandardCharsets.ISO_8859_1, StandardOpenOption.APPEND);
      log.append("key made", "desk");
      assertThat(log.firstBreak()).hasValue(4);
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      assertThat(text.lines().toList().getLast()).startsWith("{\"time\"").endsWith("\"}");
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
    assertThat(log.firstBreak()).isEmpty();
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
    assertThat(new AuditLog(folder.resolve("none")).firstBreak()).isEmpty();
  }

  private int breakOf(List<String> lines) throws IOException {
    Files.write(file, lines);
    return log.firstBreak().orElseThrow();
  }
}
