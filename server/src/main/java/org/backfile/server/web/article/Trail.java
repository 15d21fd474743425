package org.backfile.server.web.article;

import java.util.Optional;

/**
 * The search that a reader came from.
 *
 * @param back the page of the result on which the article stands
 * @param at the article's place in the result
 * @param previous the article before it
 * @param next the article after it
 * @param self the address of this article with the search, for links to matches
 */
public record Trail(
    Optional<String> back,
    String at,
    Optional<String> previous,
    Optional<String> next,
    Optional<String> self) {
  /** The reader came from elsewhere. */
  static final Trail NONE =
      new Trail(Optional.empty(), "", Optional.empty(), Optional.empty(), Optional.empty());
}
