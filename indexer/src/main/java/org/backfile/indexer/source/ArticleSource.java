package org.backfile.indexer.source;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The records of one open file, in order. Not thread-safe. */
public interface ArticleSource extends Closeable {

  /** The longest record read, in bytes or characters; a longer one is refused. */
  int LONGEST_RECORD = 16 << 20;

  /**
   * The next record; empty at the end.
   *
   * @throws IOException when the rest of the file cannot be read; {@link #line} says from where on
   */
  Optional<RawRecord> next() throws IOException;

  /** The line on which the record now being read begins, from 1. */
  long line();
}
