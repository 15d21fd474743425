package org.backfile.server.web.builds;

import java.util.List;
import java.util.Optional;
import org.backfile.article.PublicationDate;
import org.backfile.schema.ArticleCard;
import org.backfile.server.web.article.ArticleLink;

/** An article that a build changed. */
public record ChangedArticle(
    String id, String link, String title, Optional<String> source, Optional<String> published) {
  static List<ChangedArticle> of(List<ArticleCard> cards) {
    return cards.stream()
        .map(card ->
            new ChangedArticle(
                card.id(),
                ArticleLink.path(card.id()),
                card.title(),
                card.source(),
                card.published().map(PublicationDate::iso)))
        .toList();
  }
}
