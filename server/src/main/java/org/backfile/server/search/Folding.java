package org.backfile.server.search;

import java.util.Optional;

/**
 * Which articles have a row: all, one for each story, only those of one story, only those that are
 * new in the archive.
 *
 * @param folded whether a story is one row, its best article
 * @param story key of the only story to look in
 * @param seenAfter second, since 1970, of a build: only articles that were first seen after it
 */
public record Folding(boolean folded, Optional<String> story, Optional<Long> seenAfter) {

  /** A row for every article. */
  public static final Folding NONE = new Folding(false, Optional.empty(), Optional.empty());

  /** A row for every story. */
  public static final Folding STORIES = new Folding(true, Optional.empty(), Optional.empty());

  /** Only the articles of a story. */
  public static Folding into(String story) {
    return new Folding(false, Optional.of(story), Optional.empty());
  }
}
