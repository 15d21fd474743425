package org.backfile.server.search;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.backfile.schema.ArticleCard;
import org.backfile.schema.StoredArticle;

/**
 * An article to be read: the whole text in plain and matched parts.
 *
 * @param stored the article, its older versions and its card
 * @param title the headline in parts
 * @param paragraphs the body's paragraphs in order, each in parts
 * @param matches number of matches in title and body
 * @param corrected the article that this one corrects, where the archive has it
 * @param correctedBy the articles that correct this one, the earliest first
 * @param sound whether the text read from the index still has the hash it was indexed with; a text
 *     that has not must not be shown
 * @param redacted whether by order another text is shown than was published
 * @param seen when the first build was made that had it; absent where the build does not say
 * @param build the build that answered
 */
public record ArticleView(
    StoredArticle stored,
    List<Snippet.Part> title,
    List<List<Snippet.Part>> paragraphs,
    int matches,
    Optional<ArticleCard> corrected,
    List<ArticleCard> correctedBy,
    boolean sound,
    boolean redacted,
    Optional<Instant> seen,
    BuildInfo build) {
  public ArticleView {
    title = List.copyOf(title);
    paragraphs = List.copyOf(paragraphs);
    correctedBy = List.copyOf(correctedBy);
  }
}
