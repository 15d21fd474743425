package org.backfile.server.search;

import java.util.Optional;

/**
 * What becomes of articles that have nearly the same text: one row for each, or one for the story
 * they tell.
 *
 * @param folded whether a story is one row, its best article
 * @param story key of the only story to look in
 */
public record Folding(boolean folded, Optional<String> story) {

  /** A row for every article. */
  public static final Folding NONE = new Folding(false, Optional.empty());

  /** A row for every story. */
  public static final Folding STORIES = new Folding(true, Optional.empty());
}
