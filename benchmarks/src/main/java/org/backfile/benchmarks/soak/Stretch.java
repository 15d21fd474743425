package org.backfile.benchmarks.soak;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.backfile.benchmarks.process.Memory;

/**
 * How things stood at the end of a stretch of the soak.
 *
 * @param at seconds since the start
 * @param times of the answers in this stretch
 * @param unexplained outcomes so far
 * @param generation that was last begun
 * @param handles files and connections that the server has open
 * @param threads of the server
 * @param processor seconds of a processor that the server has used since it started
 * @param load of the machine: processes that wanted a processor in the last minute
 */
record Stretch(
    long at,
    Tally.Times times,
    long unexplained,
    int generation,
    Memory memory,
    long handles,
    long threads,
    double processor,
    double load) {

  static final String HEAD =
      String.join(
          "\t",
          "seconds",
          "answered",
          "p50_ms",
          "p95_ms",
          "p99_ms",
          "longest_ms",
          "unexplained",
          "generation",
          "private_mb",
          "resident_mb",
          "handles",
          "threads",
          "processor_s",
          "load");

  /** How they stand now. */
  static Stretch now(Duration since, Tally tally, int generation, ProcessHandle server)
      throws IOException {
    Path process = Path.of("/proc", String.valueOf(server.pid()));
    return new Stretch(
        since.toSeconds(),
        tally.stretch(),
        tally.unexplained(),
        generation,
        Memory.of(server.pid()),
        entries(process.resolve("fd")),
        entries(process.resolve("task")),
        server.info().totalCpuDuration().orElse(Duration.ZERO).toMillis() / 1e3,
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }

  private static long entries(Path folder) throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.count();
    }
  }

  /** It as a row of a table. */
  String row() {
    return "%d\t%d\t%.1f\t%.1f\t%.1f\t%.1f\t%d\t%d\t%.1f\t%.1f\t%d\t%d\t%.1f\t%.1f"
        .formatted(
            at,
            times.answered(),
            times.p50(),
            times.p95(),
            times.p99(),
            times.longest(),
            unexplained,
            generation,
            memory.privateDirty(),
            memory.resident(),
            handles,
            threads,
            processor,
            load);
  }

  /** It in a line for who watches. */
  String line(Duration whole) {
    return "%s of %s: %d answered, p50 %.0f ms, p99 %.0f ms, generation %d, %.0f MB, %d handles, %d unexplained"
        .formatted(
            clock(at),
            clock(whole.toSeconds()),
            times.answered(),
            times.p50(),
            times.p99(),
            generation,
            memory.privateDirty(),
            handles,
            unexplained);
  }

  private static String clock(long seconds) {
    return "%d:%02d".formatted(seconds / 60, seconds % 60);
  }
}
