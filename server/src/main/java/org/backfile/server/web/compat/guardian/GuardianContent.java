package org.backfile.server.web.compat.guardian;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.schema.ArticleCard;
import org.backfile.server.web.article.ArticleLink;
import org.backfile.server.web.article.EntityLink;
import org.backfile.server.web.compat.Foreign;
import org.backfile.server.web.compat.ForeignErrors;

/**
 * One article.
 *
 * @param id what stands for it behind the base address
 * @param sectionId its section in words, what the parameter {@code section} takes; absent where it
 *     has none
 * @param webPublicationDate in UTC; absent where the article has no date
 * @param fields the fields asked for; absent where none were
 * @param tags the tags asked for; absent where none were
 * @param isHosted whether an advertiser paid for it: never
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record GuardianContent(
    String id,
    String type,
    Optional<String> sectionId,
    Optional<String> sectionName,
    Optional<String> webPublicationDate,
    @JsonInclude(JsonInclude.Include.ALWAYS) String webTitle,
    String webUrl,
    String apiUrl,
    Optional<Map<String, String>> fields,
    Optional<List<GuardianTag>> tags,
    @JsonProperty("isHosted") boolean isHosted,
    String pillarId,
    String pillarName) {

  /**
   * An article as it is asked for.
   *
   * @param article the whole of it, where fields are asked for that need it
   */
  static GuardianContent of(
      ArticleCard card,
      Optional<Article> article,
      GuardianQuestion question,
      EntityLink words,
      String origin) {
    String id = ArticleLink.segment(card.id());
    Pillar pillar = Pillar.of(card);
    return new GuardianContent(
        id,
        "article",
        card.section().map(words::slug),
        card.section(),
        card.published().map(date -> Foreign.moment(date).toInstant().toString()),
        card.title(),
        origin + ArticleLink.path(card.id()),
        origin + ForeignErrors.GUARDIAN + "/" + id,
        question.fields().isEmpty()
            ? Optional.empty()
            : Optional.of(GuardianField.of(card, article, question.fields(), origin)),
        question.tags().isEmpty()
            ? Optional.empty()
            : Optional.of(GuardianTag.of(card, question.tags(), words, origin)),
        false,
        pillar.id(),
        pillar.title());
  }
}
