package org.backfile.server.web.builds;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.backfile.article.ChangedField;
import org.backfile.article.PublicationDate;
import org.backfile.schema.ArticleCard;
import org.backfile.server.search.Changes.Changed;
import org.backfile.server.web.article.ArticleLink;
import org.backfile.server.web.site.Wording;

/**
 * An article that a build changed.
 *
 * @param fields what of it is another, by the keys of {@link ChangedField}; none of an article that
 *     is new, or where it is not known
 */
public record ChangedArticle(
    String id,
    String link,
    String title,
    Optional<String> source,
    Optional<String> published,
    List<String> fields) {

  static List<ChangedArticle> of(Collection<ArticleCard> cards) {
    return cards.stream().map(card -> of(card, Set.of())).toList();
  }

  static List<ChangedArticle> ofChanged(Collection<Changed> changed) {
    return changed.stream().map(each -> of(each.card(), each.fields())).toList();
  }

  private static ChangedArticle of(ArticleCard card, Set<ChangedField> fields) {
    return new ChangedArticle(
        card.id(),
        ArticleLink.path(card.id()),
        card.title(),
        card.source(),
        card.published().map(PublicationDate::iso),
        fields.stream().map(ChangedField::key).toList());
  }

  /** What of it is another, in the reader's words; blank where nothing is told. */
  public String fieldsInWords() {
    return fields.stream()
        .flatMap(key -> ChangedField.of(key).stream())
        .map(field -> Wording.say(field.words()))
        .collect(Collectors.joining(", "));
  }
}
