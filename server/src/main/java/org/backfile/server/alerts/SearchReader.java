package org.backfile.server.alerts;

import java.util.Optional;
import org.backfile.server.search.SearchRequest;

/** Reads saved searches as they are understood now. */
@FunctionalInterface
public interface SearchReader {

  /**
   * The request of a search.
   *
   * @param search its parameters, as in its address
   * @return empty when it cannot be searched any more
   */
  Optional<SearchRequest> read(String search);
}
