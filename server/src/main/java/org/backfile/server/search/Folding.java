package org.backfile.server.search;

import java.util.Optional;
import java.util.Set;

/**
 * Which articles have a row: all, one for each story, only those of one story, only those that are
 * new in the archive, only some that are named.
 *
 * @param folded whether a story is one row, its best article
 * @param story key of the only story to look in
 * @param seenAfter second, since 1970, of a build: only articles that were first seen after it
 * @param among ids of the only articles to look at
 */
public record Folding(
    boolean folded, Optional<String> story, Optional<Long> seenAfter, Optional<Set<String>> among) {

  /** A row for every article. */
  public static final Folding NONE =
      new Folding(false, Optional.empty(), Optional.empty(), Optional.empty());

  /** A row for every story. */
  public static final Folding STORIES =
      new Folding(true, Optional.empty(), Optional.empty(), Optional.empty());

  public Folding {
    among = among.map(Set::copyOf);
  }

  /** Only the articles of a story. */
  public static Folding into(String story) {
    return new Folding(false, Optional.of(story), Optional.empty(), Optional.empty());
  }

  /** The same, a row for every article that was first seen after a second too. */
  public Folding since(long second) {
    long later = Math.max(second, seenAfter.orElse(second));
    return new Folding(false, story, Optional.of(later), among);
  }

  /** The same, a row for every article of some. */
  public Folding among(Set<String> ids) {
    return new Folding(false, story, seenAfter, Optional.of(ids));
  }
}
