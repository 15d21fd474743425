package org.backfile.server.alerts;

import java.time.Instant;
import java.util.Optional;
import org.backfile.server.search.SearchRequest;

/** Reads saved searches as they are understood now. */
@FunctionalInterface
public interface SearchReader {

  /**
   * The request of a search.
   *
   * @param search its parameters, as in its address
   * @param moment which day is today in it
   * @return empty when it cannot be searched any more
   */
  Optional<SearchRequest> read(String search, Instant moment);
}
