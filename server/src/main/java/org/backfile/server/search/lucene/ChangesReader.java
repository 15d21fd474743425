package org.backfile.server.search.lucene;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleCard;
import org.backfile.schema.ArticleDocument;
import org.backfile.server.search.Changes;

/** Reads what a build changed; articles that may not be seen are not there. */
final class ChangesReader {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final OpenBuild build;
  private final IndexSearcher searcher;
  private final List<ArticleCard> changed = new ArrayList<>();
  private final List<ArticleCard> doubtful = new ArrayList<>();
  private final List<String> vanished = new ArrayList<>();
  private int changedTotal;
  private int doubtfulTotal;
  private int vanishedTotal;

  private ChangesReader(OpenBuild build) {
    this.build = build;
    this.searcher = new IndexSearcher(build.reader());
  }

  static Changes of(OpenBuild build) throws IOException {
    return new ChangesReader(build).read();
  }

  private Changes read() throws IOException {
    String since = since();
    if (!since.isEmpty()) {
      try (BufferedReader lines = Files.newBufferedReader(build.build().changes())) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          add(JSON.readTree(line));
        }
      }
    }
    int added =
        since.isEmpty()
            ? build.reader().numDocs()
            : searcher.count(Conditions.seenAt(build.info().builtAt().getEpochSecond()));
    return new Changes(
        since,
        added,
        changed,
        changedTotal,
        doubtful,
        doubtfulTotal,
        vanished,
        vanishedTotal,
        build.info());
  }

  /** A build without a report, or without changes, was not compared with another. */
  private String since() throws IOException {
    if (!Files.exists(build.build().report()) || !Files.exists(build.build().changes())) {
      return "";
    }
    return JSON.readTree(build.build().report().toFile()).path("since").path("build").asText();
  }

  private void add(JsonNode line) throws IOException {
    String id = line.path("id").asText();
    if (line.path("kind").asText().equals("VANISHED")) {
      if (build.sight().hidden().contains(id)) {
        return;
      }
      vanishedTotal++;
      if (vanished.size() < Changes.MOST_SHOWN) {
        vanished.add(id);
      }
      return;
    }
    Optional<ArticleCard> card = card(id);
    if (card.isPresent()) {
      boolean text = line.path("kind").asText().equals("CHANGED");
      changedTotal += text ? 1 : 0;
      doubtfulTotal += text ? 0 : 1;
      List<ArticleCard> list = text ? changed : doubtful;
      if (list.size() < Changes.MOST_SHOWN) {
        list.add(card.get());
      }
    }
  }

  private Optional<ArticleCard> card(String id) throws IOException {
    ScoreDoc[] found = searcher.search(new TermQuery(new Term(ArchiveSchema.ID, id)), 1).scoreDocs;
    return found.length == 0
        ? Optional.empty()
        : Optional.of(ArticleDocument.card(build.reader(), found[0].doc));
  }
}
