package org.backfile.indexer.source.html;

import java.util.Optional;
import org.backfile.article.Origin;

/**
 * What is known of a page from elsewhere.
 *
 * @param url where it was fetched
 * @param charset its encoding as the server named it
 * @param captured when it was fetched, as it was written
 */
public record PageOrigin(
    Origin origin, Optional<String> url, Optional<String> charset, Optional<String> captured) {

  /** A page of which nothing else is known. */
  public static PageOrigin of(Origin origin) {
    return new PageOrigin(origin, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
