package org.backfile.server.search;

import java.util.List;
import org.backfile.schema.StoredArticle;

/**
 * An article to be read: the whole text in plain and matched parts.
 *
 * @param stored the article, its older versions and its card
 * @param title the headline in parts
 * @param paragraphs the body's paragraphs in order, each in parts
 * @param matches number of matches in title and body
 * @param correctedBy ids of the articles that correct this one
 * @param sound whether the text read from the index still has the hash it was indexed with; a text
 *     that has not must not be shown
 * @param build the build that answered
 */
public record ArticleView(
    StoredArticle stored,
    List<Snippet.Part> title,
    List<List<Snippet.Part>> paragraphs,
    int matches,
    List<String> correctedBy,
    boolean sound,
    BuildInfo build) {
  public ArticleView {
    title = List.copyOf(title);
    paragraphs = List.copyOf(paragraphs);
    correctedBy = List.copyOf(correctedBy);
  }
}
