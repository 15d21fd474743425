package org.backfile.server.search.lucene;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.backfile.article.Article;
import org.backfile.article.CanonicalText;
import org.backfile.article.PublicationDate;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleCard;
import org.backfile.schema.ArticleDocument;
import org.backfile.schema.StoredArticle;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.search.ArticleView;
import org.backfile.server.search.Snippet.Part;
import org.backfile.server.search.lucene.Paragraphs.Paragraph;
import org.backfile.withheld.WithheldList;

/** Reads one article of a build, whole, with what a query matches in it. */
final class ArticleReader {

  private static final int MOST_CORRECTIONS = 100;
  private static final Comparator<ArticleCard> EARLIEST_FIRST =
      Comparator.<ArticleCard>comparingLong(
              card -> card.published().map(PublicationDate::startSecond).orElse(Long.MAX_VALUE))
          .thenComparing(ArticleCard::id);

  private final OpenBuild build;
  private final WithheldList orders;
  private final IndexReader reader;
  private final NamedArticles named;

  ArticleReader(OpenBuild build, WithheldList orders) {
    this.build = build;
    this.orders = orders;
    this.reader = build.reader();
    this.named = new NamedArticles(reader);
  }

  /** The article of an id, marked for a query. */
  Optional<ArticleView> read(String id, ArchiveQuery query) throws IOException {
    OptionalInt found = named.document(id);
    return found.isEmpty()
        ? Optional.empty()
        : Optional.of(
            build.withVocabulary(vocabulary -> view(found.getAsInt(), query, vocabulary)));
  }

  private ArticleView view(int document, ArchiveQuery query, Vocabulary vocabulary)
      throws IOException {
    WordTerms terms = new WordTerms(vocabulary, new Problems(""));
    Highlights highlights =
        new Highlights(
            reader,
            Markers.of(query, terms, ArchiveSchema.TITLE),
            Markers.of(query, terms, ArchiveSchema.BODY));
    StoredArticle stored = ArticleDocument.read(reader, document);
    Article article = stored.article();
    List<Part> title = Parts.of(article.title(), highlights.inTitle(document));
    List<List<Part>> paragraphs = paragraphs(article.body(), highlights.inBody(document));
    return new ArticleView(
        stored,
        title,
        paragraphs,
        matches(title) + paragraphs.stream().mapToInt(ArticleReader::matches).sum(),
        corrected(article),
        correctedBy(stored),
        isSound(stored),
        orders.isRedacted(article.id()),
        seen(document),
        build.info());
  }

  /** When the first build was made that had it; a build may not say. */
  private Optional<Instant> seen(int document) throws IOException {
    LeafReaderContext leaf = reader.leaves().get(ReaderUtil.subIndex(document, reader.leaves()));
    NumericDocValues seen = DocValues.getNumeric(leaf.reader(), ArchiveSchema.SEEN);
    return seen.advanceExact(document - leaf.docBase)
        ? Optional.of(Instant.ofEpochSecond(seen.longValue()))
        : Optional.empty();
  }

  private static List<List<Part>> paragraphs(String body, Marks marks) {
    List<List<Part>> paragraphs = new ArrayList<>();
    for (Paragraph paragraph : Paragraphs.all(body)) {
      paragraphs.add(Parts.of(body, paragraph.start(), paragraph.end(), marks));
    }
    return paragraphs;
  }

  private static int matches(List<Part> parts) {
    return (int) parts.stream().filter(Part::match).count();
  }

  private static boolean isSound(StoredArticle stored) {
    Article article = stored.article();
    return Arrays.equals(
        CanonicalText.sha256(article.title(), article.body()), stored.card().sha256());
  }

  private Optional<ArticleCard> corrected(Article article) throws IOException {
    return article.corrects().isEmpty()
        ? Optional.empty()
        : cards(ArchiveSchema.ID, article.corrects().get(), 1).findFirst();
  }

  /** The corrections of an article, under whichever of its ids they name it. */
  private List<ArticleCard> correctedBy(StoredArticle stored) throws IOException {
    List<ArticleCard> corrections = new ArrayList<>();
    for (String id : stored.records().stream().map(Article::id).distinct().toList()) {
      cards(ArchiveSchema.CORRECTS, id, MOST_CORRECTIONS).forEach(corrections::add);
    }
    return corrections.stream().sorted(EARLIEST_FIRST).toList();
  }

  private Stream<ArticleCard> cards(String field, String id, int most) throws IOException {
    return Stream.of(named.of(field, id, most).scoreDocs)
        .map(found -> ArticleDocument.card(reader, found.doc));
  }
}
