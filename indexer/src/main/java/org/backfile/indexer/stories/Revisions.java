package org.backfile.indexer.stories;

import java.util.List;
import org.backfile.article.Article;

/**
 * Which articles of one address may be one article, rewritten: their texts share half of their
 * shingles, or a fifth where their headlines have the same words, {@value #FEWEST_WORDS} at least.
 * Other texts of one address are what a page shows that is filled anew, such as a section's or,
 * under one headline, each day's weather.
 */
public final class Revisions {

  static final int FEWEST_WORDS = 3;
  static final double UNDER_ONE_HEADLINE = 0.2;
  static final double HALF = 0.5;

  private final List<Text> texts;

  /** Reads articles, each once however many it is compared with. */
  public Revisions(List<Article> articles) {
    Shingles shingles = new Shingles();
    this.texts = articles.stream().map(each -> Text.of(each, shingles)).toList();
  }

  /** Whether one may be another version of the other, by their places in the list. */
  public boolean likely(int one, int other) {
    Text text = texts.get(one);
    Text there = texts.get(other);
    boolean headline =
        text.headline().size() >= FEWEST_WORDS && text.headline().equals(there.headline());
    return Likeness.share(text, there) >= (headline ? UNDER_ONE_HEADLINE : HALF);
  }
}
