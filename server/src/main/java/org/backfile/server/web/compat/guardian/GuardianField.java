package org.backfile.server.web.compat.guardian;

import gg.jte.html.escape.Escape;
import gg.jte.output.StringOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.CanonicalText;
import org.backfile.schema.ArticleCard;
import org.backfile.server.web.article.ArticleLink;
import org.backfile.server.web.compat.Foreign;

/** The fields of an article that {@code show-fields} may ask for; their values are texts. */
enum GuardianField {
  HEADLINE("headline", false),
  TRAIL_TEXT("trailText", true),
  STANDFIRST("standfirst", true),
  BYLINE("byline", false),
  BODY("body", true),
  BODY_TEXT("bodyText", true),
  WORDCOUNT("wordcount", false),
  CHAR_COUNT("charCount", true),
  FIRST_PUBLICATION_DATE("firstPublicationDate", false),
  LAST_MODIFIED("lastModified", false),
  LANG("lang", false),
  PUBLICATION("publication", false),
  SHORT_URL("shortUrl", false);

  private static final String ALL = "all";

  private final String key;
  private final boolean ofText;

  GuardianField(String key, boolean ofText) {
    this.key = key;
    this.ofText = ofText;
  }

  /** The fields of these names; those that articles here never have are passed over. */
  static List<GuardianField> named(List<String> names) {
    return Stream.of(values())
        .filter(field -> names.contains(ALL) || names.contains(field.key))
        .toList();
  }

  /** Whether an article must be read whole for it. */
  boolean isOfText() {
    return ofText;
  }

  /** The values of an article, as far as it has them. */
  static Map<String, String> of(
      ArticleCard card, Optional<Article> article, List<GuardianField> fields, String origin) {
    Map<String, String> values = new LinkedHashMap<>();
    for (GuardianField field : fields) {
      field.value(card, article, origin).ifPresent(value -> values.put(field.key, value));
    }
    return values;
  }

  private Optional<String> value(ArticleCard card, Optional<Article> article, String origin) {
    return switch (this) {
      case HEADLINE -> Optional.of(card.title());
      case TRAIL_TEXT -> article.map(Foreign::lead).map(GuardianField::escaped);
      case STANDFIRST -> article.map(Foreign::lead).map(GuardianField::paragraph);
      case BYLINE -> Optional.of(String.join(", ", card.byline())).filter(all -> !all.isEmpty());
      case BODY -> article.map(GuardianField::body);
      case BODY_TEXT -> article.map(each -> String.join("\n", each.paragraphs()));
      case WORDCOUNT -> Optional.of(String.valueOf(card.words()));
      case CHAR_COUNT ->
          article.map(each -> String.valueOf(String.join("\n", each.paragraphs()).length()));
      case FIRST_PUBLICATION_DATE ->
          card.published().map(date -> Foreign.moment(date).toInstant().toString());
      case LAST_MODIFIED ->
          card.updated()
              .or(card::published)
              .map(date -> Foreign.moment(date).toInstant().toString());
      case LANG -> card.language();
      case PUBLICATION -> card.source();
      case SHORT_URL ->
          Optional.of(origin + ArticleLink.path(card.id(), CanonicalText.hex(card.sha256())));
    };
  }

  private static String body(Article article) {
    return article.paragraphs().stream()
        .map(GuardianField::paragraph)
        .collect(Collectors.joining());
  }

  private static String paragraph(String text) {
    return "<p>" + escaped(text).replace("\n", "<br>") + "</p>";
  }

  private static String escaped(String text) {
    StringOutput output = new StringOutput();
    Escape.htmlContent(text, output);
    return output.toString();
  }
}
