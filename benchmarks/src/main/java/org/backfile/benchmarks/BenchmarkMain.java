package org.backfile.benchmarks;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.backfile.benchmarks.process.Memory;
import org.backfile.benchmarks.process.Programs;
import org.backfile.benchmarks.process.Server;
import org.backfile.benchmarks.raw.RawArchive;
import org.backfile.benchmarks.report.Place;
import org.backfile.benchmarks.report.RunFolder;
import org.backfile.benchmarks.report.Setup;
import org.backfile.benchmarks.timing.Rounds;
import org.backfile.benchmarks.timing.Times;
import org.backfile.build.BuildFiles;
import org.backfile.server.search.lucene.LuceneArchive;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs all benchmarks and keeps what was measured. */
@Command(name = "benchmarks", mixinStandardHelpOptions = true, sortOptions = false)
public final class BenchmarkMain implements Callable<Integer> {

  @Mixin private Place place = new Place();

  @Option(
      names = "--data",
      required = true,
      paramLabel = "DIR",
      description = "folder of real data, with news/NAME.jsonl.gz")
  private Path data = Path.of("");

  @Option(
      names = "--corpora",
      split = ",",
      paramLabel = "NAME",
      description = "corpora to measure (default: reuters21578,pm-transcripts)")
  private List<String> corpora = List.of("reuters21578", "pm-transcripts");

  @Option(
      names = "--indexings",
      defaultValue = "3",
      paramLabel = "N",
      description = "times to index each corpus (default: ${DEFAULT-VALUE})")
  private int indexings;

  @Option(
      names = "--rounds",
      defaultValue = "7",
      paramLabel = "N",
      description = "times to ask each question (default: ${DEFAULT-VALUE})")
  private int rounds;

  @Option(
      names = "--warm-up",
      defaultValue = "60",
      paramLabel = "SECONDS",
      description = "how long to ask before that, pages and again rows (default: ${DEFAULT-VALUE})")
  private int warmUp;

  /** Runs them. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new BenchmarkMain()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path checkout = place.checkout();
    RunFolder run = place.run();
    Path scratch = Files.createTempDirectory("backfile-benchmarks");
    Programs programs = new Programs(checkout.resolve("backfile"), scratch.resolve("log"));
    List<Corpus> all = new ArrayList<>();
    Map<String, String> digests = new LinkedHashMap<>();
    for (String corpus : corpora) {
      all.add(Corpus.of(corpus, data.toAbsolutePath(), checkout.resolve("indexer/maps")));
      digests.put(corpus, all.getLast().sha256());
    }
    // The launcher builds and rehearses before its first run; that is not to be measured.
    programs.finish(
        programs.backfile(
            List.of(
                "index",
                "--corpus",
                checkout.resolve("corpus").toString(),
                "--archive",
                scratch.resolve("starter").toString())));
    Setup setup = Setup.of(checkout, digests);
    run.json("setup.json", setup);
    List<Outcome> outcomes = new ArrayList<>();
    for (Corpus corpus : all) {
      outcomes.add(measure(corpus, programs, scratch.resolve(corpus.name()), run));
      run.text("summary.md", Summary.of(setup, outcomes));
    }
    say(Summary.of(setup, outcomes));
    BuildFiles.delete(scratch);
    return 0;
  }

  private Outcome measure(Corpus corpus, Programs programs, Path scratch, RunFolder run)
      throws Exception {
    say("%s: indexing ...".formatted(corpus.name()));
    Indexing indexing = Indexing.run(corpus, programs, Files.createDirectories(scratch), indexings);
    run.json(corpus.name() + ".indexing.json", indexing.samples());
    say("%s: starting ...".formatted(corpus.name()));
    Serving serving = Serving.run(programs, indexing.archive());
    run.json(corpus.name() + ".serving.json", serving);
    say("%s: asking ...".formatted(corpus.name()));
    try (RawArchive raw = new RawArchive(indexing.rawIndex());
        LuceneArchive search = LuceneArchive.open(indexing.archive());
        Server server = Server.start(programs, indexing.archive(), Serving.WORD)) {
      Asking asking =
          Asking.run(corpus, raw, search, server, new Rounds(Duration.ofSeconds(warmUp), rounds));
      Memory loaded = server.memory();
      run.json(corpus.name() + ".memory-after-load.json", loaded);
      run.times(corpus.name() + ".pages.tsv", asking.pages());
      List<Times> rows = asking.rows().values().stream().flatMap(List::stream).toList();
      run.times(corpus.name() + ".rows.tsv", rows);
      return new Outcome(corpus, indexing, serving, asking, loaded);
    }
  }

  private static void say(String text) {
    PrintWriter out = new PrintWriter(System.out, true);
    out.println(text);
  }
}
