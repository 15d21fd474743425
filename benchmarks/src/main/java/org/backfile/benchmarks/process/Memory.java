package org.backfile.benchmarks.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Memory of a process, in megabytes of 2^20 bytes, as Linux tells it.
 *
 * @param privateDirty what only this process has and the system could not drop: the memory it costs
 * @param proportional its share of all it touches, mapped index files included
 * @param resident all it touches
 */
public record Memory(double privateDirty, double proportional, double resident) {

  private static final double KILOBYTES = 1024;

  /** The memory of a process now. */
  public static Memory of(long pid) throws IOException {
    Map<String, Double> megabytes =
        Files.readAllLines(Path.of("/proc/%d/smaps_rollup".formatted(pid))).stream()
            .map(line -> line.split("\\s+"))
            .filter(columns -> columns.length == 3)
            .collect(
                Collectors.toMap(
                    columns -> columns[0], columns -> Long.parseLong(columns[1]) / KILOBYTES));
    return new Memory(
        megabytes.getOrDefault("Private_Dirty:", 0.0),
        megabytes.getOrDefault("Pss:", 0.0),
        megabytes.getOrDefault("Rss:", 0.0));
  }
}
