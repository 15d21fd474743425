package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.BytesRef;
import org.backfile.schema.ArchiveSchema;
import org.backfile.server.query.ArchiveQuery.Stretch;
import org.backfile.text.Boundary;
import org.jspecify.annotations.Nullable;

/**
 * The sentences or paragraphs of each text as intervals of positions: from one boundary to the
 * next, the last one open. Fields without boundaries of their own are one stretch each; the lead's
 * positions are the body's.
 */
final class StretchIntervals extends IntervalsSource {

  /** The last position there can be; the next number means that there are no more intervals. */
  private static final int LAST_POSITION = Integer.MAX_VALUE - 1;

  private static final float MATCH_COST = 30;

  private final Stretch stretch;

  StretchIntervals(Stretch stretch) {
    this.stretch = stretch;
  }

  @Override
  public @Nullable IntervalIterator intervals(String field, LeafReaderContext leaf)
      throws IOException {
    if (!field.equals(ArchiveSchema.BODY) && !field.equals(ArchiveSchema.LEAD)) {
      return new WholeField(leaf.reader().maxDoc());
    }
    Terms terms = leaf.reader().terms(ArchiveSchema.BOUNDARIES);
    if (terms == null) {
      return null;
    }
    TermsEnum each = terms.iterator();
    return each.seekExact(boundary())
        ? new BetweenBoundaries(each.postings(null, PostingsEnum.POSITIONS))
        : null;
  }

  private BytesRef boundary() {
    return switch (stretch) {
      case SENTENCE -> Boundary.SENTENCE;
      case PARAGRAPH -> Boundary.PARAGRAPH;
    };
  }

  /** A stretch has no words of its own to mark. */
  @Override
  public @Nullable IntervalMatchesIterator matches(
      String field, LeafReaderContext leaf, int document) {
    return null;
  }

  @Override
  public void visit(String field, QueryVisitor visitor) {}

  @Override
  public int minExtent() {
    return 1;
  }

  @Override
  public Collection<IntervalsSource> pullUpDisjunctions() {
    return List.of(this);
  }

  @Override
  public int hashCode() {
    return stretch.hashCode();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof StretchIntervals that && that.stretch == stretch;
  }

  @Override
  public String toString() {
    return stretch.toString();
  }

  /** From each boundary of a document to the word before the next. */
  private static final class BetweenBoundaries extends IntervalIterator {
    private final PostingsEnum boundaries;
    private int left;
    private int next = NO_MORE_INTERVALS;
    private int start = -1;
    private int end = -1;

    BetweenBoundaries(PostingsEnum boundaries) {
      this.boundaries = boundaries;
    }

    @Override
    public int nextInterval() throws IOException {
      start = next;
      if (start == NO_MORE_INTERVALS) {
        end = NO_MORE_INTERVALS;
      } else {
        next = left-- > 0 ? boundaries.nextPosition() : NO_MORE_INTERVALS;
        end = next == NO_MORE_INTERVALS ? LAST_POSITION : next - 1;
      }
      return start;
    }

    private int begin(int document) throws IOException {
      start = -1;
      end = -1;
      next = NO_MORE_INTERVALS;
      if (document != NO_MORE_DOCS) {
        left = boundaries.freq() - 1;
        next = boundaries.nextPosition();
      }
      return document;
    }

    @Override
    public int nextDoc() throws IOException {
      return begin(boundaries.nextDoc());
    }

    @Override
    public int advance(int target) throws IOException {
      return begin(boundaries.advance(target));
    }

    @Override
    public int docID() {
      return boundaries.docID();
    }

    @Override
    public long cost() {
      return boundaries.cost();
    }

    @Override
    public int start() {
      return start;
    }

    @Override
    public int end() {
      return end;
    }

    @Override
    public int gaps() {
      return 0;
    }

    @Override
    public float matchCost() {
      return MATCH_COST;
    }
  }

  /** One interval in every document. */
  private static final class WholeField extends IntervalIterator {
    private final DocIdSetIterator documents;
    private int start = -1;

    WholeField(int documents) {
      this.documents = DocIdSetIterator.all(documents);
    }

    @Override
    public int nextInterval() {
      start = start < 0 ? 0 : NO_MORE_INTERVALS;
      return start;
    }

    @Override
    public int nextDoc() throws IOException {
      start = -1;
      return documents.nextDoc();
    }

    @Override
    public int advance(int target) throws IOException {
      start = -1;
      return documents.advance(target);
    }

    @Override
    public int docID() {
      return documents.docID();
    }

    @Override
    public long cost() {
      return documents.cost();
    }

    @Override
    public int start() {
      return start;
    }

    @Override
    public int end() {
      return start == 0 ? LAST_POSITION : start;
    }

    @Override
    public int gaps() {
      return 0;
    }

    @Override
    public float matchCost() {
      return 1;
    }
  }
}
