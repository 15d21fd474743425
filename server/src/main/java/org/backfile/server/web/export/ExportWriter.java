package org.backfile.server.web.export;

import java.io.IOException;
import org.backfile.server.search.Hit;

/** Writes one file: its head, every row, its end. */
interface ExportWriter {

  /** Writes what the file says of itself. */
  void begin() throws IOException;

  /**
   * Writes one row.
   *
   * @param number its place in the result, from 1
   */
  void row(Hit hit, int number) throws IOException;

  /** Writes what closes the file, and all that was held back. */
  void end() throws IOException;
}
