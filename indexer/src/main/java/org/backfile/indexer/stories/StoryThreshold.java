package org.backfile.indexer.stories;

/**
 * How much of their texts articles must share to be one story.
 *
 * @param percent of all shingles of articles of two papers, {@value #LEAST} to 100. Where more is
 *     asked of cuts and of articles of one paper, that holds as long as it is more than this.
 */
public record StoryThreshold(int percent) {

  /** Below, most pairs are not found any more: signatures lead to a third of them. */
  public static final int LEAST = 35;

  /** Half of all shingles: what editors cut and put in is rarely more than the other half. */
  public static final int USUAL = 50;

  /** What holds where nothing is said. */
  public static final StoryThreshold DEFAULT = new StoryThreshold(USUAL);

  public StoryThreshold {
    if (percent < LEAST || percent > 100) {
      throw new IllegalArgumentException(
          "expected %d to 100 per cent, found %d".formatted(LEAST, percent));
    }
  }

  /** The threshold as a share, 0 to 1. */
  double share() {
    return percent / 100.0;
  }

  /** This share or another, whichever is more. */
  double atLeast(double share) {
    return Math.max(share, share());
  }
}
