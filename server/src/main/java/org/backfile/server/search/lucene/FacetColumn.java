package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.OrdinalMap;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.LongValues;
import org.apache.lucene.util.packed.PackedInts;
import org.backfile.schema.ArchiveSchema;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.lucene.FacetSegment.InMemory;

/**
 * The facet column of one build: every value of every keyword field under one number, the values of
 * a field in a row and in the order of their bytes. Numbers hold for the whole build, whatever its
 * segments. Thread-safe.
 */
final class FacetColumn {

  private static final int KNOWN_VALUES = 1 << 12;

  /** What to reckon with before a column is read. */
  private static final int VALUES_AN_ARTICLE = 8;

  /**
   * The numbers of one field's values.
   *
   * @param start the first
   * @param end after the last
   */
  record Range(KeywordField field, int start, int end) {
    boolean holds(int number) {
      return start <= number && number < end;
    }
  }

  private record Known(int number, String value) {}

  private final List<LeafReaderContext> leaves;
  private final OrdinalMap numbers;
  private final List<Range> ranges;
  private final Map<KeywordField, Range> rangeOf = new EnumMap<>(KeywordField.class);

  /** Written by many threads without a lock: whoever loses a race reads a value once more. */
  private final Known[] known = new Known[KNOWN_VALUES];

  private final Once<List<Optional<InMemory>>> inMemory = new Once<>(this::readIntoMemory);

  private FacetColumn(List<LeafReaderContext> leaves, OrdinalMap numbers) throws IOException {
    this.leaves = leaves;
    this.numbers = numbers;
    List<Range> found = new ArrayList<>();
    for (KeywordField field : KeywordField.values()) {
      char next = KeywordField.FACET_SEPARATOR + 1;
      found.add(
          new Range(
              field, ceiling(field.facetTerm("")), ceiling(new BytesRef(field.key() + next))));
    }
    found.sort(Comparator.comparingInt(Range::start).thenComparingInt(Range::end));
    this.ranges = List.copyOf(found);
    ranges.forEach(range -> rangeOf.put(range.field(), range));
  }

  /** The column of an index. */
  static FacetColumn of(IndexReader reader) throws IOException {
    List<LeafReaderContext> leaves = reader.leaves();
    SortedSetDocValues[] columns = new SortedSetDocValues[leaves.size()];
    for (int at = 0; at < columns.length; at++) {
      columns[at] = values(leaves.get(at));
    }
    return new FacetColumn(leaves, OrdinalMap.build(null, columns, PackedInts.DEFAULT));
  }

  private static SortedSetDocValues values(LeafReaderContext leaf) throws IOException {
    return DocValues.getSortedSet(leaf.reader(), ArchiveSchema.FACETS);
  }

  /** Number of values of all fields. */
  int size() {
    return Math.toIntExact(numbers.getValueCount());
  }

  /** The fields' ranges in the order of the column. */
  List<Range> ranges() {
    return ranges;
  }

  Range range(KeywordField field) {
    Range range = rangeOf.get(field);
    return range == null ? new Range(field, 0, 0) : range;
  }

  /** The column of one segment, for one thread. */
  FacetSegment segment(LeafReaderContext leaf) throws IOException {
    Optional<InMemory> kept = inMemory.get().get(leaf.ord);
    return kept.isPresent() ? kept.get().again() : onDisk(leaf);
  }

  private FacetSegment onDisk(LeafReaderContext leaf) throws IOException {
    LongValues toBuild = leaves.size() == 1 ? LongValues.IDENTITY : numbers.getGlobalOrds(leaf.ord);
    return new FacetSegment.OnDisk(values(leaf), toBuild);
  }

  private List<Optional<InMemory>> readIntoMemory() throws IOException {
    List<Optional<InMemory>> read = new ArrayList<>();
    for (LeafReaderContext leaf : leaves) {
      boolean small = values(leaf).cost() * VALUES_AN_ARTICLE <= FacetSegment.MOST_KEPT;
      read.add(
          small
              ? Optional.of(InMemory.of(onDisk(leaf), leaf.reader().maxDoc()))
              : Optional.empty());
    }
    return read;
  }

  /** The value of a number, without its field. */
  String value(int number) throws IOException {
    int slot = number & KNOWN_VALUES - 1;
    Known kept = known[slot];
    if (kept == null || kept.number != number) {
      String term = term(number).utf8ToString();
      kept = new Known(number, term.substring(term.indexOf(KeywordField.FACET_SEPARATOR) + 1));
      known[slot] = kept;
    }
    return kept.value;
  }

  /** The number of a field's value, or less than 0 when no article has it. */
  int number(KeywordField field, String value) throws IOException {
    BytesRef wanted = field.facetTerm(value);
    int number = ceiling(wanted);
    return number < size() && term(number).equals(wanted) ? number : -1;
  }

  /** The number of the first term that is not less than another. */
  int ceiling(BytesRef wanted) throws IOException {
    int low = 0;
    int high = size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (term(middle).compareTo(wanted) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private BytesRef term(int number) throws IOException {
    LeafReaderContext leaf = leaves.get(numbers.getFirstSegmentNumber(number));
    return values(leaf).lookupOrd(numbers.getFirstSegmentOrd(number));
  }
}
