package org.backfile.acceptance.site;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.backfile.acceptance.site.RunningProgram.Ended;
import org.junit.jupiter.api.Assumptions;

/** A shell whose mounts nobody else sees; what it mounts ends with it. */
public final class Namespace {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private Namespace() {}

  /** Runs a script to its end; skips the test where the machine does not allow such a shell. */
  public static Ended run(String script) {
    try (RunningProgram shell = start(script)) {
      return shell.await(PATIENCE);
    }
  }

  /** Starts a script; skips the test where the machine does not allow such a shell. */
  public static RunningProgram start(String script) {
    Assumptions.assumeTrue(isAllowed(), "needs unshare -m and mount, which are not allowed here");
    return shell(script);
  }

  private static boolean isAllowed() {
    if (!Path.of("/usr/bin/unshare").toFile().canExecute()) {
      return false;
    }
    try (RunningProgram probe = shell("mount -t tmpfs -o size=1m none /mnt")) {
      return probe.await(PATIENCE).exitCode() == 0;
    }
  }

  private static RunningProgram shell(String script) {
    return RunningProgram.of(List.of("unshare", "-m", "sh", "-c", script));
  }

  /** Words as a shell reads them back. */
  public static String quoted(List<String> words) {
    return words.stream()
        .map(word -> "'" + word.replace("'", "'\\''") + "'")
        .collect(Collectors.joining(" "));
  }
}
