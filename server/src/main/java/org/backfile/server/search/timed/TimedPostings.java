package org.backfile.server.search.timed;

import java.io.IOException;
import org.apache.lucene.index.FilterLeafReader.FilterPostingsEnum;
import org.apache.lucene.index.PostingsEnum;

/** Postings with places; time is looked at with every few documents and places. */
final class TimedPostings extends FilterPostingsEnum {

  private final Steps steps = new Steps();

  TimedPostings(PostingsEnum postings) {
    super(postings);
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
}
