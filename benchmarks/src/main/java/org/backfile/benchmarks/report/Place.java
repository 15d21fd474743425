package org.backfile.benchmarks.report;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import picocli.CommandLine.Option;

/** The options that every program here has: what it measures, and where it keeps the figures. */
public final class Place {
  @Option(
      names = "--home",
      paramLabel = "DIR",
      description = "the checkout with the launcher (default: the folder called from)")
  private Path home = Path.of("");

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "name of the folder in runs/ (default: today's date)")
  private String name = LocalDate.now(ZoneOffset.UTC).toString();

  /** The checkout, absolute. */
  public Path checkout() {
    return home.toAbsolutePath().normalize();
  }

  /** The run's folder, made when there is none. */
  public RunFolder run() throws IOException {
    return new RunFolder(checkout().resolve("benchmarks/runs").resolve(name));
  }
}
