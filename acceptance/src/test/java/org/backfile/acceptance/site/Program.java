package org.backfile.acceptance.site;

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
    return RunningProgram.of(command(List.of(), words));
  }

  /**
   * The words that start it from a shell or another program.
   *
   * @param options of the JVM, which overrule the launcher's
   */
  public List<String> command(List<String> options, Object... words) {
    return command(mainClass, heap, options, words);
  }

  /** The words that start another program of the same classes. */
  public static List<String> command(Class<?> main, Object... words) {
    return command(main.getName(), "64m", List.of(), words);
  }

  private static List<String> command(
      String mainClass, String heap, List<String> options, Object... words) {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass));
    List.of(words).forEach(word -> command.add(word.toString()));
    return command;
  }

  /** Runs it to its end. */
  public Ended run(Object... words) {
    try (RunningProgram program = start(words)) {
      return program.await(PATIENCE);
    }
  }
}
