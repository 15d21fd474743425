package org.backfile.indexer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.FSDirectory;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.schema.ArticleDocument;
import org.backfile.schema.StoredArticle;

/** Looks into archives, for tests. */
final class Archives {

  private Archives() {}

  static Build serving(Path archive) throws IOException {
    return new ArchiveFolder(archive).current().orElseThrow();
  }

  /** All articles of the serving build, by id. */
  static Map<String, StoredArticle> articles(Path archive) throws IOException {
    Map<String, StoredArticle> articles = new HashMap<>();
    try (FSDirectory directory = FSDirectory.open(serving(archive).index());
        IndexReader reader = DirectoryReader.open(directory)) {
      for (int document = 0; document < reader.maxDoc(); document++) {
        StoredArticle stored = ArticleDocument.read(reader, document);
        articles.put(stored.article().id(), stored);
      }
    }
    return articles;
  }

  static List<String> quarantine(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve("quarantine.jsonl"));
  }
}
