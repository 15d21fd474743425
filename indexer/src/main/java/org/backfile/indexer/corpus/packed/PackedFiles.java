package org.backfile.indexer.corpus.packed;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The members of one archive, in order. Not thread-safe. */
public interface PackedFiles extends Closeable {

  /**
   * The next member that is a file; empty at the end. Taking it ends the reading of the one before.
   *
   * @throws IOException when the rest of the archive cannot be read
   */
  Optional<Packed> next() throws IOException;
}
