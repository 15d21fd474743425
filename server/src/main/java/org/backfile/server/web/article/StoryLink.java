package org.backfile.server.web.article;

/** Where a story is found. */
public final class StoryLink {
  private StoryLink() {}

  /** The page of a story, by its key. */
  public static String path(String key) {
    return "/story/" + ArticleLink.segment(key);
  }

  /** The page of a story with two of its articles compared. */
  public static String compare(String key, String leftId, String rightId) {
    return path(key)
        + "?left="
        + ArticleLink.segment(leftId)
        + "&right="
        + ArticleLink.segment(rightId);
  }
}
