package org.backfile.server.search;

import org.backfile.schema.ArticleCard;

/**
 * What a row tells of the story that its article is one copy of.
 *
 * @param key the story's key
 * @param found how many of its articles the search found, that of the row included
 * @param articles how many the archive has
 * @param first who ran it first
 */
public record StoryPart(String key, int found, int articles, ArticleCard first) {}
