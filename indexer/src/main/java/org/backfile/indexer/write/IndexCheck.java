package org.backfile.indexer.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.index.CheckIndex;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.store.FSDirectory;
import org.backfile.article.CanonicalText;
import org.backfile.schema.ArticleDocument;
import org.backfile.schema.StoredArticle;

/** Proves a finished index before it may serve. */
public final class IndexCheck {

  private static final int SAMPLE = 200;

  private IndexCheck() {}

  /**
   * What is wrong, one sentence a fault; empty when the checksums of all files are right, the
   * number of articles is as counted, and a sample of articles has the text it is cited by.
   */
  public static List<String> faults(Path index, long articles) throws IOException {
    List<String> faults = new ArrayList<>();
    try (FSDirectory directory = FSDirectory.open(index)) {
      faults.addAll(checksums(directory));
      if (faults.isEmpty()) {
        try (IndexReader reader = DirectoryReader.open(directory)) {
          faults.addAll(count(reader, articles));
          faults.addAll(sample(reader));
        }
      }
    }
    return faults;
  }

  private static List<String> checksums(FSDirectory directory) throws IOException {
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    try (CheckIndex check = new CheckIndex(directory)) {
      check.setLevel(CheckIndex.Level.MIN_LEVEL_FOR_CHECKSUM_CHECKS);
      check.setInfoStream(new PrintStream(log, true, StandardCharsets.UTF_8));
      return check.checkIndex().clean
          ? List.of()
          : List.of("CheckIndex found damage: " + log.toString(StandardCharsets.UTF_8));
    }
  }

  private static List<String> count(IndexReader reader, long articles) {
    return reader.numDocs() == articles && !reader.hasDeletions()
        ? List.of()
        : List.of(
            "expected %d articles, found %d of %d documents"
                .formatted(articles, reader.numDocs(), reader.maxDoc()));
  }

  private static List<String> sample(IndexReader reader) {
    List<String> faults = new ArrayList<>();
    int step = Math.max(1, reader.maxDoc() / SAMPLE);
    for (int document = 0; document < reader.maxDoc(); document += step) {
      StoredArticle stored = ArticleDocument.read(reader, document);
      byte[] found = CanonicalText.sha256(stored.article().title(), stored.article().body());
      if (!Arrays.equals(found, stored.card().sha256())) {
        faults.add(
            "the text of article '%s' is not what its hash says".formatted(stored.article().id()));
      }
    }
    return faults;
  }
}
