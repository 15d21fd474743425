package org.backfile.server.search.lucene;

import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.queries.intervals.IntervalMatchesIterator;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.QueryVisitor;
import org.jspecify.annotations.Nullable;

/** A source of intervals, each a word at least, that tells Lucene of nothing to highlight. */
abstract class UnmarkedIntervals extends IntervalsSource {

  @Override
  public final @Nullable IntervalMatchesIterator matches(
      String field, LeafReaderContext leaf, int document) {
    return null;
  }

  @Override
  public final void visit(String field, QueryVisitor visitor) {}

  @Override
  public final int minExtent() {
    return 1;
  }

  @Override
  public final Collection<IntervalsSource> pullUpDisjunctions() {
    return List.of(this);
  }
}
