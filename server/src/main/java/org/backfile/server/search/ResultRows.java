package org.backfile.server.search;

import java.util.List;

/**
 * The rows of a whole result, read in batches: all of one build, which stays open until this is
 * closed, and in the order of the pages. For one thread.
 */
public interface ResultRows extends AutoCloseable {

  /** Rows of one batch at most. */
  int BATCH = 100;

  /** What the answer says besides its rows: total, whether it is complete, problems, build. */
  SearchResult summary();

  /** How many rows there are to read. */
  int size();

  /**
   * The next rows, at most {@value #BATCH}; none after the last.
   *
   * @throws java.io.UncheckedIOException when the build turns out damaged
   */
  List<Hit> next();

  /** Lets the build go. */
  @Override
  void close();
}
