package org.backfile.indexer.stories;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Whether two articles tell the same story in nearly the same words.
 *
 * <p>Of two papers: they share at least half of all their shingles, or what else the {@link
 * StoryThreshold} says, or one has at least four fifths of its own, and no less than {@value
 * #LEAST_CUT}, in common with the other, which it then is a cut of. Of one paper, or of papers not
 * known: they share at least four fifths, and most words of their headlines. A paper that runs a
 * text twice hardly changes it; what is nearly alike in one paper is a form filled in anew, such as
 * a market report or the frame of a web page.
 */
final class Likeness {

  static final double OF_ONE_PAPER = 0.8;
  static final double OF_A_CUT = 0.8;

  /** Shingles that a cut has in common with what it was cut from. */
  static final int LEAST_CUT = 60;

  /** A cut is no less than this share of the whole. */
  private static final double SHORTEST_CUT = 0.2;

  private static final double OF_HEADLINES = 0.5;

  private Likeness() {}

  static boolean alike(Text one, Text other, StoryThreshold threshold) {
    if (Arrays.equals(one.whole(), other.whole())) {
      return true;
    }
    int fewer = Math.min(one.shingles().length, other.shingles().length);
    int more = Math.max(one.shingles().length, other.shingles().length);
    if (fewer < Signature.FEWEST_SHINGLES || fewer < SHORTEST_CUT * more) {
      return false;
    }
    int shared = shared(one.shingles(), other.shingles());
    double alike = (double) shared / (fewer + more - shared);
    if (onePaper(one.source(), other.source())) {
      return alike >= threshold.atLeast(OF_ONE_PAPER)
          && headlinesAlike(one.headline(), other.headline());
    }
    return alike >= threshold.share()
        || (shared >= LEAST_CUT && shared >= threshold.atLeast(OF_A_CUT) * fewer);
  }

  /** The share of all shingles of two texts that both have, 0 to 1. */
  static double share(Text one, Text other) {
    int shared = shared(one.shingles(), other.shingles());
    return (double) shared / Math.max(1, one.shingles().length + other.shingles().length - shared);
  }

  private static boolean onePaper(Optional<String> one, Optional<String> other) {
    return one.isEmpty() || other.isEmpty() || one.equals(other);
  }

  private static boolean headlinesAlike(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return true;
    }
    Set<String> shared = new HashSet<>(one);
    shared.retainAll(other);
    return shared.size() >= OF_HEADLINES * Math.min(one.size(), other.size());
  }

  private static int shared(long[] one, long[] other) {
    int shared = 0;
    for (int at = 0, there = 0; at < one.length && there < other.length; ) {
      long difference = Long.compare(one[at], other[there]);
      shared += difference == 0 ? 1 : 0;
      at += difference <= 0 ? 1 : 0;
      there += difference >= 0 ? 1 : 0;
    }
    return shared;
  }
}
