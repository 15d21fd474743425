package org.backfile.indexer.write;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiBits;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.backfile.article.Amendment;
import org.backfile.article.PublicationDate;
import org.backfile.article.Standing;
import org.backfile.indexer.stories.Stories;
import org.backfile.indexer.stories.StoryThreshold;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.ArticleCard;
import org.backfile.schema.ArticleDocument;
import org.backfile.schema.KeywordField;

/**
 * Writes into the index what is known of an article only when all are read: its story, who sent it
 * first, whether it was corrected. Only the articles for which that is news are written again.
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
   * @param threshold how much articles of one story share
   * @param threads threads at work
   */
  static Found settle(
      IndexWriter writer, Supplier<DocumentWriter> documents, StoryThreshold threshold, int threads)
      throws IOException {
    try (DirectoryReader reader = DirectoryReader.open(writer)) {
      return new Standings(writer, documents, reader).settle(threshold, threads);
    }
  }

  private Found settle(StoryThreshold threshold, int threads) throws IOException {
    List<int[]> stories = Stories.of(reader, threshold);
    List<int[]> all = new ArrayList<>(stories);
    alone(stories).forEach(document -> all.add(new int[] {document}));
    AtomicInteger next = new AtomicInteger();
    Threads.run(
        threads,
        () -> {},
        () -> {
          DocumentWriter document = documents.get();
          for (int at = next.getAndIncrement(); at < all.size(); at = next.getAndIncrement()) {
            rewrite(all.get(at), document);
          }
        });
    return new Found(stories.size(), stories.stream().mapToLong(story -> story.length).sum());
  }

  /**
   * The articles that no other one is like, but which were corrected, or, having been taken over,
   * belonged to a story or were corrected then.
   */
  private IntStream alone(List<int[]> stories) throws IOException {
    FixedBitSet alone = new FixedBitSet(Math.max(1, reader.maxDoc()));
    for (String id : corrections.keySet()) {
      add(ArchiveSchema.ID, id, alone);
    }
    for (Amendment amendment : Standing.BY_OTHERS) {
      add(KeywordField.CORRECTED.filterField(), amendment.value(), alone);
    }
    for (LeafReaderContext leaf : reader.leaves()) {
      SortedDocValues keys = DocValues.getSorted(leaf.reader(), ArchiveSchema.STORY);
      for (int at = keys.nextDoc(); at != SortedDocValues.NO_MORE_DOCS; at = keys.nextDoc()) {
        alone.set(leaf.docBase + at);
      }
    }
    stories.forEach(story -> Arrays.stream(story).forEach(alone::clear));
    Bits live = MultiBits.getLiveDocs(reader);
    return IntStream.range(0, reader.maxDoc())
        .filter(document -> alone.get(document) && (live == null || live.get(document)));
  }

  private void add(String field, String value, FixedBitSet documents) throws IOException {
    PostingsEnum all = MultiTerms.getTermPostingsEnum(reader, field, new BytesRef(value));
    if (all != null) {
      documents.or(all);
    }
  }

  private void rewrite(int[] story, DocumentWriter document) throws IOException {
    List<ArticleCard> cards = new ArrayList<>();
    for (int each : story) {
      cards.add(asIfAlone(each, document));
    }
    StorySettlement settlement = new StorySettlement(cards, corrections);
    for (int at = 0; at < story.length; at++) {
      Standing standing = settlement.of(cards.get(at));
      if (!standing.equals(ArticleDocument.card(reader, story[at]).standing())) {
        writer.updateDocument(
            new Term(ArchiveSchema.ID, cards.get(at).id()),
            document.write(ArticleDocument.read(reader, story[at]), standing));
      }
    }
  }

  /** An article without what others had to do with it in the build that it was taken over from. */
  private ArticleCard asIfAlone(int each, DocumentWriter document) {
    ArticleCard card = ArticleDocument.card(reader, each);
    return card.standing().ofOthers()
        ? card.with(document.alone(ArticleDocument.read(reader, each).article()))
        : card;
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
        for (String article : articles(term.text())) {
          dates.merge(article, date, Standings::earlier);
        }
      }
    }
    return dates;
  }

  /** The article that an id names, which may be that of an older version. */
  private List<String> articles(String id) throws IOException {
    return Stream.of(
            new IndexSearcher(reader)
                .search(new TermQuery(new Term(ArchiveSchema.ID, id)), 1)
                .scoreDocs)
        .map(found -> ArticleDocument.card(reader, found.doc).id())
        .toList();
  }

  private static Optional<PublicationDate> earlier(
      Optional<PublicationDate> one, Optional<PublicationDate> other) {
    return Stream.of(one, other)
        .flatMap(Optional::stream)
        .min(Comparator.comparing(PublicationDate::startSecond));
  }
}
