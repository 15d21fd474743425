package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;
import org.jspecify.annotations.Nullable;

/**
 * Articles with at least so many mentions, added up over several fields, each mention ending within
 * the first so many words of its field. All articles found score the same.
 */
final class MentionsQuery extends Query {

  /** Where mentions are in one field. */
  record InField(String field, IntervalsSource mentions) {}

  private final List<InField> fields;
  private final int least;
  private final int words;

  /**
   * @param least mentions an article must have in all
   * @param words how many words of each field count; {@link Integer#MAX_VALUE} for all
   */
  MentionsQuery(List<InField> fields, int least, int words) {
    this.fields = List.copyOf(fields);
    this.least = least;
    this.words = words;
  }

  @Override
  public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
    return new ConstantScoreWeight(this, boost) {
      @Override
      public @Nullable ScorerSupplier scorerSupplier(LeafReaderContext leaf) throws IOException {
        Scorer scorer = counting(leaf, score(), mode);
        return scorer == null ? null : new DefaultScorerSupplier(scorer);
      }

      @Override
      public boolean isCacheable(LeafReaderContext leaf) {
        return true;
      }
    };
  }

  private @Nullable Scorer counting(LeafReaderContext leaf, float score, ScoreMode mode)
      throws IOException {
    List<IntervalIterator> mentions = new ArrayList<>();
    for (InField each : fields) {
      IntervalIterator inField = each.mentions.intervals(each.field, leaf);
      if (inField != null) {
        mentions.add(inField);
      }
    }
    return mentions.isEmpty() ? null : new ConstantScoreScorer(score, mode, new Counted(mentions));
  }

  @Override
  public void visit(QueryVisitor visitor) {
    fields.forEach(each -> each.mentions.visit(each.field, visitor));
  }

  @Override
  public String toString(String field) {
    return "mentions(%d, %d, %s)".formatted(least, words, fields);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof MentionsQuery that
        && fields.equals(that.fields)
        && least == that.least
        && words == that.words;
  }

  @Override
  public int hashCode() {
    return 31 * (31 * fields.hashCode() + least) + words;
  }

  /** Counts mentions in documents that have any candidates. */
  private final class Counted extends TwoPhaseIterator {
    private static final float COST_OF_A_COUNT = 4;
    private final List<IntervalIterator> mentions;

    Counted(List<IntervalIterator> mentions) {
      super(new Either(mentions));
      this.mentions = mentions;
    }

    @Override
    public boolean matches() throws IOException {
      int document = approximation().docID();
      int count = 0;
      for (IntervalIterator inField : mentions) {
        if (inField.docID() == document) {
          count += count(inField, least - count);
        }
        if (count >= least) {
          return true;
        }
      }
      return false;
    }

    private int count(IntervalIterator inField, int enough) throws IOException {
      int count = 0;
      while (count < enough
          && inField.nextInterval() != IntervalIterator.NO_MORE_INTERVALS
          && inField.end() < words) {
        count++;
      }
      return count;
    }

    @Override
    public float matchCost() {
      float cost = 0;
      for (IntervalIterator inField : mentions) {
        cost += COST_OF_A_COUNT * inField.matchCost();
      }
      return cost;
    }
  }

  /** The documents of any of a few iterators. */
  private static final class Either extends DocIdSetIterator {
    private final List<? extends DocIdSetIterator> iterators;
    private int document = -1;

    Either(List<? extends DocIdSetIterator> iterators) {
      this.iterators = iterators;
    }

    @Override
    public int docID() {
      return document;
    }

    @Override
    public int nextDoc() throws IOException {
      return advance(document + 1);
    }

    @Override
    public int advance(int target) throws IOException {
      document = NO_MORE_DOCS;
      for (DocIdSetIterator each : iterators) {
        int next = each.docID() < target ? each.advance(target) : each.docID();
        document = Math.min(document, next);
      }
      return document;
    }

    @Override
    public long cost() {
      long cost = 0;
      for (DocIdSetIterator each : iterators) {
        cost += each.cost();
      }
      return cost;
    }
  }
}
