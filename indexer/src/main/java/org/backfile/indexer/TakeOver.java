package org.backfile.indexer;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.build.Build;
import org.backfile.build.BuildVerification;
import org.backfile.build.BuildVerification.Depth;
import org.backfile.indexer.IndexReport.FileReport;
import org.backfile.indexer.corpus.Corpus;
import org.backfile.indexer.corpus.CorpusFile;
import org.backfile.indexer.corpus.SourceFormat;
import org.backfile.indexer.enrich.Enrichment;
import org.backfile.indexer.previous.PreviousBuild;
import org.backfile.indexer.source.warc.Revisits;
import org.backfile.indexer.write.LuceneSink;
import org.backfile.schema.StoredArticle;

/**
 * What a build takes over from the one before: all that was read in files that are as they were,
 * indexed as it is. Only articles that have a record in another file are taken apart, and what
 * depends on all articles (versions, duplicates, stories, corrections) is settled again for all. So
 * the build says the same as one that reads every file.
 *
 * <p>A file is as it was when name, content, field map, settings and program are, nothing in it was
 * held back that is free now, no order is about an article of it, and no web archive of its folder
 * is another than it was where it asked for something in those.
 */
final class TakeOver {

  private final RunInput input;
  private final PreviousBuild previous;
  private final Before before;
  private final Set<String> unchanged;

  /** What the build before says of itself. */
  private record Before(BuildInput input, IndexReport report, Map<String, FileReport> files) {

    static Before of(Build build) throws IOException {
      IndexReport report = IndexReport.read(build.report());
      Map<String, FileReport> files = new HashMap<>();
      report.files().forEach(file -> files.put(file.name(), file));
      return new Before(BuildInput.read(build.input()), report, files);
    }

    Optional<FileReport> file(String name) {
      return Optional.ofNullable(files.get(name));
    }
  }

  private TakeOver(RunInput input, PreviousBuild previous, Before before, Set<String> unchanged) {
    this.input = input;
    this.previous = previous;
    this.before = before;
    this.unchanged = unchanged;
  }

  /**
   * Finds out what can be taken over; empty when there is nothing, or the build before is damaged.
   */
  static Optional<TakeOver> of(
      RunInput input, ContentHashes hashes, PreviousBuild previous, Progress progress)
      throws IOException {
    Optional<Build> build = previous.build().filter(each -> !input.plan().full());
    if (build.isEmpty()) {
      return Optional.empty();
    }
    try {
      Before before = Before.of(build.get());
      if (!sameTerms(before.input().head(), input)) {
        return Optional.empty();
      }
      hashes.take(input.corpus(), input.plan().threads(), progress);
      Set<String> unchanged = unchanged(before, input, hashes, previous);
      return unchanged.isEmpty() || !BuildVerification.faults(build.get(), Depth.DAMAGE).isEmpty()
          ? Optional.empty()
          : Optional.of(new TakeOver(input, previous, before, unchanged));
    } catch (IOException notKept) {
      return Optional.empty();
    }
  }

  /** An order that is lifted may free articles of any file. */
  private static boolean sameTerms(BuildInput.Head before, RunInput input) {
    return before.whole()
        && before.settings().equals(input.digests().settings())
        && input.suppressed().hashes().values().containsAll(before.orders());
  }

  private static Set<String> unchanged(
      Before before, RunInput input, ContentHashes hashes, PreviousBuild previous)
      throws IOException {
    Set<String> ordered = new HashSet<>();
    for (Map.Entry<String, String> order : input.suppressed().hashes().entrySet()) {
      if (!before.input().head().orders().contains(order.getValue())) {
        ordered.addAll(previous.filesOf(order.getKey()));
      }
    }
    Set<String> asTheyWere =
        input.corpus().files().stream()
            .filter(file -> isAsItWas(file, before, input, hashes))
            .map(CorpusFile::name)
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> folders = foldersOfOtherArchives(before, input, asTheyWere);
    asTheyWere.removeIf(file ->
        ordered.contains(file)
            || (before.input().files().get(file) instanceof BuildInput.File then
                && then.asks()
                && folders.contains(Revisits.folder(file))));
    return asTheyWere;
  }

  /** The folders with a web archive that is new, changed or gone. */
  private static Set<String> foldersOfOtherArchives(
      Before before, RunInput input, Set<String> asTheyWere) {
    return Stream.concat(
            input.corpus().files().stream().map(CorpusFile::name),
            before.input().files().keySet().stream())
        .filter(file -> SourceFormat.isWebArchive(file) && !asTheyWere.contains(file))
        .map(Revisits::folder)
        .collect(Collectors.toSet());
  }

  private static boolean isAsItWas(
      CorpusFile file, Before before, RunInput input, ContentHashes hashes) {
    BuildInput.File then = before.input().files().get(file.name());
    String map = input.maps().forFile(file).toString();
    return then != null
        && hashes.of(file.name()).equals(Optional.of(then.sha256()))
        && before.file(file.name()).filter(report -> report.map().equals(map)).isPresent()
        && !then.ordered()
        && then.nextRelease().filter(release -> !release.isAfter(input.startedAt())).isEmpty();
  }

  /** The files that are still to be read. */
  Corpus rest() {
    return input.corpus().without(unchanged);
  }

  /** Records that need not be read. */
  long records() {
    return unchanged.stream()
        .mapToLong(file -> before.file(file).map(FileReport::read).orElse(0L))
        .sum();
  }

  /** Copies the index, for a sink to go on with. */
  void copyIndexTo(Path index) throws IOException {
    previous.copyIndexTo(index);
  }

  /** Takes over what was counted and quarantined, and takes apart what is not as it was. */
  void into(LuceneSink sink, Tally tally, Quarantine quarantine) throws IOException {
    Build build = previous.build().orElseThrow();
    tally.takeOver(before.report());
    unchanged.forEach(file -> takeOver(file, tally));
    before.report().skipped().stream()
        .filter(skipped -> unchanged.contains(skipped.corpusFile()))
        .forEach(tally::add);
    quarantine.addAll(build.quarantine(), unchanged::contains);
    Set<String> others = new TreeSet<>(before.input().files().keySet());
    others.removeAll(unchanged);
    LuceneSink.Adder adder = sink.adder();
    Enrichment future = Enrichment.none().markingFuture(input.startedAt());
    previous.forEachOf(others, article -> takeApart(article, sink, adder, future, tally));
  }

  private void takeOver(String file, Tally tally) {
    BuildInput.File then = Optional.ofNullable(before.input().files().get(file)).orElseThrow();
    tally.takeOver(before.file(file).orElseThrow(), then.nextRelease(), then.asks());
  }

  private void takeApart(
      StoredArticle article,
      LuceneSink sink,
      LuceneSink.Adder adder,
      Enrichment future,
      Tally tally)
      throws IOException {
    sink.remove(article.article().id());
    for (Article record : article.records()) {
      if (unchanged.contains(record.origin().corpusFile())) {
        Article marked = future.enrich(record);
        tally.replace(record, marked);
        adder.add(marked);
      } else {
        tally.forget(record);
      }
    }
    List<Article> duplicates = article.duplicates();
    duplicates.stream()
        .map(Article::origin)
        .filter(origin -> unchanged.contains(origin.corpusFile()))
        .forEach(tally::forgetDuplicate);
  }
}
