package org.backfile.server.search.visible;

import java.io.IOException;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.util.BytesRef;

/** A column of one value an article, without some values; articles that had one have none. */
final class VisibleKeys extends SortedDocValues {

  private final SortedDocValues all;
  private final Renumbering numbers;

  VisibleKeys(SortedDocValues all, Renumbering numbers) {
    this.all = all;
    this.numbers = numbers;
  }

  private boolean isThere() throws IOException {
    return numbers.toVisible(all.ordValue()) >= 0;
  }

  private int settle(int document) throws IOException {
    int found = document;
    while (found != NO_MORE_DOCS && !isThere()) {
      found = all.nextDoc();
    }
    return found;
  }

  @Override
  public int nextDoc() throws IOException {
    return settle(all.nextDoc());
  }

  @Override
  public int advance(int document) throws IOException {
    return settle(all.advance(document));
  }

  @Override
  public boolean advanceExact(int document) throws IOException {
    return all.advanceExact(document) && isThere();
  }

  @Override
  public int ordValue() throws IOException {
    return (int) numbers.toVisible(all.ordValue());
  }

  @Override
  public BytesRef lookupOrd(int number) throws IOException {
    return all.lookupOrd((int) numbers.toAll(number));
  }

  @Override
  public int getValueCount() {
    return all.getValueCount() - numbers.hidden();
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
