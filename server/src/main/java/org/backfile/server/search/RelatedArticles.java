package org.backfile.server.search;

import java.util.List;

/**
 * Articles like another one, likest first.
 *
 * @param hits what their rows show; the score is comparable only among them
 * @param build the build that answered
 */
public record RelatedArticles(List<Hit> hits, BuildInfo build) {

  /** How they are found, in words for a reader. */
  public static final String METHOD =
      "by the rarest words of the headline and the opening paragraphs, and by the people, organisations and places"
          + " the source names";

  public RelatedArticles {
    hits = List.copyOf(hits);
  }
}
