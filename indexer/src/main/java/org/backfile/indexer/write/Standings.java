package org.backfile.indexer.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.stories.Stories;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleCard;
import org.backfile.schema.ArticleDocument;
import org.backfile.schema.StoredArticle;

/**
 * Writes into the index what is known of an article only when all are read: its story, who sent it
 * first, whether it was corrected. Only the articles that have any of these are written again.
 */
public final class Standings {

  private static final int MOST_CORRECTIONS = 100;

  private final IndexWriter writer;
  private final Supplier<DocumentWriter> documents;
  private final IndexReader reader;
  private final Map<String, Optional<PublicationDate>> corrections;

  /**
   * What was found.
   *
   * @param stories texts that more than one article has, or nearly
   * @param articles articles that have them
   */
  public record Found(long stories, long articles) {}

  private Standings(IndexWriter writer, Supplier<DocumentWriter> documents, IndexReader reader)
      throws IOException {
    this.writer = writer;
    this.documents = documents;
    this.reader = reader;
    this.corrections = corrections();
  }

  /**
   * Settles an index in which every id stands once.
   *
   * @param threads threads at work
   */
  static Found settle(IndexWriter writer, Supplier<DocumentWriter> documents, int threads)
      throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      return new Standings(writer, documents, reader).settle(threads);
    }
  }

  private Found settle(int threads) throws IOException {
    List<int[]> stories = Stories.of(reader);
    List<int[]> all = new ArrayList<>(stories);
    all.addAll(correctedAlone(stories));
    AtomicInteger next = new AtomicInteger();
    Threads.run(
        threads,
        () -> {
          DocumentWriter document = documents.get();
          for (int at = next.getAndIncrement(); at < all.size(); at = next.getAndIncrement()) {
            rewrite(all.get(at), document);
          }
        });
    return new Found(stories.size(), stories.stream().mapToLong(story -> story.length).sum());
  }

  /** The corrected articles that no other one is like, each for itself. */
  private List<int[]> correctedAlone(List<int[]> stories) throws IOException {
    Set<Integer> settled = new HashSet<>();
    if (!corrections.isEmpty()) {
      for (int[] story : stories) {
        for (int document : story) {
          settled.add(document);
        }
      }
    }
    List<int[]> alone = new ArrayList<>();
    IndexSearcher searcher = new IndexSearcher(reader);
    for (String id : corrections.keySet()) {
      ScoreDoc[] found =
          searcher.search(new TermQuery(new Term(ArchiveSchema.ID, id)), 1).scoreDocs;
      if (found.length > 0 && !settled.contains(found[0].doc)) {
        alone.add(new int[] {found[0].doc});
      }
    }
    return alone;
  }

  private void rewrite(int[] story, DocumentWriter document) throws IOException {
    List<ArticleCard> cards = new ArrayList<>();
    for (int each : story) {
      cards.add(ArticleDocument.card(reader, each));
    }
    StorySettlement settlement = new StorySettlement(cards, corrections);
    for (int each : story) {
      StoredArticle stored = ArticleDocument.read(reader, each);
      writer.updateDocument(
          new Term(ArchiveSchema.ID, stored.article().id()),
          document.write(stored.article(), stored.older(), settlement.of(stored.card())));
    }
  }

  /** The articles that were corrected, by their ids, and when first. */
  private Map<String, Optional<PublicationDate>> corrections() throws IOException {
    Map<String, Optional<PublicationDate>> dates = new HashMap<>();
    Terms corrected = MultiTerms.getTerms(reader, ArchiveSchema.CORRECTS);
    TermsEnum each = corrected == null ? TermsEnum.EMPTY : corrected.iterator();
    IndexSearcher searcher = new IndexSearcher(reader);
    for (BytesRef id = each.next(); id != null; id = each.next()) {
      Term term = new Term(ArchiveSchema.CORRECTS, BytesRef.deepCopyOf(id));
      for (ScoreDoc found : searcher.search(new TermQuery(term), MOST_CORRECTIONS).scoreDocs) {
        Optional<PublicationDate> date = ArticleDocument.card(reader, found.doc).published();
        dates.merge(term.text(), date, Standings::earlier);
      }
    }
    return dates;
  }

  private static Optional<PublicationDate> earlier(
      Optional<PublicationDate> one, Optional<PublicationDate> other) {
    return Stream.of(one, other)
        .flatMap(Optional::stream)
        .min(Comparator.comparing(PublicationDate::startSecond));
  }
}
