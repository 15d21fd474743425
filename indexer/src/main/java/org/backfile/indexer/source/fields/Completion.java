package org.backfile.indexer.source.fields;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.article.Article;

/** Fills what an article does not say with the constants of a field map. */
final class Completion {

  private final Article article;
  private final Article.Builder filled;

  Completion(Article article) {
    this.article = article;
    this.filled = article.toBuilder();
  }

  Completion with(CanonicalField field, JsonNode constant) {
    String text = constant.asText();
    switch (field) {
      case TITLE -> fill(article.title().isEmpty(), () -> filled.title(text));
      case SOURCE -> fill(article.source(), () -> filled.source(text));
      case SECTION -> fill(article.section(), () -> filled.section(text));
      case LANGUAGE -> fill(article.language(), () -> filled.language(text));
      case TYPE -> fill(article.type(), () -> filled.type(text));
      case URL -> fill(article.url(), () -> filled.url(text));
      case CORRECTS -> fill(article.corrects(), () -> filled.corrects(text));
      case RIGHTS -> fill(article.rights(), () -> filled.rights(text));
      case BYLINE -> fill(article.byline().isEmpty(), () -> filled.byline(list(constant)));
      case TAGS -> fill(article.tags().isEmpty(), () -> filled.tags(list(constant)));
      case PEOPLE -> fill(article.people().isEmpty(), () -> filled.people(list(constant)));
      case ORGS -> fill(article.orgs().isEmpty(), () -> filled.orgs(list(constant)));
      case PLACES -> fill(article.places().isEmpty(), () -> filled.places(list(constant)));
      case ID, TEXT, PARAGRAPHS, PUBLISHED, UPDATED, VERSION -> {
        // what differs from article to article has no constant here
      }
    }
    return this;
  }

  private static void fill(Optional<String> given, Runnable constant) {
    fill(given.isEmpty(), constant);
  }

  private static void fill(boolean missing, Runnable constant) {
    if (missing) {
      constant.run();
    }
  }

  private static List<String> list(JsonNode constant) {
    if (!constant.isArray()) {
      return List.of(constant.asText());
    }
    List<String> values = new ArrayList<>();
    constant.forEach(value -> values.add(value.asText()));
    return values;
  }

  Article article() {
    return filled.build();
  }
}
