package org.backfile.acceptance.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.backfile.acceptance.site.Eventually;
import org.backfile.acceptance.site.Namespace;
import org.backfile.acceptance.site.Program;
import org.backfile.acceptance.site.RunningProgram;
import org.backfile.server.alerts.Alert;
import org.backfile.server.alerts.AlertStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever ends a server or fills its disk: an alert's file is whole, and has what was kept. */
class AlertFolderTest {
  private static final int KILLS = Integer.getInteger("backfile.kills", 4);
  private static final int LONGEST_WAIT_MILLIS = 100;

  @TempDir private Path folder;

  /** The number of the last change that a program said it kept. */
  private static int lastKept(String output) {
    List<String> kept = output.lines().filter(line -> line.startsWith("kept ")).toList();
    return Integer.parseInt(kept.getLast().substring("kept ".length()));
  }

  private static int number(Collection<Alert> alerts) {
    assertThat(alerts).hasSize(1);
    return Integer.parseInt(alerts.iterator().next().saved().name().replaceFirst("Fish ", ""));
  }

  @Test
  @Tag("crash")
  void aServerKilledWhileItReplacesAFileLosesNothingThatWasKept() throws IOException {
    long seed = Long.getLong("backfile.seed", System.nanoTime());
    Random random = new Random(seed);
    int first = 0;
    for (int kill = 0; kill < KILLS; kill++) {
      String output = killed(first, random.nextInt(LONGEST_WAIT_MILLIS));
      try (AlertStore store = AlertStore.open(folder)) {
        assertThat(number(store.all()))
            .as("seed %d", seed)
            .isBetween(lastKept(output), lastKept(output) + 1);
      }
      try (Stream<Path> files = Files.list(folder)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .containsExactlyInAnyOrder("LOCK", AlertWriter.ID + ".json");
      }
      first = lastKept(output) + 2;
    }
  }

  private String killed(int first, int afterMillis) {
    try (RunningProgram writer =
        RunningProgram.of(Program.command(AlertWriter.class, folder, first, 1))) {
      Eventually.isSo("it writes", () -> writer.output().contains("kept"));
      Eventually.pause(afterMillis);
      writer.kill();
      return writer.output().substring(0, writer.output().lastIndexOf('\n') + 1);
    }
  }

  @Test
  void aDiskThatRunsFullLeavesWhatWasKeptBefore() throws IOException {
    Path disk = Files.createDirectory(folder.resolve("disk"));
    Path saved = folder.resolve("saved");
    String output =
        Namespace.run(
                "mount -t tmpfs -o size=64k none '%s' && %s && cp -r '%s' '%s'"
                    .formatted(
                        disk,
                        Namespace.quoted(Program.command(AlertWriter.class, disk, 0, 1_000)),
                        disk,
                        saved))
            .output();

    assertThat(output).contains("full: ");
    try (AlertStore store = AlertStore.open(saved)) {
      assertThat(number(store.all())).isEqualTo(lastKept(output)).isPositive();
    }
  }
}
