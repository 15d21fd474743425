package org.backfile.server.search.visible;

import java.io.IOException;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.util.BytesRef;

/**
 * A facet column without the values that only hidden articles have; the others are numbered as
 * though those had never been.
 */
final class VisibleValues extends SortedSetDocValues {

  private final SortedSetDocValues all;
  private final Renumbering renumbering;
  private long[] numbers = new long[0];
  private int size;
  private int next;

  VisibleValues(SortedSetDocValues all, Renumbering renumbering) {
    this.all = all;
    this.renumbering = renumbering;
  }

  @Override
  public long getValueCount() {
    return all.getValueCount() - renumbering.hidden();
  }

  @Override
  public BytesRef lookupOrd(long number) throws IOException {
    return all.lookupOrd(renumbering.toAll(number));
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
      long number = renumbering.toVisible(all.nextOrd());
      if (number >= 0) {
        numbers[size++] = number;
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
