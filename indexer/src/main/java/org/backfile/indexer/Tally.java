package org.backfile.indexer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.Note;
import org.backfile.article.Origin;
import org.backfile.build.BuildManifest.Counts;
import org.backfile.indexer.IndexReport.FileReport;
import org.backfile.indexer.IndexReport.SkippedFile;
import org.backfile.indexer.corpus.Corpus;
import org.backfile.indexer.corpus.CorpusFile;
import org.backfile.indexer.corpus.FieldMaps;
import org.backfile.indexer.source.ReadOutcome.Failed;
import org.backfile.indexer.source.ReadOutcome.Held;
import org.backfile.indexer.source.ReadOutcome.Skipped;
import org.backfile.indexer.source.fields.CanonicalField;
import org.backfile.indexer.source.fields.FieldMap;
import org.backfile.indexer.write.Standings;
import org.jspecify.annotations.Nullable;

/** Counts what becomes of every record. Thread-safe. */
final class Tally {

  private static final class FileTally {
    FieldMap map = FieldMap.NONE;
    long articles;
    long idsMade;
    long quarantined;
    long suppressed;
    long duplicates;
    boolean ordered;
    boolean asks;
    Optional<Instant> release = Optional.empty();
  }

  private final long startedAt = System.nanoTime();
  private final long bytes;
  private final SortedMap<String, FileTally> files = new TreeMap<>();
  private final List<SkippedFile> skipped = new ArrayList<>();
  private final FieldTally fields = new FieldTally();
  private final DateTally dates = new DateTally();
  private final SortedMap<String, Long> languages = new TreeMap<>();
  private long languagesRecognised;
  private long idsMade;
  private long read;
  private long takenOver;

  Tally(Corpus corpus, FieldMaps maps) {
    bytes = corpus.bytes();
    for (CorpusFile file : corpus.files()) {
      file(file.name()).map = maps.forFile(file);
    }
  }

  /** An article that goes into the index. */
  synchronized void add(Article article) {
    read++;
    FileTally file = file(article.origin());
    file.articles++;
    file.idsMade += hasMadeId(article) ? 1 : 0;
    addHoldings(article);
  }

  /** What an article holds, without its record. */
  synchronized void addHoldings(Article article) {
    fields.add(article);
    dates.add(article);
    count(article, 1);
  }

  private void count(Article article, long times) {
    languages.merge(article.language().orElse(""), times, Tally::sumOrNone);
    languagesRecognised += article.notes().contains(Note.LANGUAGE_DETECTED) ? times : 0;
    idsMade += hasMadeId(article) ? times : 0;
  }

  private static boolean hasMadeId(Article article) {
    return article.notes().contains(Note.ID_FROM_CONTENT);
  }

  private static @Nullable Long sumOrNone(long one, long other) {
    return one + other == 0 ? null : one + other;
  }

  /** What the articles of another report hold. */
  synchronized void takeOver(IndexReport report) {
    fields.addAll(report.fields());
    dates.addAll(report.dates());
    report
        .languages()
        .forEach((language, articles) -> languages.merge(language, articles, Tally::sumOrNone));
    languagesRecognised += report.languagesRecognised();
    idsMade += report.idsMade();
  }

  /**
   * A file of which all records are taken over.
   *
   * @param release when the first of those that it holds back is free
   * @param asks whether they depend on other files
   */
  synchronized void takeOver(FileReport report, Optional<Instant> release, boolean asks) {
    FileTally file = file(report.name());
    takenOver += report.read();
    file.articles += report.indexed() + report.duplicates();
    file.duplicates += report.duplicates();
    file.idsMade += report.idsMade();
    file.quarantined += report.quarantined();
    file.suppressed += report.suppressed();
    file.release = release;
    file.asks = asks;
  }

  /** An article whose holdings were taken over, and which is read anew, or not there any more. */
  synchronized void forget(Article article) {
    fields.remove(article);
    dates.remove(article);
    count(article, -1);
  }

  /** An article that was taken over with other notes than it has now. */
  synchronized void replace(Article before, Article now) {
    forget(before);
    addHoldings(now);
  }

  /** A record that was taken over as a duplicate, and has yet to prove one. */
  synchronized void forgetDuplicate(Origin origin) {
    file(origin).duplicates--;
  }

  /** A record that went into the index and, by order, out of it again. */
  synchronized void suppress(Article record) {
    redact(record);
    FileTally file = file(record.origin());
    file.articles--;
    file.idsMade -= hasMadeId(record) ? 1 : 0;
    file.suppressed++;
  }

  /** A record of which, by order, the index does not have what it holds. */
  synchronized void redact(Article record) {
    forget(record);
    file(record.origin()).ordered = true;
  }

  /** Whether an order is about a record of a file. */
  synchronized boolean isOrdered(String file) {
    return file(file).ordered;
  }

  /** A file that asked for something in others of its folder. */
  synchronized void asks(String file) {
    file(file).asks = true;
  }

  /** Whether what was read in a file depends on others of its folder. */
  synchronized boolean isAsking(String file) {
    return file(file).asks;
  }

  /** An article that must stay out. */
  synchronized void addSuppressed(Origin origin) {
    read++;
    file(origin).suppressed++;
  }

  /** An article that its source holds back. */
  synchronized void add(Held held) {
    Origin origin = held.read().article().origin();
    addSuppressed(origin);
    FileTally file = file(origin);
    file.release = earlier(file.release, held.release());
  }

  private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
    return Stream.concat(one.stream(), other.stream()).min(Comparator.naturalOrder());
  }

  synchronized void add(Failed failed) {
    read++;
    file(failed.where()).quarantined++;
  }

  synchronized void add(Skipped file) {
    add(new SkippedFile(file.file(), file.why()));
  }

  synchronized void add(SkippedFile file) {
    skipped.add(file);
  }

  /** Records read so far, without those taken over. */
  synchronized long read() {
    return read;
  }

  private FileTally file(Origin origin) {
    return file(origin.corpusFile());
  }

  private FileTally file(String name) {
    return files.computeIfAbsent(name, each -> new FileTally());
  }

  /**
   * The report, before it is known what comes of it.
   *
   * @param duplicates records that say the same again, by file, besides those taken over
   */
  synchronized IndexReport report(Map<String, Long> duplicates) {
    List<FileReport> reports =
        files.entrySet().stream()
            .map(file ->
                report(file.getKey(), file.getValue(), duplicates.getOrDefault(file.getKey(), 0L)))
            .toList();
    double seconds = (System.nanoTime() - startedAt) / 1e9;
    return new IndexReport(
        "read",
        counts(reports),
        Math.round(seconds * 1000) / 1000.0,
        bytes,
        reports,
        List.copyOf(skipped),
        fields.reports(),
        dates.report(),
        languages,
        languagesRecognised,
        idsMade,
        idsNotFound(),
        nextRelease().map(Instant::toString).orElse(""),
        new Standings.Found(0, 0),
        IndexReport.Since.NONE);
  }

  private SortedMap<String, String> idsNotFound() {
    SortedMap<String, String> names = new TreeMap<>();
    files.forEach((name, file) ->
        Optional.ofNullable(file.map.renamed().get(CanonicalField.ID.key()))
            .filter(none -> file.articles > 0 && file.idsMade == file.articles)
            .ifPresent(inFile -> names.put(name, inFile)));
    return names;
  }

  private Optional<Instant> nextRelease() {
    return files.values().stream()
        .map(file -> file.release)
        .reduce(Optional.empty(), Tally::earlier);
  }

  /** The moment from which the first of the articles that a file holds back is free. */
  synchronized Optional<Instant> nextRelease(String file) {
    return file(file).release;
  }

  private static FileReport report(String name, FileTally file, long newDuplicates) {
    long duplicates = file.duplicates + newDuplicates;
    return new FileReport(
        name,
        file.map.toString(),
        file.articles + file.quarantined + file.suppressed,
        file.articles - duplicates,
        duplicates,
        file.quarantined,
        file.suppressed,
        file.idsMade);
  }

  /** What was read is counted apart from what became of it, so that the sum proves something. */
  private Counts counts(List<FileReport> files) {
    return new Counts(
        read + takenOver,
        files.stream().mapToLong(FileReport::indexed).sum(),
        files.stream().mapToLong(FileReport::duplicates).sum(),
        files.stream().mapToLong(FileReport::quarantined).sum(),
        files.stream().mapToLong(FileReport::suppressed).sum(),
        0,
        0);
  }
}
