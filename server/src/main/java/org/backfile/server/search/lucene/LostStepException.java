package org.backfile.server.search.lucene;

import java.io.IOException;

/**
 * The changes that an earlier build made cannot be read: it was removed, or is damaged. That says
 * nothing of the serving build, which an {@link IOException} would.
 */
final class LostStepException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  LostStepException(IOException cause) {
    super("the changes of an earlier build cannot be read: " + cause, cause);
  }
}
