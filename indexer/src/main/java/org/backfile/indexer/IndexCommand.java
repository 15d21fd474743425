package org.backfile.indexer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.backfile.indexer.source.ReadOutcome.Failed;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code backfile index}: the options, and what is printed. */
@Command(
    name = "index",
    description = "Reads a corpus into a new build of an archive, and lets it serve.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    usageHelpAutoWidth = true)
final class IndexCommand implements Callable<Integer> {

  @Spec private @Nullable CommandSpec spec;

  @Option(
      names = "--corpus",
      required = true,
      paramLabel = "DIR",
      description = "What to read: a folder with all its folders, or one file.")
  private Path corpus = Path.of("");

  @Option(
      names = "--archive",
      paramLabel = "DIR",
      description = "The archive to build in; made where it is missing. Not needed for --dry-run.")
  private @Nullable Path archive;

  @Option(
      names = "--map",
      paramLabel = "MAP",
      description = {
        "Which names in the files stand for which fields: a TOML file, a folder of"
            + " FILE.map.toml, or field=name,field=name+name.",
        "Without it: FILE.map.toml beside a file, or map.toml in its folder."
      })
  private @Nullable String map;

  @Option(
      names = "--dry-run",
      description = "Read everything, write nothing; say which fields, dates and faults there are.")
  private boolean dryRun;

  @Option(
      names = "--if-changed",
      description =
          "Do nothing when corpus and settings are those of the serving build, by name, size and time"
              + " of each file; without this, files are compared by content.")
  private boolean ifChanged;

  @Option(
      names = "--full",
      description = "Read every file, also those that are as they were for the serving build.")
  private boolean full;

  @Option(
      names = "--max-bad",
      paramLabel = "PERCENT",
      defaultValue = "5",
      description = "Publish nothing when more of the records are bad. Default: ${DEFAULT-VALUE}.")
  private double maxBad;

  @Option(
      names = "--language",
      paramLabel = "TAG",
      description = "Language of articles that do not say, such as en, instead of recognising it.")
  private @Nullable String language;

  @Option(names = "--no-enrich", description = "Do not find out what articles do not say.")
  private boolean noEnrich;

  @Option(
      names = "--suppress",
      paramLabel = "FILE",
      description = "Ids of articles that must stay out, one a line.")
  private @Nullable Path suppress;

  @Option(
      names = "--keep",
      paramLabel = "N",
      defaultValue = "2",
      description = "Builds to keep, the new one included. Default: ${DEFAULT-VALUE}.")
  private int keep;

  @Option(
      names = "--threads",
      paramLabel = "N",
      description = "Threads at work. Default: one for each core.")
  private int threads = Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--purge",
      description =
          "Delete all other builds afterwards, so that nothing is left of articles that were taken down.")
  private boolean purge;

  private final Printout out;
  private final Progress progress;

  IndexCommand(PrintStream out, Progress progress) {
    this.out = new Printout(out);
    this.progress = progress;
  }

  @Override
  public Integer call() throws IOException {
    try {
      return (dryRun ? dryRun() : index()).number();
    } catch (OutOfMemoryError e) {
      throw new IOException("out of memory", e);
    }
  }

  private ExitCode index() throws IOException {
    RunOutcome outcome = new IndexRun(plan(), progress).run();
    Summary summary = new Summary(out);
    switch (outcome) {
      case RunOutcome.Published published -> {
        summary.counts(published.report());
        summary.articles(published.report());
        if (published.report().counts().quarantined() > 0) {
          out.println("The bad records are listed in " + published.build().quarantine());
        }
        out.println("Build " + published.build().id() + " serves.");
        if (purge) {
          Path receipt = new Purge(requireArchive()).allBut(published.build());
          out.println("All other builds are deleted; the receipt is " + receipt);
        }
      }
      case RunOutcome.Unchanged unchanged ->
          out.println("unchanged: build " + unchanged.build().id() + " serves");
      case RunOutcome.Refused refused -> {
        summary.counts(refused.report());
        out.printf("%nNothing was published: %s.%n", refused.why());
        out.println("Report and bad records are kept in " + refused.kept());
      }
    }
    return outcome.code();
  }

  private ExitCode dryRun() throws IOException {
    DryRun.Findings findings = new DryRun(plan()).run();
    Summary summary = new Summary(out);
    summary.counts(findings.report());
    summary.holdings(findings.report());
    if (findings.repeatedIds() > 0) {
      out.printf("%nIds used again (versions or duplicates): %,d%n", findings.repeatedIds());
    }
    if (findings.otherVersions() > 0) {
      out.printf(
          "%nOrders name %,d records; %,d more have the address of one or follow one, and stay out of a"
              + " build, too, where they are versions of the same article%n",
          findings.report().counts().suppressed(), findings.otherVersions());
    }
    if (!findings.unfilled().isEmpty()) {
      out.printf("%nWhat field maps name and files do not have:%n");
    }
    for (String unfilled : findings.unfilled()) {
      out.printf("  %s%n", unfilled);
    }
    if (!findings.failures().isEmpty()) {
      out.printf("%nWhat is wrong, for example:%n");
    }
    for (Failed failed : findings.failures()) {
      out.printf("  %s: %s%n      %s%n", failed.where(), failed.reason(), failed.excerpt());
    }
    out.printf("%nA dry run: nothing was written.%n");
    Optional<Refusal> refusal = Refusal.of(findings.report(), plan());
    refusal.ifPresent(found -> out.println("An index run would publish nothing: " + found.why()));
    boolean bad = findings.report().counts().quarantined() > 0;
    return refusal.map(Refusal::code).orElse(bad ? ExitCode.WARNINGS : ExitCode.DONE);
  }

  private IndexPlan plan() {
    return new IndexPlan(
        corpus,
        requireArchive(),
        Optional.ofNullable(map),
        Optional.ofNullable(suppress),
        Optional.ofNullable(language),
        !noEnrich,
        require("--threads", threads, 1, 256),
        maxBad,
        require("--keep", keep, 1, 1000),
        ifChanged && !purge,
        full);
  }

  private Path requireArchive() {
    if (archive != null) {
      return archive;
    }
    if (dryRun) {
      return Path.of("");
    }
    throw usage("--archive is missing");
  }

  private int require(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw usage("%s: expected %d to %d, found %d".formatted(option, least, most, value));
    }
    return value;
  }

  private ParameterException usage(String message) {
    if (spec == null) {
      throw new IllegalStateException(message);
    }
    return new ParameterException(spec.commandLine(), message);
  }
}
