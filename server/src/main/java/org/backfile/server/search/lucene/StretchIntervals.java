package org.backfile.server.search.lucene;

import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.queries.intervals.IntervalIterator;
import org.apache.lucene.search.DocIdSetIterator;
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
final class StretchIntervals extends UnmarkedIntervals {

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
  private static final class BetweenBoundaries extends DocumentIntervals {
    private final PostingsEnum boundaries;
    private int left;
    private int next;

    BetweenBoundaries(PostingsEnum boundaries) {
      super(boundaries, MATCH_COST);
      this.boundaries = boundaries;
    }

    @Override
    void enter(int document) throws IOException {
      left = boundaries.freq() - 1;
      next = boundaries.nextPosition();
    }

    @Override
    int nextInDocument() throws IOException {
      int first = next;
      if (first == NO_MORE_INTERVALS) {
        return atEnd();
      }
      next = left-- > 0 ? boundaries.nextPosition() : NO_MORE_INTERVALS;
      return at(first, next == NO_MORE_INTERVALS ? LAST_POSITION : next - 1);
    }
  }

  /** One interval in every document. */
  private static final class WholeField extends DocumentIntervals {
    WholeField(int documents) {
      super(DocIdSetIterator.all(documents), 1);
    }

    @Override
    void enter(int document) {}

    @Override
    int nextInDocument() {
      return start() < 0 ? at(0, LAST_POSITION) : atEnd();
    }
  }
}
