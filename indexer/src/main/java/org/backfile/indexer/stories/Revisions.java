package org.backfile.indexer.stories;

import org.backfile.article.Article;

/**
 * Whether two articles of one address may be one article, rewritten: their headlines have the same
 * words, {@value #FEWEST_WORDS} at least, or their texts share half of their shingles. Other texts
 * of one address are what a page shows that is filled anew, such as a section's.
 */
public final class Revisions {

  static final int FEWEST_WORDS = 3;

  private final Shingles shingles = new Shingles();

  /** Whether one may be another version of the other. */
  public boolean likely(Article one, Article other) {
    Text text = Text.of(one, shingles);
    Text there = Text.of(other, shingles);
    boolean headline =
        text.headline().size() >= FEWEST_WORDS && text.headline().equals(there.headline());
    return headline || Likeness.share(text, there) >= Likeness.OF_TWO_PAPERS;
  }
}
