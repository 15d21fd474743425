package org.backfile.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.lucene.util.Version;

/**
 * On what a run was made.
 *
 * @param commit of the checkout, with a mark when it had changes
 * @param load average number of processes that wanted a core in the minute before
 * @param data digest of each corpus
 */
public record Setup(
    String date,
    String commit,
    String java,
    String lucene,
    String processor,
    int cores,
    String system,
    double load,
    List<String> driverFlags,
    Map<String, String> data) {

  /** The set-up of this machine and checkout. */
  public static Setup of(Path home, Map<String, String> data) throws IOException {
    return new Setup(
        Instant.now().truncatedTo(ChronoUnit.SECONDS).toString(),
        commit(home),
        Runtime.version().toString(),
        Version.LATEST.toString(),
        cpuModel(),
        Runtime.getRuntime().availableProcessors(),
        System.getProperty("os.name") + " " + System.getProperty("os.version"),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
        ManagementFactory.getRuntimeMXBean().getInputArguments(),
        Map.copyOf(data));
  }

  private static String cpuModel() throws IOException {
    return Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
        .filter(line -> line.startsWith("model name"))
        .map(line -> line.substring(line.indexOf(':') + 1).strip())
        .findFirst()
        .orElse("unknown");
  }

  private static String commit(Path home) throws IOException {
    Process git =
        new ProcessBuilder("git", "-C", home.toString(), "describe", "--always", "--dirty")
            .redirectErrorStream(true)
            .start();
    return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}
