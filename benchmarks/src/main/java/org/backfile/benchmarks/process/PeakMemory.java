package org.backfile.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The most memory that a process ever had, as Linux keeps it ({@code VmHWM}). */
public final class PeakMemory {

  private static final long LOOK_MILLIS = 100;
  private static final double KILOBYTES = 1024;

  private PeakMemory() {}

  /**
   * Waits for the end of a process.
   *
   * @return the peak of it or of the largest that it started, in megabytes of 2^20 bytes
   */
  public static double until(Process process) throws InterruptedException {
    double peak = 0;
    do {
      peak =
          Stream.concat(Stream.of(process.toHandle()), process.descendants())
              .mapToDouble(each -> of(each.pid()))
              .reduce(peak, Math::max);
    } while (!process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS));
    return peak;
  }

  /** 0 of a process that has ended. */
  private static double of(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/%d/status".formatted(pid)))) {
      return lines
              .filter(line -> line.startsWith("VmHWM:"))
              .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
              .findFirst()
              .orElse(0)
          / KILOBYTES;
    } catch (IOException | UncheckedIOException ended) {
      return 0;
    }
  }
}
