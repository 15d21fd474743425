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
 * @param seenUntil second of a build: only articles that were first seen then or before
 * @param among ids of the only articles to look at
 */
public record Folding(
    boolean folded,
    Optional<String> story,
    Optional<Long> seenAfter,
    Optional<Long> seenUntil,
    Optional<Set<String>> among) {

  /** A row for every article. */
  public static final Folding NONE = of(false, Optional.empty(), Optional.empty());

  /** A row for every story. */
  public static final Folding STORIES = of(true, Optional.empty(), Optional.empty());

  public Folding {
    among = among.map(Set::copyOf);
  }

  /**
   * As an address asks for it.
   *
   * @param seenAfter second of a build: only articles that were first seen after it
   */
  public static Folding of(boolean folded, Optional<String> story, Optional<Long> seenAfter) {
    return new Folding(folded, story, seenAfter, Optional.empty(), Optional.empty());
  }

  /** Only the articles of a story. */
  public static Folding into(String story) {
    return of(false, Optional.of(story), Optional.empty());
  }

  /** The same, a row for every article that was first seen after a second too. */
  public Folding since(long second) {
    long later = Math.max(second, seenAfter.orElse(second));
    return new Folding(false, story, Optional.of(later), seenUntil, among);
  }

  /** The same, without articles that were first seen after a second. */
  public Folding until(long second) {
    long earlier = Math.min(second, seenUntil.orElse(second));
    return new Folding(false, story, seenAfter, Optional.of(earlier), among);
  }

  /** The same, a row for every article of some. */
  public Folding among(Set<String> ids) {
    return new Folding(false, story, seenAfter, seenUntil, Optional.of(ids));
  }
}
