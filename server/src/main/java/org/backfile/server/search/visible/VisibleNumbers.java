package org.backfile.server.search.visible;

import java.io.IOException;
import org.apache.lucene.index.FilterNumericDocValues;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.util.Bits;

/** A column of numbers in which hidden articles have none. */
final class VisibleNumbers extends FilterNumericDocValues {

  private final Bits visible;

  VisibleNumbers(NumericDocValues all, Bits visible) {
    super(all);
    this.visible = visible;
  }

  @Override
  public int nextDoc() throws IOException {
    return settle(in.nextDoc());
  }

  @Override
  public int advance(int document) throws IOException {
    return settle(in.advance(document));
  }

  private int settle(int document) throws IOException {
    int found = document;
    while (found != NO_MORE_DOCS && !visible.get(found)) {
      found = in.nextDoc();
    }
    return found;
  }

  @Override
  public boolean advanceExact(int document) throws IOException {
    return in.advanceExact(document) && visible.get(document);
  }
}
