package org.backfile.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Indexes a small corpus again and again for some seconds, so that a JVM which records this run
 * works quickly sooner in later ones (JEP 483, 514, 515): of a short run, compiling takes half. For
 * the launcher.
 */
@Command(
    name = "rehearse",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Indexes a small corpus again and again, and ends.")
final class RehearseCommand implements Callable<Integer> {

  private static final int ROUNDS = 10;

  @Option(names = "--corpus", required = true, paramLabel = "DIR")
  private Path corpus = Path.of("");

  @Option(names = "--archive", required = true, paramLabel = "DIR")
  private Path archive = Path.of("");

  private final Progress progress;

  RehearseCommand(Progress progress) {
    this.progress = progress;
  }

  @Override
  public Integer call() throws IOException {
    ExitCode last = ExitCode.DONE;
    for (int round = 0; round < ROUNDS; round++) {
      last = new IndexRun(plan(round), progress).run().code();
    }
    return last.number();
  }

  /** In turn with and without enrichment, as later runs may be. */
  private IndexPlan plan(int round) {
    return IndexPlan.builder(corpus, archive)
        .enrich(round % 2 == 0)
        .maxBad(100)
        .keep(1)
        .full(true)
        .build();
  }
}
