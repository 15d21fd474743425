package org.backfile.indexer;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.backfile.article.ChangeKind;
import org.backfile.article.Origin;
import org.backfile.build.BuildManifest.Counts;
import org.backfile.indexer.write.IndexFacts;
import org.backfile.indexer.write.Standings;

/**
 * What became of a corpus, for people and for the build's {@code report.json}.
 *
 * @param result what was done with it, in a sentence
 * @param counts the accounting of all records
 * @param seconds how long it took
 * @param bytes size of the corpus files read
 * @param files each file read, by name
 * @param skipped files that hold no articles, and why
 * @param fields the fields found in articles, the best filled first
 * @param dates the dates of publication found
 * @param languages articles read by their language; those without one under an empty name
 * @param languagesRecognised how many of them did not say and were recognised
 * @param idsMade how many of them gave neither an id nor an address, and have an id made of what
 *     they hold
 * @param idsNotFound files whose field map names where their ids are and of which no record has one
 *     there, with that name: the ids of all their articles are made
 * @param nextRelease when the first of the articles held back is free, ISO 8601 in UTC; empty when
 *     none ever is
 * @param since what is different from the build before
 * @param stories how many texts more than one article has, and how many articles those are
 */
public record IndexReport(
    String result,
    Counts counts,
    double seconds,
    long bytes,
    List<FileReport> files,
    List<SkippedFile> skipped,
    List<FieldReport> fields,
    DateReport dates,
    SortedMap<String, Long> languages,
    long languagesRecognised,
    long idsMade,
    SortedMap<String, String> idsNotFound,
    String nextRelease,
    Standings.Found stories,
    Since since) {

  private static final ObjectMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  /**
   * One file; {@code read = indexed + duplicates + quarantined + suppressed}.
   *
   * @param map its field map in one line; empty when it has none
   * @param idsMade how many of its articles have an id made of what they hold
   */
  public record FileReport(
      String name,
      String map,
      long read,
      long indexed,
      long duplicates,
      long quarantined,
      long suppressed,
      long idsMade) {}

  /**
   * What is different from the build before.
   *
   * @param build its id; empty when there was none, or none of this format
   * @param reused records that were taken over or of which something was known already
   * @param articles how many articles became what
   */
  public record Since(String build, long reused, Map<ChangeKind, Long> articles) {
    static final Since NONE = new Since("", 0, Map.of());
  }

  /** A file without articles. */
  public record SkippedFile(String name, String why) {

    /** The file of the corpus that it is, or is packed in. */
    String corpusFile() {
      return new Origin(name, 1).corpusFile();
    }
  }

  /**
   * One field.
   *
   * @param name canonical, or as in the file when the archive has no name for it
   * @param known whether the archive has a name for it
   * @param filled articles that have it
   * @param example a value, shortened
   */
  public record FieldReport(String name, boolean known, long filled, String example) {}

  /** Share of quarantined records in all that were read, in per cent. */
  public double quarantinedPercent() {
    return counts.read() == 0 ? 0 : 100.0 * counts.quarantined() / counts.read();
  }

  /**
   * Whether whoever ran it has something to mend: bad records, or names or dates not understood.
   */
  boolean hasWarnings() {
    return counts.quarantined() > 0 || dates.hardlyUnderstood() || !idsNotFound.isEmpty();
  }

  /** Records read per second. */
  public double recordsPerSecond() {
    return counts.read() / Math.max(seconds, 0.001);
  }

  /** The report of a build that is published. */
  IndexReport published(IndexFacts facts, Standings.Found found, Since before) {
    return with(
        "published",
        new Counts(
            counts.read(),
            counts.indexed(),
            counts.duplicates(),
            counts.quarantined(),
            counts.suppressed(),
            facts.articles(),
            facts.undated()),
        found,
        before);
  }

  /** The report of a build that is not. */
  IndexReport refused(String why) {
    return with("refused: " + why, counts, stories, since);
  }

  private IndexReport with(
      String newResult, Counts newCounts, Standings.Found newStories, Since newSince) {
    return new IndexReport(
        newResult,
        newCounts,
        seconds,
        bytes,
        files,
        skipped,
        fields,
        dates,
        languages,
        languagesRecognised,
        idsMade,
        idsNotFound,
        nextRelease,
        newStories,
        newSince);
  }

  /**
   * Whether an article that was held back when a report was written is free at a time.
   *
   * @throws IOException when the report cannot be read
   */
  static boolean anyReleased(Path file, Instant at) throws IOException {
    String release = JSON.readTree(Files.readAllBytes(file)).path("nextRelease").asText();
    return !release.isEmpty() && !Instant.parse(release).isAfter(at);
  }

  /**
   * Reads the report of a build.
   *
   * @throws IOException when there is none, or it is of another program
   */
  static IndexReport read(Path file) throws IOException {
    return JSON.readValue(Files.readAllBytes(file), IndexReport.class);
  }

  /** Writes the report as JSON. */
  public void write(Path file) throws IOException {
    Files.write(file, JSON.writeValueAsBytes(this));
  }
}
