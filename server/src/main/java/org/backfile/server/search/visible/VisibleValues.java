package org.backfile.server.search.visible;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * A facet column without the values that only hidden articles have; the others are numbered as
 * though those had never been.
 */
final class VisibleValues extends SortedSetDocValues {

  private final SortedSetDocValues all;
  private final long[] hidden;
  private long[] numbers = new long[0];
  private int size;
  private int next;

  /**
   * @param hidden numbers of the values that are not there, rising
   */
  VisibleValues(SortedSetDocValues all, long[] hidden) {
    this.all = all;
    this.hidden = hidden;
  }

  @Override
  public long getValueCount() {
    return all.getValueCount() - hidden.length;
  }

  @Override
  public BytesRef lookupOrd(long number) throws IOException {
    int low = 0;
    int high = hidden.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (hidden[middle] - middle <= number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return all.lookupOrd(number + low);
  }

  @Override
  public boolean advanceExact(int document) throws IOException {
    return all.advanceExact(document) && read();
  }

  @Override
  public int nextDoc() throws IOException {
    return settle(all.nextDoc());
  }

  @Override
  public int advance(int document) throws IOException {
    return settle(all.advance(document));
  }

  private int settle(int document) throws IOException {
    int found = document;
    while (found != NO_MORE_DOCS && !read()) {
      found = all.nextDoc();
    }
    return found;
  }

  /** Reads the values of an article; false when all of them are hidden. */
  private boolean read() throws IOException {
    int values = all.docValueCount();
    numbers = numbers.length < values ? new long[values] : numbers;
    size = 0;
    next = 0;
    for (int each = 0; each < values; each++) {
      long number = all.nextOrd();
      int at = Arrays.binarySearch(hidden, number);
      if (at < 0) {
        numbers[size++] = number + at + 1;
      }
    }
    return size > 0;
  }

  @Override
  public int docValueCount() {
    return size;
  }

  @Override
  public long nextOrd() {
    return numbers[next++];
  }

  @Override
  public int docID() {
    return all.docID();
  }

  @Override
  public long cost() {
    return all.cost();
  }
}
