package org.backfile.server.search.visible;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.apache.lucene.index.FilterLeafReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.PointValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.KeywordField;
import org.jspecify.annotations.Nullable;

/** A segment without a trace of its hidden articles. */
final class VisibleSegment extends FilterLeafReader {

  private final FixedBitSet visible;
  private final LeafReader hidden;
  private final Renumbering values;
  private final @Nullable PointValues dates;

  /**
   * @param visible which documents may be seen
   * @param hidden an index of the others alone, in one segment; at least one document
   */
  VisibleSegment(LeafReader all, FixedBitSet visible, LeafReader hidden) throws IOException {
    super(all);
    this.visible = visible;
    this.hidden = hidden;
    this.values = new Renumbering(hiddenValues());
    this.dates = dates();
  }

  /** The facet values that no visible article has, by number. */
  private long[] hiddenValues() throws IOException {
    LongStream.Builder numbers = LongStream.builder();
    SortedSetDocValues column = in.getSortedSetDocValues(ArchiveSchema.FACETS);
    for (KeywordField field : KeywordField.values()) {
      Terms theirs = hidden.terms(field.filterField());
      Terms left = terms(field.filterField());
      if (theirs != null && left != null) {
        TermsEnum each = theirs.iterator();
        TermsEnum seen = left.iterator();
        for (BytesRef value = each.next(); value != null; value = each.next()) {
          if (!seen.seekExact(value)) {
            numbers.add(column.lookupTerm(field.facetTerm(value.utf8ToString())));
          }
        }
      }
    }
    long[] rising = numbers.build().toArray();
    Arrays.sort(rising);
    return rising;
  }

  private @Nullable PointValues dates() throws IOException {
    PointValues all = in.getPointValues(ArchiveSchema.PUBLISHED);
    PointValues theirs = hidden.getPointValues(ArchiveSchema.PUBLISHED);
    NumericDocValues column = getNumericDocValues(ArchiveSchema.PUBLISHED);
    if (all == null || theirs == null || column == null) {
      return all;
    }
    return all.size() == theirs.size() ? null : new VisiblePoints(all, theirs, column);
  }

  @Override
  public Bits getLiveDocs() {
    return visible;
  }

  @Override
  public int numDocs() {
    return in.numDocs() - hidden.numDocs();
  }

  @Override
  public @Nullable Terms terms(String field) throws IOException {
    Terms all = in.terms(field);
    Terms theirs = hidden.terms(field);
    return all == null || theirs == null ? all : new VisibleTerms(all, theirs);
  }

  @Override
  public @Nullable NumericDocValues getNumericDocValues(String field) throws IOException {
    NumericDocValues all = in.getNumericDocValues(field);
    return all == null ? null : new VisibleNumbers(all, visible);
  }

  @Override
  public @Nullable SortedSetDocValues getSortedSetDocValues(String field) throws IOException {
    SortedSetDocValues all = in.getSortedSetDocValues(field);
    boolean facets = field.equals(ArchiveSchema.FACETS) && values.hidden() > 0;
    return all == null || !facets ? all : new VisibleValues(all, values);
  }

  @Override
  public @Nullable PointValues getPointValues(String field) throws IOException {
    return field.equals(ArchiveSchema.PUBLISHED) ? dates : in.getPointValues(field);
  }

  /** What is hidden differs by reader and time, so nothing of a segment is kept. */
  @Override
  public @Nullable CacheHelper getCoreCacheHelper() {
    return null;
  }

  @Override
  public @Nullable CacheHelper getReaderCacheHelper() {
    return null;
  }
}
