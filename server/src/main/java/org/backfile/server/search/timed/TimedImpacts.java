package org.backfile.server.search.timed;

import java.io.IOException;
import org.apache.lucene.index.Impacts;
import org.apache.lucene.index.ImpactsEnum;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** {@link TimedPostings} that know the best score to come. */
final class TimedImpacts extends ImpactsEnum {

  private final ImpactsEnum in;
  private final Steps steps = new Steps();

  TimedImpacts(ImpactsEnum postings) {
    this.in = postings;
  }

  @Override
  public void advanceShallow(int target) throws IOException {
    in.advanceShallow(target);
  }

  @Override
  public Impacts getImpacts() throws IOException {
    return in.getImpacts();
  }

  @Override
  public int nextDoc() throws IOException {
    steps.add();
    return in.nextDoc();
  }

  @Override
  public int advance(int target) throws IOException {
    steps.add();
    return in.advance(target);
  }

  @Override
  public int nextPosition() throws IOException {
    steps.add();
    return in.nextPosition();
  }

  @Override
  public int docID() {
    return in.docID();
  }

  @Override
  public int freq() throws IOException {
    return in.freq();
  }

  @Override
  public int startOffset() throws IOException {
    return in.startOffset();
  }

  @Override
  public int endOffset() throws IOException {
    return in.endOffset();
  }

  @Override
  public @Nullable BytesRef getPayload() throws IOException {
    return in.getPayload();
  }

  @Override
  public long cost() {
    return in.cost();
  }
}
