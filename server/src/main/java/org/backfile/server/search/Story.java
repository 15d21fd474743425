package org.backfile.server.search;

import java.util.List;
import org.backfile.schema.StoredArticle;

/**
 * The articles that have nearly the same text.
 *
 * @param key what it is known by; equal for the same first article in every build
 * @param articles they, two at least, in the order they ran; of a large story the first
 * @param total how many there are
 * @param corrections the articles that correct one of them, in the order they ran
 * @param build the build that answered
 */
public record Story(
    String key,
    List<StoredArticle> articles,
    int total,
    List<StoredArticle> corrections,
    BuildInfo build) {

  /** Most articles shown of one story. */
  public static final int MOST_SHOWN = 200;

  public Story {
    articles = List.copyOf(articles);
    corrections = List.copyOf(corrections);
  }
}
