package org.backfile.indexer.source;

/**
 * Told of a file that is opened a second time, to be read there and not as the stream it was opened
 * as first.
 */
public interface Beside {

  /** Nobody who is told. */
  Beside UNTOLD = new Beside() {};

  /** Before it is opened. */
  default void begins() {}

  /** When a reading there failed: what was read of the file may not be what it holds. */
  default void failed() {}
}
