package org.backfile.benchmarks.process;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The programs measured, started as a user starts them.
 *
 * @param launcher the {@code backfile} script
 * @param log where their output goes
 */
public record Programs(Path launcher, Path log) {

  /** The launcher's flags for the JVM, which the plain indexer gets too. */
  private static final List<String> FLAGS =
      List.of("-Xms16m", "-Xmx512m", "-XX:+UseSerialGC", "-XX:+UseCompactObjectHeaders");

  /** A command of Backfile. */
  public Process backfile(List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(launcher.toString()));
    command.addAll(arguments);
    ProcessBuilder builder = builder(command);
    builder.environment().putAll(Map.of("BACKFILE_JAVA_HOME", javaHome().toString()));
    return builder.start();
  }

  /** A main class of this program, in a JVM of its own. */
  public Process java(Class<?> main, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of(javaHome().resolve("bin/java").toString()));
    command.addAll(FLAGS);
    command.addAll(List.of("--enable-native-access=ALL-UNNAMED", "-cp"));
    command.add(System.getProperty("java.class.path"));
    command.add(main.getName());
    command.addAll(arguments);
    return builder(command).start();
  }

  /**
   * Waits for the end of a command.
   *
   * @throws IOException when it failed
   */
  public void finish(Process process) throws IOException, InterruptedException {
    int code = process.waitFor();
    if (code != 0 && code != WARNINGS) {
      throw new IOException("a command ended with %d; see %s".formatted(code, log));
    }
  }

  /** Done, with some records in quarantine. */
  private static final int WARNINGS = 3;

  private ProcessBuilder builder(List<String> command) {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
  }

  private static Path javaHome() {
    return Path.of(System.getProperty("java.home"));
  }
}
