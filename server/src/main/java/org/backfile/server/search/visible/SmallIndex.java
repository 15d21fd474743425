package org.backfile.server.search.visible;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.Terms;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.backfile.article.Article;
import org.backfile.article.Standing;
import org.backfile.schema.ArticleDocument;
import org.backfile.schema.IndexSettings;
import org.backfile.schema.StoredArticle;

/** An index of a few articles in memory, written as the indexer writes. */
final class SmallIndex {

  private static final double BUFFER_MEGABYTES = 8;

  /**
   * One document.
   *
   * @param older the versions that the article replaces, oldest first
   */
  record Entry(Article article, List<Article> older, Standing standing) {
    static Entry of(StoredArticle stored) {
      return new Entry(stored.article(), stored.older(), stored.card().standing());
    }
  }

  private SmallIndex() {}

  /** Writes an index of one segment, whose memory ends with the reader. */
  static IndexReader of(List<Entry> entries) throws IOException {
    Directory memory = new ByteBuffersDirectory();
    ArticleDocument document = new ArticleDocument();
    try (IndexWriter writer = new IndexWriter(memory, IndexSettings.writer(BUFFER_MEGABYTES))) {
      for (Entry entry : entries) {
        writer.addDocument(document.write(entry.article(), entry.older(), entry.standing()));
      }
      writer.forceMerge(1);
      writer.commit();
    }
    return DirectoryReader.open(memory);
  }

  /** Terms of a field, each in one document. */
  static Terms terms(String field, Collection<String> terms) throws IOException {
    Directory memory = new ByteBuffersDirectory();
    try (IndexWriter writer = new IndexWriter(memory, IndexSettings.writer(BUFFER_MEGABYTES))) {
      for (String term : terms) {
        writer.addDocument(List.of(new StringField(field, term, Field.Store.NO)));
      }
      writer.forceMerge(1);
      writer.commit();
    }
    LeafReader only = DirectoryReader.open(memory).leaves().getFirst().reader();
    return Objects.requireNonNull(only.terms(field));
  }
}
