package org.backfile.benchmarks.flood;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backfile.benchmarks.process.Programs;
import org.backfile.benchmarks.process.Server;
import org.backfile.benchmarks.report.Place;
import org.backfile.benchmarks.report.Setup;
import org.backfile.benchmarks.timing.Latencies;
import org.backfile.build.BuildFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures pages of a normal user, alone and beside a flood of the worst questions. Ends with 1
 * when one page in twenty takes more than three times as long as alone, or any is refused.
 */
@Command(name = "flood", mixinStandardHelpOptions = true, sortOptions = false)
public final class FloodMain implements Callable<Integer> {
  private static final String FIRST_WORD = "government";
  private static final double MOST_SLOWER = 3;

  @Mixin private Place place = new Place();

  @Option(
      names = "--archive",
      required = true,
      paramLabel = "DIR",
      description = "a built archive in English")
  private Path archive = Path.of("");

  @Option(
      names = "--clients",
      defaultValue = "32",
      paramLabel = "N",
      description = "clients of the flood (default: ${DEFAULT-VALUE})")
  private int clients;

  @Option(
      names = "--pages",
      defaultValue = "600",
      paramLabel = "N",
      description =
          "pages of the normal user, alone and beside the flood (default: ${DEFAULT-VALUE})")
  private int pages;

  /**
   * What was measured.
   *
   * @param slower how many times as long one page in twenty takes beside the flood
   */
  private record Result(
      Setup setup,
      int clients,
      Latencies alone,
      Latencies beside,
      double slower,
      Flood.Outcome flood) {
    boolean good() {
      return slower <= MOST_SLOWER && beside.refused() == 0 && flood.failed() == 0;
    }
  }

  /** Runs one. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new FloodMain()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path checkout = place.checkout();
    Path scratch = Files.createTempDirectory("backfile-flood");
    Programs programs = new Programs(checkout.resolve("backfile"), scratch.resolve("log"));
    Setup setup = Setup.of(checkout, Map.of());
    Result result;
    try (Server server = Server.start(programs, archive.toAbsolutePath(), FIRST_WORD)) {
      NormalUser user = new NormalUser(server);
      Latencies alone = whenWarm(user);
      result = beside(server, user, setup, alone);
    }
    place.run().json("flood.json", result);
    say(result);
    BuildFiles.delete(scratch);
    return result.good() ? 0 : 1;
  }

  private Result beside(Server server, NormalUser user, Setup setup, Latencies alone)
      throws IOException, InterruptedException {
    try (Flood flood = new Flood(server, clients)) {
      Latencies beside = whenWarm(user);
      double slower = Math.round(beside.p95Millis() / alone.p95Millis() * 100) / 100.0;
      return new Result(setup, clients, alone, beside, slower, flood.outcome());
    }
  }

  /** The dearest questions are code, too, that has to be compiled first. */
  private Latencies whenWarm(NormalUser user) throws IOException, InterruptedException {
    var _ = user.ask(pages);
    return user.ask(pages);
  }

  private static void say(Result result) {
    PrintWriter out = new PrintWriter(System.out, true);
    out.println("alone:  " + result.alone);
    out.println("beside: " + result.beside);
    out.println("flood:  " + result.flood);
    out.printf("p95 x %.2f, wanted at most %.0f%n", result.slower, MOST_SLOWER);
  }
}
