package org.backfile.indexer.write;

import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.backfile.article.Amendment;
import org.backfile.article.Article;
import org.backfile.article.Credit;
import org.backfile.article.Standing;
import org.backfile.indexer.stories.CreditLines;
import org.backfile.indexer.stories.Signature;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleDocument;
import org.backfile.schema.StoredArticle;

/**
 * Makes the documents of one thread: the article, and where stories are found, the signature by
 * which they are.
 */
final class DocumentWriter {

  private final ArticleDocument documents = new ArticleDocument();
  private final Optional<Signature> signature;
  private final FirstSeen seen;

  /**
   * @param findsStories whether to find out who wrote an article and what is like it
   */
  DocumentWriter(boolean findsStories, FirstSeen seen) {
    this.signature = findsStories ? Optional.of(new Signature()) : Optional.empty();
    this.seen = seen;
  }

  /** The document of an article of which no other is known yet; to be indexed before the next. */
  Document write(Article article, List<Article> older, List<Article> duplicates)
      throws IOException {
    return write(article, older, duplicates, alone(article));
  }

  /** The document of an article of which all is known; to be indexed before the next. */
  Document write(StoredArticle stored, Standing standing) throws IOException {
    return write(stored.article(), stored.older(), stored.duplicates(), standing);
  }

  private Document write(
      Article article, List<Article> older, List<Article> duplicates, Standing standing)
      throws IOException {
    Document document = documents.write(article, older, duplicates, standing);
    signature.ifPresent(
        made -> document.add(new BinaryDocValuesField(ArchiveSchema.SIGNATURE, made.of(article))));
    long second = firstSeen(article, older, duplicates);
    document.add(new LongPoint(ArchiveSchema.SEEN, second));
    document.add(new NumericDocValuesField(ArchiveSchema.SEEN, second));
    return document;
  }

  /** By any of its ids: a later version of what the archive had is not new. */
  private long firstSeen(Article article, List<Article> older, List<Article> duplicates)
      throws IOException {
    Set<String> ids = new HashSet<>(Set.of(article.id()));
    older.forEach(each -> ids.add(each.id()));
    duplicates.forEach(each -> ids.add(each.id()));
    long first = Long.MAX_VALUE;
    for (String id : ids) {
      first = Math.min(first, seen.of(id));
    }
    return first;
  }

  /** What an article tells of itself. */
  Standing alone(Article article) {
    Optional<Credit> credit = signature.flatMap(finding -> CreditLines.of(article));
    Set<Amendment> amendments =
        article.corrects().isPresent() ? EnumSet.of(Amendment.CORRECTION) : Set.of();
    return new Standing(Optional.empty(), credit, amendments);
  }
}
