package org.backfile.acceptance.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.backfile.acceptance.site.RunningProgram.Ended;

/** The two programs, each run as a process of its own with the launcher's limits. */
public enum Program {
  INDEXER("org.backfile.indexer.IndexerMain", "512m"),
  SERVER("org.backfile.server.ServerMain", "256m");

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final String mainClass;
  private final String heap;

  Program(String mainClass, String heap) {
    this.mainClass = mainClass;
    this.heap = heap;
  }

  /** Starts it. */
  public RunningProgram start(Object... words) {
    try {
      Path output = Files.createTempFile("backfile-output", ".txt");
      ProcessBuilder builder = new ProcessBuilder(command(words));
      builder.redirectErrorStream(true).redirectOutput(output.toFile());
      return new RunningProgram(builder.start(), output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs it to its end. */
  public Ended run(Object... words) {
    try (RunningProgram program = start(words)) {
      return program.await(PATIENCE);
    }
  }

  private List<String> command(Object... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                mainClass));
    List.of(words).forEach(word -> command.add(word.toString()));
    return command;
  }
}
