package org.backfile.indexer.source;

import org.backfile.article.Origin;

/**
 * One record cut out of a file, not looked into yet. Cutting must go in the order of the file and
 * so is done by one thread at a time; {@link #read} is the rest of the work, for any thread.
 */
@FunctionalInterface
public interface RawRecord {

  /** Parses the record; never throws for what the record holds. */
  ReadOutcome read();

  /**
   * The same record, where a fault of the reader costs it alone and not the run.
   *
   * @param where it begins
   */
  default RawRecord failingAlone(Origin where) {
    return () -> {
      try {
        return read();
      } catch (RuntimeException fault) {
        String reason = "expected a record, found what its format's reader fails at: " + fault;
        return new ReadOutcome.Failed(where, reason, "");
      }
    };
  }
}
