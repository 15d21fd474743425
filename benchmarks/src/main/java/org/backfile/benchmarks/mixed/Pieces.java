package org.backfile.benchmarks.mixed;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.backfile.article.PlainText;

/** Real articles without end: the corpora one after the other, then altered copies of them. */
final class Pieces implements Closeable {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> CORPORA =
      List.of("reuters21578.jsonl.gz", "pm-transcripts.jsonl.gz");

  private final Path news;
  private int copy;
  private int corpus;
  private BufferedReader lines;

  Pieces(Path data) throws IOException {
    this.news = data.resolve("news");
    this.lines = open(0);
  }

  private BufferedReader open(int number) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(news.resolve(CORPORA.get(number)))),
            StandardCharsets.UTF_8));
  }

  /** The next article that has a title and a text. */
  Piece next() throws IOException {
    while (true) {
      String line = lines.readLine();
      if (line == null) {
        nextCorpus();
        continue;
      }
      JsonNode json = JSON.readTree(line);
      List<String> paragraphs = PlainText.paragraphs(json.path("text").asText());
      String title = PlainText.line(json.path("title").asText());
      if (!paragraphs.isEmpty() && !title.isEmpty()) {
        return new Piece(json.path("id").asText(), title, paragraphs, day(json)).copy(copy);
      }
    }
  }

  private void nextCorpus() throws IOException {
    lines.close();
    corpus = (corpus + 1) % CORPORA.size();
    copy += corpus == 0 ? 1 : 0;
    lines = open(corpus);
  }

  private static String day(JsonNode json) {
    String date = json.path("date").asText();
    return date.matches("\\d{4}-\\d{2}-\\d{2}.*") ? date.substring(0, 10) : "1987-03-04";
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
