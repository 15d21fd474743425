package org.backfile.indexer;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.backfile.indexer.stories.StoryThreshold;
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
            + " FILE.map.toml, or field=name,field=name+name; dates=dmy, mdy or ymd says how"
            + " dates such as 03/04/2015 are meant. Given several times, all hold together.",
        "Without it: FILE.map.toml beside a file, or map.toml in its folder."
      })
  private List<String> maps = new ArrayList<>();

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

  @Option(
      names = "--story-threshold",
      paramLabel = "PERCENT",
      defaultValue = "" + StoryThreshold.USUAL,
      description =
          "How much of their texts articles of two papers share to be one story, 35 to 100."
              + " Default: ${DEFAULT-VALUE}.")
  private int storyThreshold;

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
        published.unmet().warning().ifPresent(warning -> out.println("WARNING: " + warning));
        out.println("Build " + published.build().id() + " serves.");
        if (purge) {
          Path receipt = new Purge(requireArchive()).allBut(published.build(), published.unmet());
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
    new DryRunSummary(out).print(findings);
    Optional<Refusal> refusal = Refusal.of(findings.report(), plan());
    refusal.ifPresent(found -> out.println("An index run would publish nothing: " + found.why()));
    boolean warnings = findings.report().hasWarnings();
    return refusal.map(Refusal::code).orElse(warnings ? ExitCode.WARNINGS : ExitCode.DONE);
  }

  private IndexPlan plan() {
    return IndexPlan.builder(corpus, requireArchive())
        .maps(maps)
        .suppress(Optional.ofNullable(suppress))
        .language(Optional.ofNullable(language))
        .enrich(!noEnrich)
        .stories(
            new StoryThreshold(
                require("--story-threshold", storyThreshold, StoryThreshold.LEAST, 100)))
        .threads(require("--threads", threads, 1, 256))
        .maxBad(maxBad)
        .keep(require("--keep", keep, 1, 1000))
        .ifChanged(ifChanged && !purge)
        .full(full)
        .build();
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
