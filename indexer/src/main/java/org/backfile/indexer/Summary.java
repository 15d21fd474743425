package org.backfile.indexer;

import java.util.Map;
import org.backfile.article.ChangeKind;
import org.backfile.build.BuildManifest.Counts;
import org.backfile.indexer.IndexReport.FieldReport;
import org.backfile.indexer.IndexReport.FileReport;
import org.backfile.indexer.IndexReport.Since;
import org.backfile.indexer.IndexReport.SkippedFile;

/** Prints a report as tables for a person. */
final class Summary {

  private static final int MOST_ROWS = 40;

  private final Printout out;

  Summary(Printout out) {
    this.out = out;
  }

  /** What became of the records, file by file. */
  void counts(IndexReport report) {
    out.printf(
        "%n%10s %10s %10s %11s %10s  %s%n",
        "read", "indexed", "duplicates", "quarantined", "suppressed", "file");
    if (report.files().size() > 1) {
      report.files().stream().limit(MOST_ROWS).forEach(this::row);
      rest(report.files().size());
    }
    Counts counts = report.counts();
    row(
        new FileReport(
            report.files().size() == 1 ? report.files().getFirst().name() : "all files",
            "",
            counts.read(),
            counts.indexed(),
            counts.duplicates(),
            counts.quarantined(),
            counts.suppressed(),
            report.idsMade()));
    skipped(report);
    ids(report.idsMade());
    idsNotFound(report);
  }

  private void ids(long made) {
    if (made > 0) {
      out.printf(
          "%n%s neither an id nor an address (url). Ids are made of source, date, headline and how the"
              + " text begins, and stay as long as these do; where a column or key has ids, say"
              + " --map id=NAME%n",
          made == 1 ? "1 record has" : "%,d records have".formatted(made));
    }
  }

  /** A name that was mistyped would change all ids without a word. */
  private void idsNotFound(IndexReport report) {
    report.idsNotFound().entrySet().stream()
        .limit(MOST_ROWS)
        .forEach(file ->
            out.printf(
                "WARNING: no record of %s has an id in \"%s\", where its field map looks for it;"
                    + " is that mistyped? All its ids are made%n",
                file.getKey(), file.getValue()));
    rest(report.idsNotFound().size());
  }

  private void row(FileReport file) {
    out.printf(
        "%,10d %,10d %,10d %,11d %,10d  %s%n",
        file.read(),
        file.indexed(),
        file.duplicates(),
        file.quarantined(),
        file.suppressed(),
        file.name());
  }

  private void rest(int rows) {
    if (rows > MOST_ROWS) {
      out.printf("  … and %,d more%n", rows - MOST_ROWS);
    }
  }

  private void skipped(IndexReport report) {
    if (!report.skipped().isEmpty()) {
      out.printf("%nNot read as articles, %,d:%n", report.skipped().size());
      for (SkippedFile file : report.skipped().stream().limit(MOST_ROWS).toList()) {
        out.printf("  %s: %s%n", file.name(), file.why());
      }
      rest(report.skipped().size());
    }
  }

  /** What the articles hold: fields, dates, languages. */
  void holdings(IndexReport report) {
    long articles = report.counts().read() - report.counts().quarantined();
    out.printf("%n%-12s %8s  %s%n", "field", "filled", "example");
    report.fields().stream().limit(MOST_ROWS).forEach(field -> row(field, articles));
    rest(report.fields().size());
    dates(report.dates());
    out.printf("%nLanguages:%n");
    for (Map.Entry<String, Long> language : report.languages().entrySet()) {
      String name = language.getKey().isEmpty() ? "not given" : language.getKey();
      out.printf("  %,10d  %s%n", language.getValue(), name);
    }
  }

  private void row(FieldReport field, long articles) {
    out.printf(
        "%-12s %7.1f%%  %s%s%n",
        field.name(),
        100.0 * field.filled() / Math.max(1, articles),
        field.example(),
        field.known() ? "" : "   (unknown name; kept as it is)");
  }

  private void dates(DateReport dates) {
    out.printf("%nDates of publication, of %s:%n", counted(dates.articles(), "article"));
    dates
        .precision()
        .forEach((name, count) -> out.printf("  %,10d  known to the %s%n", count, name));
    out.printf("  %,10d  not given%n", dates.missing());
    out.printf(
        "  %,10d  not understood%s%n",
        dates.notUnderstood(),
        dates.examples().isEmpty() ? "" : ", such as " + String.join(", ", dates.examples()));
    if (!dates.forms().isEmpty()) {
      out.printf("Those that are known are%n");
    }
    dates.forms().forEach((form, count) -> out.printf("  %,10d  written like %s%n", count, form));
    if (!dates.doubtful().isEmpty()) {
      out.printf("Of all, doubtful are%n");
    }
    dates.doubtful().forEach((doubt, count) -> out.printf("  %,10d  %s%n", count, doubt));
  }

  /** What the records have become: articles and their older versions, dated or not; time, rate. */
  void articles(IndexReport report) {
    Counts counts = report.counts();
    long older = counts.indexed() - counts.articles();
    out.printf(
        "%n%,d indexed = %s%s%n",
        counts.indexed(),
        counted(counts.articles(), "article"),
        older > 0 ? " + " + counted(older, "older version") + " of them" : "");
    out.printf(
        "%s, %,d without a date; %,.1f s, %,.0f records/s%n",
        counted(counts.articles(), "article"),
        counts.undated(),
        report.seconds(),
        report.recordsPerSecond());
    Since since = report.since();
    if (!since.build().isEmpty()) {
      out.printf(
          "since build %s: %,d new, %,d changed, %,d vanished, %,d with a date now doubtful; %,d reused%n",
          since.build(),
          since.articles().getOrDefault(ChangeKind.NEW, 0L),
          since.articles().getOrDefault(ChangeKind.CHANGED, 0L),
          since.articles().getOrDefault(ChangeKind.VANISHED, 0L),
          since.articles().getOrDefault(ChangeKind.DATE_DOUBTFUL, 0L),
          since.reused());
    }
    if (report.stories().stories() > 0) {
      out.printf(
          "%s in %s with nearly the same text%n",
          counted(report.stories().articles(), "article"),
          report.stories().stories() == 1
              ? "one story"
              : "%,d stories".formatted(report.stories().stories()));
    }
    if (report.dates().notUnderstood() > 0) {
      out.printf(
          "%s not understood, such as %s%n",
          counted(report.dates().notUnderstood(), "date"),
          String.join(", ", report.dates().examples()));
    }
    advice(report.dates());
  }

  /** What to do for more dates to be understood; a warning where hardly one was. */
  void advice(DateReport dates) {
    if (dates.ambiguous() > 0) {
      out.printf(
          "%s may name one day or another, and no day is made up: say %s%n",
          counted(dates.ambiguous(), "date"), dates.orderToSay());
    }
    if (dates.hardlyUnderstood()) {
      out.printf(
          "WARNING: hardly a date was understood: %,d of %,d articles that give one have none%n",
          dates.notUnderstood(), dates.given());
    }
  }

  static String counted(long number, String what) {
    return "%,d %s%s".formatted(number, what, number == 1 ? "" : "s");
  }
}
