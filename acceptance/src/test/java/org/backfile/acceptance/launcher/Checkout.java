package org.backfile.acceptance.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A checkout in a temporary folder: the real launcher, with a JDK and a Maven that only write down
 * how they were called, to {@code calls}, a line each.
 */
final class Checkout {
  private static final String JAVA =
      """
      #!/bin/sh
      for word; do case $word in *.jar) program=$(basename "$word" .jar) ;; esac; done
      while [ "$1" != -jar ]; do
        case $1 in -XX:AOTCacheOutput=*) touch "${1#*=}" ;; esac
        shift
      done
      shift 2
      echo "$program $* in $PWD" >> "$CALLS"
      case " ${SLOW:-} " in *" $1 "*) exec sleep 60 ;; esac
      case $1 in index) exit "${INDEX_EXIT:-0}" ;; *) exit "${SERVER_EXIT:-0}" ;; esac
      """;
  private static final String MVNW =
      """
      #!/bin/sh
      echo "maven $*" >> "$CALLS"
      while [ -n "${MAVEN_WAITS:-}" ] && [ ! -f "$HOME/go" ]; do sleep 0.1; done
      [ "${MAVEN_EXIT:-0}" = 0 ] || { echo "[ERROR] Broken.java:[1,1] expected ';'"; exit 1; }
      touch "$HOME/indexer/target/indexer.jar" "$HOME/server/target/server.jar"
      """;

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();

  /** A checkout that was built a minute ago. */
  Checkout(Path folder) throws IOException {
    this.folder = folder.toRealPath();
    executable("backfile", Files.readString(launcher()));
    executable("mvnw", MVNW);
    jdk("jdk", "25.0.3");
    for (String module : List.of("schema", "indexer", "server")) {
      file(module + "/pom.xml");
      file(module + "/src/main/java/Some.java");
      file(module + "/target/" + module + ".jar");
    }
    file("pom.xml");
    file("corpus/articles.jsonl");
    file("target/indexer.aot");
    file("target/server.aot");
    built(Instant.now().plusSeconds(60));
    environment.put("CALLS", path("calls").toString());
    environment.put("HOME", this.folder.toString());
    environment.put("BACKFILE_JAVA_HOME", path("jdk").toString());
  }

  private static Path launcher() {
    return Path.of("..", "backfile");
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  Checkout with(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  /** Adds a JDK that names {@code version} in its release file. */
  void jdk(String name, String version) throws IOException {
    executable(name + "/bin/java", JAVA);
    executable(name + "/bin/javac", "");
    Files.writeString(path(name + "/release"), "JAVA_VERSION=\"" + version + "\"\n");
  }

  void file(String name) throws IOException {
    Files.createDirectories(path(name).getParent());
    Files.writeString(path(name), "");
  }

  /** Says that the last build began at {@code time}. */
  void built(Instant time) throws IOException {
    file("target/built");
    Files.setLastModifiedTime(path("target/built"), FileTime.from(time));
  }

  private void executable(String name, String text) throws IOException {
    file(name);
    Files.writeString(path(name), text);
    Files.setPosixFilePermissions(path(name), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  /** Starts the launcher in the folder above the checkout. */
  Process start(String... words) throws IOException {
    List<String> command = new ArrayList<>(List.of(path("backfile").toString()));
    command.addAll(List.of(words));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.directory(folder.getParent().toFile());
    builder.redirectErrorStream(true);
    builder.environment().remove("JAVA_HOME");
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** Runs the launcher to its end. */
  Outcome run(String... words) throws IOException, InterruptedException {
    Process process = start(words);
    String output = new String(process.getInputStream().readAllBytes());
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new IllegalStateException("the launcher did not end: " + output);
    }
    return new Outcome(process.exitValue(), output);
  }

  /** How Maven and the programs were called so far, in order. */
  List<String> calls() {
    try {
      return Files.exists(path("calls")) ? Files.readAllLines(path("calls")) : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** How a run ended, and what it said. */
  record Outcome(int exitCode, String output) {}
}
