package org.backfile.indexer.previous;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.util.FixedBitSet;
import org.apache.lucene.util.IOUtils;
import org.backfile.article.Article;
import org.backfile.article.CanonicalText;
import org.backfile.article.Note;
import org.backfile.build.Build;
import org.backfile.build.BuildManifest;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleCard;
import org.backfile.schema.ArticleDocument;
import org.backfile.schema.KeywordField;
import org.backfile.schema.StoredArticle;

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

  /** The id of the article that an id names, which may be that of an older version. */
  public Optional<String> articleOf(String id) throws IOException {
    return open.isPresent() ? card(id).map(ArticleCard::id) : Optional.empty();
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

  /** The build; empty when there is none. */
  public Optional<Build> build() {
    return open.map(Open::build);
  }

  /** Copies the index, file by file: neither build shares bytes with the other. */
  public void copyIndexTo(Path index) throws IOException {
    Open from = open.orElseThrow();
    try (FSDirectory to = FSDirectory.open(index)) {
      for (String file : from.reader().getIndexCommit().getFileNames()) {
        to.copyFrom(from.directory(), file, file, IOContext.READONCE);
      }
    }
  }

  /** Takes articles one by one. */
  public interface Taker {
    void take(StoredArticle article) throws IOException;
  }

  /**
   * Gives every article, once, that has a record from one of these files, or records of several
   * ids, or a date that lay in the future.
   */
  public void forEachOf(Collection<String> files, Taker taker) throws IOException {
    IndexReader reader = open.orElseThrow().reader();
    FixedBitSet documents = new FixedBitSet(Math.max(1, reader.maxDoc()));
    for (String file : files) {
      add(new Term(ArchiveSchema.FILE, file), documents);
    }
    addAll(ArchiveSchema.OTHER_ID, documents);
    String future = Note.DATE_IN_FUTURE.dateDoubt().orElseThrow();
    add(new Term(KeywordField.DATE_DOUBTFUL.filterField(), future), documents);
    for (int at = documents.nextSetBit(0); at != DocIdSetIterator.NO_MORE_DOCS; ) {
      taker.take(ArticleDocument.read(reader, at));
      at =
          at + 1 < documents.length()
              ? documents.nextSetBit(at + 1)
              : DocIdSetIterator.NO_MORE_DOCS;
    }
  }

  private void add(Term term, FixedBitSet documents) throws IOException {
    PostingsEnum all =
        MultiTerms.getTermPostingsEnum(
            open.orElseThrow().reader(), term.field(), term.bytes(), PostingsEnum.NONE);
    if (all != null) {
      documents.or(all);
    }
  }

  private void addAll(String field, FixedBitSet documents) throws IOException {
    Terms terms = MultiTerms.getTerms(open.orElseThrow().reader(), field);
    TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
    while (each.next() != null) {
      documents.or(each.postings(null, PostingsEnum.NONE));
    }
  }

  /** The files of the corpus that the records of an id were read in. */
  public Set<String> filesOf(String articleId) throws IOException {
    Set<String> files = new TreeSet<>();
    IndexReader reader = open.orElseThrow().reader();
    for (LeafReaderContext leaf : reader.leaves()) {
      int document = document(leaf, articleId);
      if (document >= 0) {
        ArticleDocument.read(reader, leaf.docBase + document).records().stream()
            .map(record -> record.origin().corpusFile())
            .forEach(files::add);
      }
    }
    return files;
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
