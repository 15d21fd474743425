package org.backfile.indexer;

import java.util.List;
import java.util.Optional;
import org.backfile.indexer.mapping.DatesFound;
import org.backfile.indexer.mapping.NameFound;
import org.backfile.indexer.mapping.UnmappedFiles.Alike;
import org.backfile.indexer.source.ReadOutcome.Failed;
import org.backfile.indexer.source.fields.CanonicalField;

/** Prints what a dry run found. */
final class DryRunSummary {

  private static final int MOST_EXAMPLES = 10;

  private final Printout out;

  DryRunSummary(Printout out) {
    this.out = out;
  }

  void print(DryRun.Findings findings) {
    Summary summary = new Summary(out);
    summary.counts(findings.report());
    if (!findings.report().fields().isEmpty()) {
      summary.holdings(findings.report());
    }
    findings.unmapped().forEach(this::unmapped);
    badDates(findings.badDates());
    records(findings);
    unfilled(findings.unfilled());
    failures(findings.failures());
    out.printf("%nA dry run: nothing was written.%n");
    summary.advice(findings.report().dates());
  }

  private void badDates(DatesFound dates) {
    if (!dates.told().isEmpty()) {
      out.printf("%nDates in records for quarantine:%n");
    }
    dates.told().forEach(each -> out.printf("  %s%n", each));
    if (dates.anyAmbiguous()) {
      out.printf("  For those to be understood say %s%n", DateReport.anyOrder());
    }
  }

  private void records(DryRun.Findings findings) {
    if (findings.repeatedIds() > 0) {
      out.printf("%nIds used again (versions or duplicates): %,d%n", findings.repeatedIds());
    }
    if (findings.otherVersions() > 0) {
      out.printf(
          "%nOrders name %,d records; %,d more have the address of one or follow one, and stay out of a"
              + " build, too, where they are versions of the same article%n",
          findings.report().counts().suppressed(), findings.otherVersions());
    }
  }

  private void unfilled(List<String> unfilled) {
    if (!unfilled.isEmpty()) {
      out.printf("%nWhat field maps name and files do not have:%n");
    }
    unfilled.forEach(each -> out.printf("  %s%n", each));
  }

  private void failures(List<Failed> failures) {
    if (!failures.isEmpty()) {
      out.printf("%nWhat is wrong, for example:%n");
    }
    for (Failed failed : failures) {
      out.printf("  %s: %s%n      %s%n", failed.where(), failed.reason(), failed.excerpt());
    }
  }

  /** What names there are, and which field each may stand for. */
  private void unmapped(Alike alike) {
    int others = alike.files().size() - 1;
    out.printf(
        "%nNames in %s%s, %s:%n",
        alike.files().getFirst(),
        others == 0 ? "" : " and " + Summary.counted(others, "more such file"),
        Summary.counted(alike.found().records(), "record"));
    out.printf("%-20s %8s  %-12s %s%n", "name", "filled", "field", "example");
    alike.found().names().forEach(name -> row(alike, name));
    if (alike.proposal().isEmpty()) {
      out.printf("None of them looks like a title or a text.%n");
    } else {
      out.printf("What has a question mark is a proposal. For it to be read so, ");
      toPaste(alike);
      alike.proposal().toml().forEach(line -> out.printf("  %s%n", line));
    }
  }

  private void row(Alike alike, NameFound name) {
    Optional<String> proposed = alike.proposal().field(name.name()).map(field -> field.key() + "?");
    String field =
        alike.found().readAs(name).map(CanonicalField::key).or(() -> proposed).orElse("-");
    out.printf(
        "%-20s %7.1f%%  %-12s %s%n",
        name.name(),
        100.0 * name.filled() / Math.max(1, alike.found().records()),
        field,
        name.example());
  }

  /** Where a proposal goes: in a command it would hold for files of other names, too. */
  private void toPaste(Alike alike) {
    if (alike.alone()) {
      out.printf("add%n");
      alike.proposal().inline().ifPresent(line -> out.printf("  --map %s%nor ", line));
      out.printf("these lines as map.toml in the folder, or FILE.map.toml beside the file:%n");
    } else {
      out.printf("make%n");
      alike.files().stream()
          .limit(MOST_EXAMPLES)
          .forEach(file -> out.printf("  %s.map.toml%n", file));
      int more = alike.files().size() - MOST_EXAMPLES;
      out.printf(
          "%sof these lines, or add them to the map that the file has; a --map would hold for other files,"
              + " too:%n",
          more > 0 ? "and %,d more ".formatted(more) : "");
    }
  }
}
