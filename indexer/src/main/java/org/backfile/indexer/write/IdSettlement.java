package org.backfile.indexer.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.indexer.write.LuceneSink.Settled;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleDocument;
import org.backfile.schema.StoredArticle;
import org.jspecify.annotations.Nullable;

/**
 * Makes one document of all that share an id, by the rule of {@link SameId}. A document may be a
 * record as it was read, or an article taken over, which is taken apart into its records again.
 */
final class IdSettlement {

  private final IndexWriter writer;
  private final DocumentWriter document;
  private final IndexReader reader;
  private final Set<String> takenDown;
  private final Withholding.Witness witness;
  private final @Nullable Bits live;
  private final Map<String, Long> duplicates = new HashMap<>();
  private long articles;
  private boolean whole = true;

  private IdSettlement(
      IndexWriter writer,
      DocumentWriter document,
      IndexReader reader,
      Set<String> takenDown,
      Withholding.Witness witness) {
    this.writer = writer;
    this.document = document;
    this.reader = reader;
    this.takenDown = takenDown;
    this.witness = witness;
    this.live = MultiBits.getLiveDocs(reader);
  }

  /**
   * Settles every id.
   *
   * @param takenDown ids of articles that will be taken down, and may so have any number of records
   * @param witness is told of those that are too many
   */
  static Settled settle(
      IndexWriter writer,
      DocumentWriter document,
      Set<String> takenDown,
      Withholding.Witness witness)
      throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      return new IdSettlement(writer, document, reader, takenDown, witness).settle();
    }
  }

  private Settled settle() throws IOException {
    Terms ids = MultiTerms.getTerms(reader, ArchiveSchema.ID);
    TermsEnum each = ids == null ? TermsEnum.EMPTY : ids.iterator();
    for (BytesRef id = each.next(); id != null; id = each.next()) {
      if (live == null && each.docFreq() == 1) {
        articles++;
      } else {
        settle(id, documents(each));
      }
    }
    return new Settled(articles, Map.copyOf(duplicates), whole);
  }

  private List<Integer> documents(TermsEnum id) throws IOException {
    List<Integer> documents = new ArrayList<>();
    PostingsEnum all = id.postings(null, PostingsEnum.NONE);
    while (all.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
      if (live == null || live.get(all.docID())) {
        documents.add(all.docID());
      }
    }
    return documents;
  }

  private void settle(BytesRef id, List<Integer> documents) throws IOException {
    articles += documents.isEmpty() ? 0 : 1;
    if (documents.size() > 1) {
      SameId records = new SameId();
      boolean bounded = takenDown.contains(id.utf8ToString());
      documents.forEach(each -> add(ArticleDocument.read(reader, each), records, bounded));
      records.duplicates().forEach(each -> count(each.origin(), 1));
      records.moreDuplicates().forEach(each -> count(each, 1));
      whole &= records.moreDuplicates().isEmpty();
      List<Article> versions = records.versions();
      writer.updateDocument(
          new Term(ArchiveSchema.ID, BytesRef.deepCopyOf(id)),
          document.write(
              versions.getLast(), versions.subList(0, versions.size() - 1), records.duplicates()));
    }
  }

  private void add(StoredArticle stored, SameId records, boolean bounded) {
    for (Article record : stored.records()) {
      if (bounded && !records.hasRoomFor(record)) {
        witness.leftOut(record);
      } else {
        records.add(record);
      }
    }
    stored.duplicates().forEach(each -> count(each.origin(), -1));
  }

  private void count(Origin duplicate, long times) {
    duplicates.merge(duplicate.corpusFile(), times, Long::sum);
  }
}
