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
import org.backfile.indexer.source.ReadOutcome.Read;
import org.backfile.indexer.source.ReadOutcome.Skipped;
import org.backfile.indexer.write.Standings;

/** Counts what becomes of every record. Thread-safe. */
final class Tally {

  private static final class FileTally {
    String map = "";
    long articles;
    long quarantined;
    long suppressed;
  }

  private final long startedAt = System.nanoTime();
  private final long bytes;
  private final SortedMap<String, FileTally> files = new TreeMap<>();
  private final List<SkippedFile> skipped = new ArrayList<>();
  private final FieldTally fields = new FieldTally();
  private final DateTally dates = new DateTally();
  private final SortedMap<String, Long> languages = new TreeMap<>();
  private long languagesRecognised;
  private Optional<Instant> nextRelease = Optional.empty();
  private long read;

  Tally(Corpus corpus, FieldMaps maps) {
    bytes = corpus.bytes();
    for (CorpusFile file : corpus.files()) {
      file(file.name()).map = maps.forFile(file).toString();
    }
  }

  /** An article that goes into the index. */
  synchronized void add(Read article) {
    read++;
    file(article.article().origin()).articles++;
    fields.add(article.article());
    dates.add(article);
    languages.merge(article.article().language().orElse(""), 1L, Long::sum);
    languagesRecognised += article.article().notes().contains(Note.LANGUAGE_DETECTED) ? 1 : 0;
  }

  /** An article that must stay out. */
  synchronized void addSuppressed(Origin origin) {
    read++;
    file(origin).suppressed++;
  }

  /** An article that its source holds back. */
  synchronized void add(Held held) {
    addSuppressed(held.read().article().origin());
    nextRelease =
        Stream.concat(nextRelease.stream(), held.release().stream()).min(Comparator.naturalOrder());
  }

  synchronized void add(Failed failed) {
    read++;
    file(failed.where()).quarantined++;
  }

  synchronized void add(Skipped file) {
    skipped.add(new SkippedFile(file.file(), file.why()));
  }

  /** Records read so far. */
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
   * @param duplicates records that said the same again, by file
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
        nextRelease.map(Instant::toString).orElse(""),
        new Standings.Found(0, 0),
        IndexReport.Since.NONE);
  }

  private static FileReport report(String name, FileTally file, long duplicates) {
    return new FileReport(
        name,
        file.map,
        file.articles + file.quarantined + file.suppressed,
        file.articles - duplicates,
        duplicates,
        file.quarantined,
        file.suppressed);
  }

  /** What was read is counted apart from what became of it, so that the sum proves something. */
  private Counts counts(List<FileReport> files) {
    return new Counts(
        read,
        files.stream().mapToLong(FileReport::indexed).sum(),
        files.stream().mapToLong(FileReport::duplicates).sum(),
        files.stream().mapToLong(FileReport::quarantined).sum(),
        files.stream().mapToLong(FileReport::suppressed).sum(),
        0,
        0);
  }
}
