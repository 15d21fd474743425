package org.backfile.indexer.write;

import java.io.IOException;

/** When the archive first had an article. */
@FunctionalInterface
public interface FirstSeen {

  /** The second, since 1970, in which the first build was made that had the article of an id. */
  long of(String id) throws IOException;
}
