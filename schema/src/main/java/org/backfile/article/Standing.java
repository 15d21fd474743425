package org.backfile.article;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What the archive found out about an article by looking at all others: whether others tell the
 * same, who wrote it first, and what is known to be wrong in it.
 *
 * @param story key of its story, the articles that have nearly the same text; empty when it stands
 *     alone. The key says nothing about any of them, so it can be shown whoever may be hidden
 * @param credit why it is taken for a wire copy or for the paper's own; empty when nothing tells
 * @param amendments what it has to do with corrections
 */
public record Standing(Optional<String> story, Optional<Credit> credit, Set<Amendment> amendments) {

  /** Of an article about which nothing was found out. */
  public static final Standing UNKNOWN = new Standing(Optional.empty(), Optional.empty(), Set.of());

  /** What the notes and stories of other articles say of one. */
  public static final Set<Amendment> BY_OTHERS =
      Set.of(Amendment.CORRECTED, Amendment.UNCORRECTED_COPY);

  public Standing {
    amendments =
        Collections.unmodifiableSet(
            amendments.isEmpty() ? EnumSet.noneOf(Amendment.class) : EnumSet.copyOf(amendments));
  }

  /** Whether other articles have a hand in it. */
  public boolean ofOthers() {
    return story.isPresent() || amendments.stream().anyMatch(BY_OTHERS::contains);
  }
}
