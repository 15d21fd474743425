package org.backfile.server.alerts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.backfile.article.PublicationDate;
import org.backfile.schema.ArticleCard;
import org.backfile.server.alerts.Entry.Kind;

/**
 * What a digest says when it is sent: of the articles as they are then. The query is not in it.
 *
 * @param alert whose digest it is
 * @param digest what may be told
 * @param cards of its new and changed articles
 * @param head of which archive it is
 */
public record Letter(Alert alert, Digest digest, Map<String, ArticleCard> cards, Letterhead head) {

  /**
   * An article in it.
   *
   * @param title headline; of one that was withdrawn, its id
   */
  public record Line(
      Kind kind,
      String article,
      String title,
      Optional<String> source,
      Optional<String> published,
      String link) {}

  /** The same for the same digest, whenever it is sent: by it a receiver knows a repetition. */
  public String id() {
    String name = "%s:%s:%s".formatted(alert.id(), digest.since(), digest.build());
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }

  /** The articles that are named. */
  public List<Line> lines() {
    return digest.entries().stream().map(this::line).toList();
  }

  private Line line(Entry entry) {
    Optional<ArticleCard> card = Optional.ofNullable(cards.get(entry.article()));
    return new Line(
        entry.kind(),
        entry.article(),
        card.map(ArticleCard::title).filter(title -> !title.isEmpty()).orElse(entry.article()),
        card.flatMap(ArticleCard::source),
        card.flatMap(ArticleCard::published).map(PublicationDate::iso),
        head.origin().get() + head.article().apply(entry.article()));
  }

  /** The page of the alert, where all that it told stands. */
  public String page() {
    return head.origin().get() + "/alerts/" + alert.id();
  }
}
