package org.backfile.benchmarks.raw;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.backfile.article.PublicationDate;
import org.backfile.schema.KeywordField;

/** Makes articles of JSON lines by one of the indexer's field maps, the short way. */
final class RawFieldMap {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final Map<KeywordField, String> NAMES =
      Map.of(
          KeywordField.SOURCE, "source",
          KeywordField.SECTION, "section",
          KeywordField.BYLINE, "byline",
          KeywordField.TAG, "tags",
          KeywordField.PERSON, "people",
          KeywordField.ORG, "orgs",
          KeywordField.PLACE, "places",
          KeywordField.LANGUAGE, "language",
          KeywordField.TYPE, "type");

  private final JsonNode fields;
  private final JsonNode constants;

  private RawFieldMap(JsonNode map) {
    this.fields = map.path("fields");
    this.constants = map.path("constants");
  }

  static RawFieldMap read(Path file) throws IOException {
    return new RawFieldMap(new TomlMapper().readTree(file.toFile()));
  }

  RawArticle article(String line) throws IOException {
    JsonNode json = JSON.readTree(line);
    Map<KeywordField, List<String>> values = new EnumMap<>(KeywordField.class);
    NAMES.forEach((field, name) -> values.put(field, values(json, name)));
    return new RawArticle(
        json.path("id").asText(),
        json.path("title").asText(),
        json.path("text").asText(),
        json.path("url").asText(),
        date(values(json, "published")),
        values);
  }

  private static OptionalLong date(List<String> written) {
    return written.stream()
        .flatMap(text -> PublicationDate.parse(text).stream())
        .mapToLong(PublicationDate::startSecond)
        .findFirst();
  }

  private List<String> values(JsonNode json, String name) {
    List<String> values = new ArrayList<>();
    JsonNode mapped = fields.path(name);
    if (mapped.isArray()) {
      mapped.forEach(each -> add(json.path(each.asText()), values));
    } else {
      add(json.path(mapped.asText(name)), values);
    }
    if (values.isEmpty()) {
      add(constants.path(name), values);
    }
    return values.stream().distinct().toList();
  }

  private static void add(JsonNode value, List<String> values) {
    if (value.isArray()) {
      value.forEach(each -> add(each, values));
    } else if (!value.asText().isBlank()) {
      values.add(value.asText());
    }
  }
}
