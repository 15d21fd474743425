package org.backfile.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.backfile.benchmarks.process.Memory;
import org.backfile.benchmarks.process.Programs;
import org.backfile.benchmarks.process.Server;

/**
 * Starts the server again and again on a built archive.
 *
 * @param startSeconds from the start of the launcher to the first full page, for each start
 * @param idle memory some seconds after the last start and its one answer
 */
record Serving(List<Double> startSeconds, Memory idle) {

  private static final int STARTS = 5;

  /** After which memory is measured; nothing tells when a JVM has come to rest. */
  private static final long SETTLING_SECONDS = 5;

  Serving {
    startSeconds = List.copyOf(startSeconds);
  }

  static Serving run(Programs programs, Path archive) throws IOException, InterruptedException {
    List<Double> seconds = new ArrayList<>();
    // The first start of all builds what the launcher keeps for later ones.
    Server.start(programs, archive, WORD).close();
    Memory idle = new Memory(0, 0, 0);
    for (int at = 0; at < STARTS; at++) {
      try (Server server = Server.start(programs, archive, WORD)) {
        seconds.add(server.start().toNanos() / 1e9);
        if (at == STARTS - 1) {
          sync();
          TimeUnit.SECONDS.sleep(SETTLING_SECONDS);
          idle = server.memory();
        }
      }
    }
    return new Serving(seconds, idle);
  }

  /** What the launcher has just written, and the server maps, else counts as the server's own. */
  private static void sync() throws IOException, InterruptedException {
    new ProcessBuilder("sync").start().waitFor();
  }

  /** A word that all corpora have. */
  static final String WORD = "government";

  /** The median start. */
  double median() {
    return startSeconds.stream().sorted().toList().get(startSeconds.size() / 2);
  }
}
