package org.backfile.benchmarks.mixed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backfile.benchmarks.process.PeakMemory;
import org.backfile.benchmarks.process.Programs;
import org.backfile.benchmarks.report.Place;
import org.backfile.benchmarks.report.RunFolder;
import org.backfile.benchmarks.report.Setup;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.build.BuildFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Indexes real articles in thirteen formats, each alone and all together, in 512 MB of heap. */
@Command(name = "mixed", mixinStandardHelpOptions = true, sortOptions = false)
public final class MixedMain implements Callable<Integer> {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long MEGABYTE = 1_000_000;

  @Mixin private Place place = new Place();

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "folder of real data, with news/NAME.jsonl.gz")
  private Path data = Path.of("");

  @Option(
      names = "--scratch",
      paramLabel = "DIR",
      description = "where to write files and archives (default: the system's temporary folder)")
  private Path scratch = Path.of(System.getProperty("java.io.tmpdir"));

  @Option(
      names = "--megabytes",
      defaultValue = "1000",
      paramLabel = "N",
      description = "size of all files together (default: ${DEFAULT-VALUE})")
  private int megabytes;

  /**
   * What indexing something cost.
   *
   * @param articlesPerSecond by the program's own clock
   * @param peakMegabytes of 2^20 bytes, all memory of the process at its most
   */
  record Cost(
      String format,
      double megabytes,
      long articles,
      long quarantined,
      double seconds,
      double articlesPerSecond,
      double peakMegabytes) {

    String row() {
      return String.format(
          Locale.ROOT,
          "| %s | %,.0f | %,d | %,d | %,.0f | %,.0f | %,.1f | %,.0f |",
          format,
          megabytes,
          articles,
          quarantined,
          seconds,
          articlesPerSecond,
          megabytes / seconds,
          peakMegabytes);
    }
  }

  /** Runs it. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new MixedMain()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path checkout = place.checkout();
    Path folder =
        Files.createTempDirectory(Files.createDirectories(scratch.toAbsolutePath()), "mixed");
    try {
      Programs programs = new Programs(checkout.resolve("backfile"), folder.resolve("log"));
      programs.finish(programs.backfile(List.of("index", "--help")));
      Setup setup = Setup.of(checkout, Map.of());
      Path corpus = folder.resolve("corpus");
      List<Cost> costs = new ArrayList<>();
      try (Pieces pieces = new Pieces(data)) {
        for (MixedFormat format : MixedFormat.values()) {
          String title = format.name().toLowerCase(Locale.ROOT).replace('_', ' ');
          Path files = Files.createDirectories(corpus.resolve(format.name()));
          long bytes =
              format.write(pieces, files, megabytes * MEGABYTE / MixedFormat.values().length);
          costs.add(cost(title, bytes, files, folder, programs));
        }
      }
      double all = costs.stream().mapToDouble(Cost::megabytes).sum();
      costs.add(cost("all together", Math.round(all * MEGABYTE), corpus, folder, programs));
      keep(place.run(), setup, costs);
    } finally {
      BuildFiles.delete(folder);
    }
    return 0;
  }

  private static Cost cost(String title, long bytes, Path corpus, Path folder, Programs programs)
      throws IOException, InterruptedException {
    Path archive = folder.resolve("archive");
    Process process =
        programs.backfile(
            List.of("index", "--corpus", corpus.toString(), "--archive", archive.toString()));
    double peak = PeakMemory.until(process);
    programs.finish(process);
    Build build = new ArchiveFolder(archive).current().orElseThrow();
    JsonNode report = JSON.readTree(build.report().toFile());
    double seconds = report.path("seconds").asDouble();
    long articles = report.at("/counts/read").asLong();
    Cost cost =
        new Cost(
            title,
            (double) bytes / MEGABYTE,
            articles,
            report.at("/counts/quarantined").asLong(),
            seconds,
            articles / Math.max(0.001, seconds),
            peak);
    BuildFiles.delete(archive);
    say(cost.row());
    return cost;
  }

  private static void keep(RunFolder run, Setup setup, List<Cost> costs) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("# Indexing by format\n");
    lines.add(
        "%s, %d cores of %s, load %.1f at the start, heap 512 MB; articles are real ones of Reuters-21578 and the transcripts, written anew.\n"
            .formatted(setup.date(), setup.cores(), setup.processor(), setup.load()));
    lines.add("| format | MB | records | bad | seconds | records/s | MB/s | peak memory, MB |");
    lines.add("|---|---|---|---|---|---|---|---|");
    costs.forEach(cost -> lines.add(cost.row()));
    run.text("mixed.md", String.join("\n", lines) + "\n");
    run.json("mixed.json", Map.of("setup", setup, "costs", costs));
  }

  private static void say(String text) {
    PrintWriter out = new PrintWriter(System.out, true);
    out.println(text);
  }
}
