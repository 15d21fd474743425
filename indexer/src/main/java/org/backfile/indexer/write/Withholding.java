package org.backfile.indexer.write;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.backfile.article.Article;
import org.backfile.indexer.write.LuceneSink.Settled;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleDocument;
import org.backfile.schema.StoredArticle;
import org.backfile.withheld.Order.Redaction;

/**
 * Obeys orders in an index in which the versions of each article are joined: an order about any id
 * of an article is about all of it. Were the records of that id kept out before, those of its other
 * ids would have nothing to join, and come back as articles of their own.
 */
public final class Withholding {

  private final IndexWriter writer;
  private final DocumentWriter document;
  private final IndexReader reader;
  private final Witness witness;
  private final Map<String, Long> duplicates;
  private long articles;

  /** Is told what became of articles. */
  public interface Witness {

    /** A record is one too many of an article that is to be taken down. */
    void leftOut(Article record);

    /** An article is not in the index any more. */
    void takenDown(StoredArticle article);

    /** Of an article, the index has only this any more. */
    void redacted(StoredArticle article, Article shown);
  }

  private Withholding(
      IndexWriter writer,
      DocumentWriter document,
      IndexReader reader,
      Witness witness,
      Settled settled) {
    this.writer = writer;
    this.document = document;
    this.reader = reader;
    this.witness = witness;
    this.duplicates = new HashMap<>(settled.duplicates());
    this.articles = settled.articles();
  }

  /** Takes down and redacts; what is ordered both ways is taken down. */
  static Settled obey(
      IndexWriter writer,
      DocumentWriter document,
      Set<String> takenDown,
      Map<String, Redaction> redacted,
      Witness witness,
      Settled settled)
      throws IOException {
    if (takenDown.isEmpty() && redacted.isEmpty()) {
      return settled;
    }
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      Withholding orders = new Withholding(writer, document, reader, witness, settled);
      Set<Integer> out = orders.documents(takenDown);
      Set<Integer> others = orders.documents(redacted.keySet());
      others.removeAll(out);
      for (int each : out) {
        orders.takeDown(ArticleDocument.read(reader, each));
      }
      for (int each : others) {
        orders.redact(ArticleDocument.read(reader, each), redacted);
      }
      return new Settled(orders.articles, Map.copyOf(orders.duplicates), settled.whole());
    }
  }

  /** The articles that any of these ids names. */
  private Set<Integer> documents(Collection<String> ids) throws IOException {
    Bits live = MultiBits.getLiveDocs(reader);
    Set<Integer> documents = new TreeSet<>();
    for (String id : ids) {
      PostingsEnum named =
          MultiTerms.getTermPostingsEnum(
              reader, ArchiveSchema.ID, new BytesRef(id), PostingsEnum.NONE);
      while (named != null && named.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        if (live == null || live.get(named.docID())) {
          documents.add(named.docID());
        }
      }
    }
    return documents;
  }

  private void takeDown(StoredArticle stored) throws IOException {
    writer.deleteDocuments(new Term(ArchiveSchema.ID, stored.article().id()));
    stored.duplicates().forEach(each -> countDuplicate(each, -1));
    articles--;
    witness.takenDown(stored);
  }

  /** With one text for all of it, every other version says the same again. */
  private void redact(StoredArticle stored, Map<String, Redaction> orders) throws IOException {
    Article shown = order(stored, orders).of(stored.article());
    writer.updateDocument(
        new Term(ArchiveSchema.ID, stored.article().id()),
        document.write(shown, List.of(), List.of()));
    stored.older().forEach(each -> countDuplicate(each, 1));
    witness.redacted(stored, shown);
  }

  /**
   * Of orders about several of its ids, that about the newest version, else any, always the same.
   */
  private static Redaction order(StoredArticle stored, Map<String, Redaction> orders) {
    return Optional.ofNullable(orders.get(stored.article().id()))
        .or(() ->
            stored.records().stream()
                .map(Article::id)
                .filter(orders::containsKey)
                .max(String::compareTo)
                .map(orders::get))
        .orElseThrow();
  }

  private void countDuplicate(Article record, long times) {
    duplicates.merge(record.origin().corpusFile(), times, Long::sum);
  }
}
