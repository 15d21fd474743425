package org.backfile.indexer;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import org.backfile.article.Origin;
import org.backfile.indexer.source.ReadOutcome.Failed;

/**
 * The file of bad records, one JSON object a line: {@code file}, {@code line}, {@code reason},
 * {@code excerpt}. Thread-safe.
 */
final class Quarantine implements Closeable {

  private static final ObjectMapper JSON = new ObjectMapper();

  private record Line(String file, long line, String reason, String excerpt) {}

  private final Writer writer;

  Quarantine(Path file) throws IOException {
    writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
  }

  void add(Failed failed) throws IOException {
    Line line =
        new Line(failed.where().file(), failed.where().record(), failed.reason(), failed.excerpt());
    write(text(line));
  }

  /** Takes over the lines of another such file that are about certain files of the corpus. */
  void addAll(Path other, Predicate<String> files) throws IOException {
    try (BufferedReader lines = Files.newBufferedReader(other)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Origin where = new Origin(JSON.readTree(line).path("file").asText(), 1);
        if (files.test(where.corpusFile())) {
          write(line + "\n");
        }
      }
    }
  }

  private static String text(Line line) throws JsonProcessingException {
    return JSON.writeValueAsString(line) + "\n";
  }

  private synchronized void write(String line) throws IOException {
    writer.write(line);
  }

  @Override
  public synchronized void close() throws IOException {
    writer.close();
  }
}
