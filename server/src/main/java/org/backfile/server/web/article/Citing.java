package org.backfile.server.web.article;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.CanonicalText;
import org.backfile.schema.ArticleCard;
import org.backfile.server.search.ArticleView;
import org.backfile.server.web.cite.Citation;

/**
 * Makes citations of articles.
 *
 * @param origin where the server is reached, such as {@code http://archive.example}
 * @param archive what the archive is called
 * @param buildId the build that answered
 * @param retrieved when it answered
 */
public record Citing(String origin, String archive, String buildId, Instant retrieved) {

  /** The citation of a version, with a warning where it should not be cited unread. */
  Citation of(ArticleView view, Article article, Versions versions) {
    Versions.Version shown = versions.shown();
    List<String> remarks = new ArrayList<>();
    if (!shown.newest()) {
      remarks.add(
          "Superseded: version %d of %d; the newest is %s"
              .formatted(
                  shown.number(), versions.all().size(), origin + versions.all().getLast().href()));
    }
    if (view.redacted()) {
      remarks.add("Redacted: parts of the text were removed on legal request");
    }
    view.correctedBy()
        .forEach(later ->
            remarks.add("Corrected by a later article: " + origin + ArticleLink.path(later.id())));
    return new Citation(
        article.id(),
        article.title(),
        article.byline(),
        article.source(),
        article.section(),
        article.published(),
        article.language(),
        article.url(),
        origin + shown.href(),
        shown.sha256(),
        archive,
        buildId,
        Citation.time(retrieved),
        remarks);
  }

  /** The citation of an article in a result, in its newest version. */
  public Citation of(ArticleCard card, List<String> remarks) {
    String sha256 = CanonicalText.hex(card.sha256());
    return new Citation(
        card.id(),
        card.title(),
        card.byline(),
        card.source(),
        card.section(),
        card.published(),
        card.language(),
        card.url(),
        origin + ArticleLink.path(card.id(), sha256),
        sha256,
        archive,
        buildId,
        Citation.time(retrieved),
        remarks);
  }
}
