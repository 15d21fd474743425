package org.backfile.server.search.timed;

import java.io.IOException;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.jspecify.annotations.Nullable;

/**
 * An index that is read until the {@link Deadline} of whoever reads: Lucene's {@link
 * ExitableDirectoryReader}, for any reader and with one deadline a thread instead of one a reader.
 *
 * <p>What is looked at is where time can go by without an end in sight: walking through words,
 * opening one list of postings after another, and reading places in texts. Postings without
 * positions and columns are Lucene's own, so that plain searches cost what they cost without.
 */
public final class TimedReader {

  private TimedReader() {}

  /** A view of an index, which is closed by closing the index. */
  public static IndexReader of(IndexReader index) throws IOException {
    LeafReader[] segments =
        index.leaves().stream().map(leaf -> new Segment(leaf.reader())).toArray(LeafReader[]::new);
    return segments.length == 1 ? segments[0] : new MultiReader(segments, false);
  }

  private static final class Segment extends ExitableDirectoryReader.ExitableFilterAtomicReader {

    Segment(LeafReader segment) {
      super(segment, Deadline::isOver);
    }

    @Override
    public @Nullable Terms terms(String field) throws IOException {
      Terms terms = in.terms(field);
      return terms == null ? null : new TimedTerms(terms);
    }

    @Override
    public NumericDocValues getNumericDocValues(String field) throws IOException {
      return in.getNumericDocValues(field);
    }

    @Override
    public SortedDocValues getSortedDocValues(String field) throws IOException {
      return in.getSortedDocValues(field);
    }

    @Override
    public SortedSetDocValues getSortedSetDocValues(String field) throws IOException {
      return in.getSortedSetDocValues(field);
    }
  }
}
