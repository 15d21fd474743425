package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.apache.lucene.util.ArrayUtil;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.lucene.FacetColumn.Range;

/**
 * Counts the values of articles. Made once for a build and used again and again: one count for
 * every value of the build, and a list of those that are not zero, so that clearing and reading
 * cost no more than counting did.
 */
final class FacetCounts {

  private final FacetColumn column;
  private final int[] ends;
  private final int[] fields;
  private final int[] counts;
  private final int[] withValue;
  private final int[] articles;
  private int[] touched = new int[64];
  private int touchedSize;

  FacetCounts(FacetColumn column) {
    this.column = column;
    this.ends = column.ranges().stream().mapToInt(Range::end).toArray();
    this.fields = column.ranges().stream().mapToInt(range -> range.field().ordinal()).toArray();
    this.counts = new int[column.size()];
    this.withValue = new int[KeywordField.values().length];
    this.articles = new int[KeywordField.values().length];
  }

  FacetColumn column() {
    return column;
  }

  /** Counts all values of articles of one segment, in rising order. */
  void count(FacetSegment segment, int[] documents, int size) throws IOException {
    for (int at = 0; at < size; at++) {
      segment.seek(documents[at]);
      countAll(segment);
    }
    for (int field = 0; field < articles.length; field++) {
      articles[field] += size;
    }
  }

  private void countAll(FacetSegment segment) {
    int range = -1;
    int end = 0;
    for (int at = segment.from; at < segment.to; at++) {
      int number = segment.numbers[at];
      while (number >= end) {
        end = ends[++range];
        if (number < end) {
          withValue[fields[range]]++;
        }
      }
      add(number);
    }
  }

  /**
   * Counts one field of articles that only this field's filter keeps out. An article with one
   * excluded value would be found by including that value; with two, by nothing.
   *
   * @param excluded numbers of the excluded values
   */
  void countSideways(
      KeywordField field, Set<Integer> excluded, FacetSegment segment, int[] documents, int size)
      throws IOException {
    Range range = column.range(field);
    for (int at = 0; at < size; at++) {
      segment.seek(documents[at]);
      sideways(range, excluded, segment);
    }
  }

  private void sideways(Range range, Set<Integer> excluded, FacetSegment segment) {
    int from = segment.from;
    while (from < segment.to && segment.numbers[from] < range.start()) {
      from++;
    }
    int to = from;
    int unwanted = 0;
    int unwantedNumber = -1;
    for (; to < segment.to && segment.numbers[to] < range.end(); to++) {
      if (excluded.contains(segment.numbers[to])) {
        unwanted++;
        unwantedNumber = segment.numbers[to];
      }
    }
    if (unwanted == 1) {
      add(unwantedNumber);
    } else if (unwanted == 0) {
      articles[range.field().ordinal()]++;
      withValue[range.field().ordinal()] += to > from ? 1 : 0;
      for (int at = from; at < to; at++) {
        add(segment.numbers[at]);
      }
    }
  }

  private void add(int number) {
    if (counts[number]++ == 0) {
      touched = ArrayUtil.grow(touched, touchedSize + 1);
      touched[touchedSize++] = number;
    }
  }

  /** Articles counted that have a value. */
  int count(int number) {
    return counts[number];
  }

  /** Articles counted for a field that have no value in it. */
  int missing(KeywordField field) {
    return articles[field.ordinal()] - withValue[field.ordinal()];
  }

  /** Takes each value that occurs. */
  interface EachValue {
    void accept(int number, int count) throws IOException;
  }

  /** Gives every value that was counted at least once, in no order. */
  void forEach(EachValue each) throws IOException {
    for (int at = 0; at < touchedSize; at++) {
      each.accept(touched[at], counts[touched[at]]);
    }
  }

  /** Begins anew. */
  void clear() {
    for (int at = 0; at < touchedSize; at++) {
      counts[touched[at]] = 0;
    }
    touchedSize = 0;
    Arrays.fill(withValue, 0);
    Arrays.fill(articles, 0);
  }
}
