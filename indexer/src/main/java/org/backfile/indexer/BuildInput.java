package org.backfile.indexer;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a build was made of: kept with it, so that the next one need not read again what is as it
 * was.
 *
 * @param head what holds for all files
 * @param files by name
 */
record BuildInput(Head head, SortedMap<String, File> files) {

  /** Instead of the hash of a file that could not be read, or changed meanwhile: no file has it. */
  static final String NOT_KNOWN = "";

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What holds for all files.
   *
   * @param settings digest of the settings and the program
   * @param orders a hash of each order that kept an article out or gave it another text
   * @param unmet hashes of the ids of orders that were about no article
   * @param whole whether the index has every record, duplicates too
   */
  record Head(String settings, Set<String> orders, Set<String> unmet, boolean whole) {}

  /**
   * One file.
   *
   * @param name path relative to the corpus folder; {@code report.json} says what became of its
   *     records
   * @param sha256 of its content; {@link #NOT_KNOWN} where the next run must read it
   * @param release when the first of the articles it holds back is free, ISO 8601 in UTC; empty
   *     when none ever is
   * @param ordered whether an order is about an article that has a record in it: such records are
   *     not in the index as they were read, but must be there for others to join
   * @param asks whether it is a web archive that asked for captures in others of its folder: what
   *     it gives depends on them
   */
  record File(String name, String sha256, String release, boolean ordered, boolean asks) {

    static File of(
        String name, String sha256, Optional<Instant> release, boolean ordered, boolean asks) {
      return new File(name, sha256, release.map(Instant::toString).orElse(""), ordered, asks);
    }

    Optional<Instant> nextRelease() {
      return release.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(release));
    }
  }

  /** Writes it, one JSON object a line: the head, then the files. */
  void write(Path path) throws IOException {
    ObjectWriter json = JSON.writer();
    try (Writer out = Files.newBufferedWriter(path)) {
      out.write(json.writeValueAsString(head) + "\n");
      for (File file : files.values()) {
        out.write(json.writeValueAsString(file) + "\n");
      }
    }
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException when there is no such file, or it is another one
   */
  static BuildInput read(Path path) throws IOException {
    try (MappingIterator<Map<String, Object>> lines =
        JSON.readerForMapOf(Object.class).readValues(path.toFile())) {
      if (!lines.hasNext()) {
        throw new IOException(
            "expected what a build was made of in %s, found nothing".formatted(path));
      }
      Head head = JSON.convertValue(lines.next(), Head.class);
      SortedMap<String, File> files = new TreeMap<>();
      while (lines.hasNext()) {
        File file = JSON.convertValue(lines.next(), File.class);
        files.put(file.name(), file);
      }
      return new BuildInput(head, files);
    } catch (RuntimeException another) {
      throw new IOException("%s is no record of what a build was made of".formatted(path), another);
    }
  }
}
