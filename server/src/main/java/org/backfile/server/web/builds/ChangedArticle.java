package org.backfile.server.web.builds;

import java.util.List;
import java.util.Optional;
import org.backfile.article.PublicationDate;
import org.backfile.schema.ArticleCard;
import org.backfile.server.search.Changes;
import org.backfile.server.web.article.ArticleLink;

/**
 * An article that a build changed.
 *
 * @param link where it is; empty where the serving build has it no more
 */
public record ChangedArticle(
    String id,
    Optional<String> link,
    String title,
    Optional<String> source,
    Optional<String> published) {

  /** Some of those that are listed. */
  static List<ChangedArticle> of(List<ArticleCard> cards, Changes changes) {
    return cards.stream()
        .map(card ->
            new ChangedArticle(
                card.id(),
                Optional.of(ArticleLink.path(card.id()))
                    .filter(link -> !changes.gone().contains(card.id())),
                card.title(),
                card.source(),
                card.published().map(PublicationDate::iso)))
        .toList();
  }
}
