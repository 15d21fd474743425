package org.backfile.benchmarks.soak;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.stream.Collectors;
import org.apache.commons.io.FileUtils;
import org.backfile.benchmarks.process.Programs;
import org.backfile.benchmarks.process.Server;
import org.backfile.benchmarks.question.OwnQuestions;
import org.backfile.benchmarks.question.Question;
import org.backfile.benchmarks.report.Place;
import org.backfile.benchmarks.report.RunFolder;
import org.backfile.benchmarks.report.Setup;
import org.backfile.build.BuildFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Soaks a server: hours of questions, swaps and faults. Ends with 1 if anything was not as it
 * should be.
 */
@Command(name = "soak", mixinStandardHelpOptions = true, sortOptions = false)
public final class SoakMain implements Callable<Integer> {
  private static final String FIRST_WORD = "government";
  private static final String REUTERS = "reuters21578";
  private static final double SECONDS_A_MINUTE = 60;
  private static final Capacity CAPACITY =
      new Capacity(4, Duration.ofSeconds(20), Duration.ofSeconds(20));

  @Mixin private Place place = new Place();

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description =
          "folder of real data, with news/reuters21578.jsonl.gz (default: the starter archive)")
  private Optional<Path> data = Optional.empty();

  @Option(
      names = "--minutes",
      defaultValue = "60",
      paramLabel = "N",
      description = "how long (default: ${DEFAULT-VALUE})")
  private int minutes;

  @Option(
      names = "--share",
      defaultValue = "0.7",
      paramLabel = "SHARE",
      description = "of what the server can do, measured first (default: ${DEFAULT-VALUE})")
  private double share;

  @Option(
      names = "--rate",
      defaultValue = "0",
      paramLabel = "N",
      description =
          "requests a second instead, where the machine has other work (default: the share)")
  private double rate;

  @Option(
      names = "--faults",
      defaultValue = "0.01",
      paramLabel = "SHARE",
      description = "of the requests that are bad (default: ${DEFAULT-VALUE})")
  private double faults;

  @Option(
      names = "--between",
      defaultValue = "180",
      paramLabel = "SECONDS",
      description = "from one run of the indexer to the next (default: ${DEFAULT-VALUE})")
  private int between;

  /** Runs one. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new SoakMain()).execute(arguments));
  }

  @Override
  public Integer call() throws Exception {
    Path checkout = place.checkout();
    Path scratch = Files.createTempDirectory("backfile-soak");
    Programs programs = new Programs(checkout.resolve("backfile"), scratch.resolve("log"));
    Path archive = scratch.resolve("archive");
    List<Question> questions = OwnQuestions.read();
    Generations generations =
        new Generations(
            programs,
            corpus(checkout, scratch.resolve("corpus")),
            archive,
            questions,
            new SplittableRandom(1));
    say("indexing ...");
    generations.publish();
    boolean good;
    try (Server server = Server.start(programs, archive, FIRST_WORD)) {
      good = soak(checkout, server, generations, questions);
    }
    BuildFiles.delete(scratch);
    return good ? 0 : 1;
  }

  /** A folder of its own, as the soak adds a file to it. */
  private Path corpus(Path checkout, Path folder) throws IOException {
    if (data.isEmpty()) {
      FileUtils.copyDirectory(checkout.resolve("corpus").toFile(), folder.toFile());
      return folder;
    }
    Files.createDirectories(folder);
    String map = REUTERS + ".map.toml";
    Files.copy(checkout.resolve("indexer/maps").resolve(map), folder.resolve(map));
    String articles = REUTERS + ".jsonl.gz";
    Files.copy(data.get().resolve("news").resolve(articles), folder.resolve(articles));
    return folder;
  }

  private boolean soak(
      Path checkout, Server server, Generations generations, List<Question> questions)
      throws Exception {
    Witness witness = new Witness();
    generations.newlyServing().ifPresent(id -> witness.published(id, generations.number()));
    Reader reader = reader(server, questions, witness);
    Setup setup = Setup.of(checkout, Map.of());
    say("measuring what the server can do ...");
    double capacity = CAPACITY.measure(reader, new Tally());
    double asked = rate > 0 ? rate : share * capacity;
    say("%.0f answers a second; %.1f will be asked for".formatted(capacity, asked));

    Duration length = Duration.ofMinutes(minutes);
    Tally tally = new Tally();
    RunFolder run = place.run();
    List<Stretch> stretches = new ArrayList<>();
    new Soak(server, reader, generations, tally, length, asked, faults, Duration.ofSeconds(between))
        .run(stretch -> {
          stretches.add(stretch);
          keep(result(setup, capacity, asked, tally, reader.pauses(), stretches), stretches, run);
          say(stretch.line(length));
        });
    say(Files.readString(run.path().resolve("soak.md")));
    return tally.unexplained() == 0;
  }

  private SoakResult result(
      Setup setup,
      double capacity,
      double asked,
      Tally tally,
      Pauses pauses,
      List<Stretch> stretches) {
    return new SoakResult(
        setup,
        data.isEmpty() ? "the starter archive" : REUTERS,
        stretches.getLast().at() / SECONDS_A_MINUTE,
        capacity,
        asked,
        faults,
        processor(stretches),
        tally.whole(),
        tally.outcomes(),
        tally.remarks(),
        pauses.all(),
        stretches.getFirst(),
        stretches.getLast());
  }

  /** Keeps what there is so far, so that a soak that is ended early leaves a result too. */
  private static void keep(SoakResult result, List<Stretch> stretches, RunFolder run) {
    String rows = stretches.stream().map(Stretch::row).collect(Collectors.joining("\n"));
    try {
      run.text("soak.tsv", Stretch.HEAD + "\n" + rows + "\n");
      run.json("soak.json", result);
      run.text("soak.md", SoakSummary.of(result));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double processor(List<Stretch> stretches) {
    Stretch first = stretches.getFirst();
    Stretch last = stretches.getLast();
    return (last.processor() - first.processor()) / Math.max(1, last.at() - first.at());
  }

  private static Reader reader(Server server, List<Question> questions, Witness witness) {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    String origin = "http://127.0.0.1:" + server.port();
    return new Reader(
        client, origin, questions, witness, new Pauses(), new ConcurrentLinkedDeque<>());
  }

  private static void say(String text) {
    PrintWriter out = new PrintWriter(System.out, true);
    out.println(text);
  }
}
