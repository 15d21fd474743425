package org.backfile.indexer.previous;

import java.io.Closeable;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;
import org.backfile.article.Article;
import org.backfile.article.CanonicalText;
import org.backfile.article.Note;
import org.backfile.build.Build;
import org.backfile.build.BuildManifest;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleCard;
import org.backfile.schema.ArticleDocument;

/** The build that served before, asked by article id. Thread-safe. */
public final class PreviousBuild implements Closeable {

  private final Optional<Open> open;
  private final boolean sameProgram;
  private final AtomicLong reused = new AtomicLong();

  private record Open(Build build, FSDirectory directory, DirectoryReader reader) {}

  private PreviousBuild(Optional<Open> open, boolean sameProgram) {
    this.open = open;
    this.sameProgram = sameProgram;
  }

  /** No build before. */
  public static PreviousBuild none() {
    return new PreviousBuild(Optional.empty(), false);
  }

  /**
   * Opens the build that serves, if it is of this format; one that is damaged is passed over.
   *
   * @param software this program: what another one found out is not used again
   */
  public static PreviousBuild of(Optional<Build> serving, String software) {
    if (serving.isEmpty()) {
      return none();
    }
    FSDirectory directory = null;
    try {
      BuildManifest manifest = serving.get().manifest();
      if (manifest.schemaVersion() != ArchiveSchema.VERSION) {
        return none();
      }
      directory = FSDirectory.open(serving.get().index());
      Open open = new Open(serving.get(), directory, DirectoryReader.open(directory));
      return new PreviousBuild(Optional.of(open), manifest.software().equals(software));
    } catch (IOException | RuntimeException damaged) {
      IOUtils.closeWhileHandlingException(directory);
      return none();
    }
  }

  /** Its id; empty when there is none. */
  public Optional<String> id() {
    return open.map(each -> each.build().id());
  }

  Optional<IndexReader> reader() {
    return open.map(Open::reader);
  }

  /**
   * The second of the first build that had an article.
   *
   * @param otherwise when it had not
   */
  public long firstSeen(String articleId, long otherwise) throws IOException {
    if (open.isPresent()) {
      for (LeafReaderContext leaf : open.get().reader().leaves()) {
        int document = document(leaf, articleId);
        NumericDocValues seen = leaf.reader().getNumericDocValues(ArchiveSchema.SEEN);
        if (document >= 0 && seen != null && seen.advanceExact(document)) {
          return seen.longValue();
        }
      }
    }
    return otherwise;
  }

  /** An article with the language that was recognised in the same text before. */
  public Article withLanguage(Article article) throws IOException {
    if (!sameProgram || article.language().isPresent()) {
      return article;
    }
    Optional<ArticleCard> before = card(article.id());
    boolean same =
        before
            .filter(card -> card.notes().contains(Note.LANGUAGE_DETECTED))
            .filter(card ->
                Arrays.equals(card.sha256(), CanonicalText.sha256(article.title(), article.body())))
            .isPresent();
    if (!same) {
      return article;
    }
    reused.incrementAndGet();
    return article.toBuilder()
        .language(before.flatMap(ArticleCard::language).orElse(""))
        .note(Note.LANGUAGE_DETECTED)
        .build();
  }

  private Optional<ArticleCard> card(String articleId) throws IOException {
    for (LeafReaderContext leaf : open.map(Open::reader).orElseThrow().leaves()) {
      int document = document(leaf, articleId);
      if (document >= 0) {
        return Optional.of(ArticleDocument.card(open.get().reader(), leaf.docBase + document));
      }
    }
    return Optional.empty();
  }

  private static int document(LeafReaderContext leaf, String articleId) throws IOException {
    PostingsEnum found =
        leaf.reader().postings(new Term(ArchiveSchema.ID, articleId), PostingsEnum.NONE);
    int document = found == null ? DocIdSetIterator.NO_MORE_DOCS : found.nextDoc();
    return document == DocIdSetIterator.NO_MORE_DOCS ? -1 : document;
  }

  /** Articles of which something was known already. */
  public long reused() {
    return reused.get();
  }

  @Override
  public void close() throws IOException {
    if (open.isPresent()) {
      IOUtils.close(open.get().reader(), open.get().directory());
    }
  }
}
