package org.backfile.server.search.timed;

/**
 * Counts the steps of long work, and looks at the clock once in a while: that costs more than a
 * step does.
 */
public final class Steps {

  private static final int BETWEEN_LOOKS = 1 << 9;

  private int steps;

  /**
   * One more.
   *
   * @throws org.apache.lucene.index.ExitableDirectoryReader.ExitingReaderException when the time
   *     for the work is over
   */
  public void add() {
    if ((++steps & BETWEEN_LOOKS - 1) == 0) {
      Deadline.check();
    }
  }
}
