package org.backfile.benchmarks.pages;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.backfile.benchmarks.process.Programs;
import org.backfile.benchmarks.process.Server;
import org.backfile.benchmarks.report.Place;
import org.backfile.benchmarks.report.RunFolder;
import org.backfile.benchmarks.report.Setup;
import org.backfile.benchmarks.timing.Latencies;
import org.backfile.build.BuildFiles;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * Measures how pages come to a reader with a slow machine and a slow line, and how long the server
 * takes for them without. Ends with 1 when a budget is broken.
 */
@Command(name = "pages", mixinStandardHelpOptions = true, sortOptions = false)
public final class PagesMain implements Callable<Integer> {
  @Mixin private Place place = new Place();

  @Option(
      names = "--archive",
      required = true,
      paramLabel = "DIR",
      description = "a built archive in English")
  private Path archive = Path.of("");

  @Option(
      names = "--words",
      defaultValue = "government,election",
      split = ",",
      paramLabel = "WORD",
      description =
          "words that many of its articles have, of which the first and the last are asked for"
              + " (default: ${DEFAULT-VALUE})")
  private List<String> words = List.of();

  @Option(
      names = "--visits",
      defaultValue = "3",
      paramLabel = "N",
      description = "visits of each page, of which the median counts (default: ${DEFAULT-VALUE})")
  private int visits;

  @Option(
      names = "--requests",
      defaultValue = "200",
      paramLabel = "N",
      description = "requests for each page without a browser (default: ${DEFAULT-VALUE})")
  private int requests;

  @Option(
      names = "--chromium",
      paramLabel = "FILE",
      description = "the browser (default: chromium on the PATH)")
  private Path chromium = onPath("chromium");

  /** Runs one. */
  public static void main(String[] arguments) {
    System.exit(new CommandLine(new PagesMain()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException {
    Path checkout = place.checkout();
    Path scratch = Files.createTempDirectory("backfile-pages");
    try {
      return measure(checkout, scratch);
    } finally {
      BuildFiles.delete(scratch);
    }
  }

  private int measure(Path checkout, Path scratch) throws IOException, InterruptedException {
    Programs programs = new Programs(checkout.resolve("backfile"), scratch.resolve("log"));
    Setup setup = Setup.of(checkout, Map.of());
    PagesResult result;
    try (Server server = Server.start(programs, archive.toAbsolutePath(), words.getFirst());
        SlowBrowser browser = new SlowBrowser(chromium)) {
      PageKind.Asked asked = PageKind.Asked.of(words.getFirst(), words.getLast(), article(server));
      result = new PagesResult(setup, browser.version(), pages(server, browser, asked));
    }
    RunFolder run = place.run();
    run.json("pages.json", result);
    run.text("pages.md", result.summary());
    new PrintWriter(System.out, true).println(result.summary());
    return result.good() ? 0 : 1;
  }

  /** The address of the first article that the first word finds. */
  private String article(Server server) throws IOException {
    byte[] answer =
        server.body("/api/v1/search?size=1&fields=link&q=" + Server.encoded(words.getFirst()));
    return new ObjectMapper().readTree(answer).at("/results/0/link").asText();
  }

  private Map<PageKind, PageRun> pages(Server server, SlowBrowser browser, PageKind.Asked asked)
      throws IOException {
    Map<PageKind, PageRun> pages = new EnumMap<>(PageKind.class);
    for (PageKind kind : PageKind.values()) {
      String path = kind.path(asked);
      var _ = served(server, path); // warms the server up
      pages.put(kind, PageRun.of(visited(server, browser, kind, path), served(server, path)));
    }
    return pages;
  }

  private List<PageTimes> visited(Server server, SlowBrowser browser, PageKind kind, String path) {
    List<PageTimes> visited = new ArrayList<>();
    for (int visit = 0; visit < visits; visit++) {
      visited.add(browser.visit("http://127.0.0.1:" + server.port() + path, kind::use));
    }
    return visited;
  }

  private Latencies served(Server server, String path) throws IOException {
    List<Long> nanos = new ArrayList<>();
    for (int request = 0; request < requests; request++) {
      long start = System.nanoTime();
      var _ = server.body(path);
      nanos.add(System.nanoTime() - start);
    }
    return Latencies.of(nanos, 0);
  }

  private static Path onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst()
        .orElse(Path.of(program));
  }
}
