package org.backfile.schema;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate;
import org.backfile.article.Note;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;

/**
 * An article as one JSON object: the keys of the corpus format, and under {@code _} keys what the
 * archive adds. Written with keys in a fixed order, so that equal articles give equal text.
 */
public final class ArticleJson {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS);

  private ArticleJson() {}

  /** The whole article. */
  public static ObjectNode write(Article article) {
    ObjectNode json = metadata(article);
    json.put("title", article.title());
    putList(json, "paragraphs", article.paragraphs());
    putList(json, "_notes", article.notes().stream().map(Note::name).toList());
    json.set("_origin", origin(article.origin()));
    return json;
  }

  /** All but title, text and origin: what the metadata hash covers. */
  static ObjectNode metadata(Article article) {
    ObjectNode json = JSON.createObjectNode();
    json.put("id", article.id());
    put(json, "published", article.published().map(PublicationDate::iso));
    put(json, "updated", article.updated().map(PublicationDate::iso));
    putList(json, "byline", article.byline());
    put(json, "source", article.source());
    put(json, "section", article.section());
    put(json, "language", article.language());
    put(json, "type", article.type());
    put(json, "url", article.url());
    putList(json, "tags", article.tags());
    putList(json, "people", article.people());
    putList(json, "orgs", article.orgs());
    putList(json, "places", article.places());
    putList(json, "_notes", lasting(article.notes()));
    putRest(json, article);
    return json;
  }

  /** The notes that the clock does not change: the same corpus has the same hashes next year. */
  private static List<String> lasting(Set<Note> notes) {
    return notes.stream().filter(note -> note != Note.DATE_IN_FUTURE).map(Note::name).toList();
  }

  /** What neither the card nor the text holds. */
  static void putRest(ObjectNode json, Article article) {
    article.version().ifPresent(version -> json.put("version", version));
    put(json, "corrects", article.corrects());
    put(json, "follows", article.follows());
    put(json, "rights", article.rights());
    if (!article.dates().isEmpty()) {
      ArrayNode dates = json.putArray("_dates");
      article.dates().forEach(date -> dates.add(DateJson.write(date)));
    }
    if (!article.extras().isEmpty()) {
      article.extras().forEach(json.putObject("_extras")::set);
    }
  }

  static ObjectNode origin(Origin origin) {
    return JSON.createObjectNode().put("file", origin.file()).put("record", origin.record());
  }

  static Origin origin(JsonNode json) {
    return new Origin(json.path("file").asText(), json.path("record").asLong());
  }

  /** The article that {@link #write} wrote. */
  public static Article read(JsonNode json) {
    return reader(json).build();
  }

  /** The article that {@link #write} wrote, whose text may still be missing. */
  static Article.Builder reader(JsonNode json) {
    Article.Builder builder =
        Article.builder(json.path("id").asText(), origin(json.path("_origin")))
            .title(json.path("title").asText())
            .paragraphs(list(json, "paragraphs"))
            .byline(list(json, "byline"))
            .source(json.path("source").asText())
            .section(json.path("section").asText())
            .language(json.path("language").asText())
            .type(json.path("type").asText())
            .url(json.path("url").asText())
            .tags(list(json, "tags"))
            .people(list(json, "people"))
            .orgs(list(json, "orgs"))
            .places(list(json, "places"));
    PublicationDate.parse(json.path("published").asText()).ifPresent(builder::published);
    PublicationDate.parse(json.path("updated").asText()).ifPresent(builder::updated);
    list(json, "_notes").forEach(note -> builder.note(Note.valueOf(note)));
    readRest(json, builder);
    return builder;
  }

  static void readRest(JsonNode json, Article.Builder builder) {
    if (json.has("version")) {
      builder.version(json.get("version").asInt());
    }
    builder
        .corrects(json.path("corrects").asText())
        .follows(json.path("follows").asText())
        .rights(json.path("rights").asText());
    List<DateCandidate> dates = new ArrayList<>();
    json.path("_dates").forEach(date -> dates.add(DateJson.read(date)));
    builder.dates(dates);
    json.path("_extras")
        .properties()
        .forEach(extra -> builder.extra(extra.getKey(), extra.getValue()));
  }

  static String text(JsonNode json) {
    try {
      return JSON.writeValueAsString(json);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ObjectNode object() {
    return JSON.createObjectNode();
  }

  static JsonNode parse(String text) {
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(ObjectNode json, String key, Optional<String> value) {
    value.ifPresent(text -> json.put(key, text));
  }

  private static void putList(ObjectNode json, String key, List<String> values) {
    if (!values.isEmpty()) {
      ArrayNode array = json.putArray(key);
      values.forEach(array::add);
    }
  }

  private static List<String> list(JsonNode json, String key) {
    List<String> values = new ArrayList<>();
    json.path(key).forEach(value -> values.add(value.asText()));
    return values;
  }
}
