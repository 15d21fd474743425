package org.backfile.indexer.source;

/**
 * One record cut out of a file, not looked into yet. Cutting must go in the order of the file and
 * so is done by one thread at a time; {@link #read} is the rest of the work, for any thread.
 */
@FunctionalInterface
public interface RawRecord {

  /** Parses the record; never throws for what the record holds. */
  ReadOutcome read();
}
