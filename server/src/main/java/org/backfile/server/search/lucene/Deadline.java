package org.backfile.server.search.lucene;

import java.time.Duration;
import org.apache.lucene.index.QueryTimeout;

/** A moment after which work is given up and the answer marked incomplete. */
final class Deadline implements QueryTimeout {

  private final long end;

  private Deadline(long end) {
    this.end = end;
  }

  /** So long from now. */
  static Deadline in(Duration time) {
    return new Deadline(System.nanoTime() + time.toNanos());
  }

  /** This moment, or so long from now if that is sooner. */
  Deadline orIn(Duration time) {
    long now = System.nanoTime();
    return new Deadline(now + Math.min(end - now, time.toNanos()));
  }

  @Override
  public boolean shouldExit() {
    return System.nanoTime() - end > 0;
  }
}
