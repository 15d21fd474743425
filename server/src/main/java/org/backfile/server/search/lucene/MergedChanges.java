package org.backfile.server.search.lucene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;

/**
 * What several steps changed, article by article: the files are in order of ids, and read side by
 * side, so that no more than a line of each is in memory.
 */
final class MergedChanges implements Closeable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * What became of an article.
   *
   * @param kinds of all steps: {@code CHANGED}, {@code VANISHED}, {@code DATE_DOUBTFUL}
   */
  record Change(String id, Set<String> kinds) {}

  private final PriorityQueue<Lines> files =
      new PriorityQueue<>(Comparator.comparing(lines -> new BytesRef(lines.id)));

  MergedChanges(List<Path> changes) throws IOException {
    try {
      for (Path file : changes) {
        offer(new Lines(Files.newBufferedReader(file)));
      }
    } catch (IOException e) {
      close();
      throw e;
    }
  }

  /** The next article; empty at the end. */
  Optional<Change> next() throws IOException {
    if (files.isEmpty()) {
      return Optional.empty();
    }
    Change change = new Change(files.element().id, new TreeSet<>());
    while (!files.isEmpty() && files.element().id.equals(change.id())) {
      Lines lines = files.remove();
      change.kinds().add(lines.kind);
      offer(lines);
    }
    return Optional.of(change);
  }

  private void offer(Lines lines) throws IOException {
    if (lines.next()) {
      files.add(lines);
    } else {
      lines.reader.close();
    }
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(files.stream().map(lines -> (Closeable) lines.reader).toList());
  }

  /** One file and where it is read. */
  private static final class Lines {
    private final BufferedReader reader;
    private String id = "";
    private String kind = "";

    Lines(BufferedReader reader) {
      this.reader = reader;
    }

    boolean next() throws IOException {
      String line = reader.readLine();
      if (line == null) {
        return false;
      }
      JsonNode json = JSON.readTree(line);
      id = json.path("id").asText();
      kind = json.path("kind").asText();
      return true;
    }
  }
}
