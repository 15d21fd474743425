package org.backfile.server.web.search;

import org.backfile.server.search.StoryPart;
import org.backfile.server.web.article.StoryLink;

/**
 * The story that an article tells with others in nearly the same words.
 *
 * @param group the story's key
 * @param size how many of its articles the search found
 * @param all how many the archive has
 * @param first id of the article that ran first
 * @param link the story's page
 */
public record DuplicatesJson(String group, int size, int all, String first, String link) {
  static DuplicatesJson of(StoryPart story) {
    return new DuplicatesJson(
        story.key(),
        story.found(),
        story.articles(),
        story.first().id(),
        StoryLink.path(story.key()));
  }
}
