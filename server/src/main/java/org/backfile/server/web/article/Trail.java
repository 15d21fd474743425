package org.backfile.server.web.article;

import java.util.Optional;

/**
 * The search that a reader came from, as far as the address tells.
 *
 * @param self the address of this article with the search, for links to matches
 * @param back the page of the result on which the article stands
 * @param at the article's place in the result
 * @param previous the article before it
 * @param next the article after it
 */
public record Trail(
    String self,
    Optional<String> back,
    String at,
    Optional<String> previous,
    Optional<String> next) {

  /** The reader came from elsewhere, or the article stands no more where it stood. */
  static Trail from(String self) {
    return new Trail(self, Optional.empty(), "", Optional.empty(), Optional.empty());
  }
}
