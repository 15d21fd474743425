package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.backfile.server.web.url.SearchParameters;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The OpenAPI document says what the server does. */
class OpenApiTest {
  private static final Set<String> PAGES =
      Set.of(
          "/",
          "/search",
          "/search/facets/{facet}",
          "/r/{code}",
          "/a/{id}",
          "/a/{id}/compare",
          "/timeline",
          "/list",
          "/lists",
          "/alerts",
          "/alerts/{id}",
          "/alerts/{id}/delete",
          "/help",
          "/status",
          "/static/{name}",
          "/story/{key}",
          "/entity/{id}",
          "/builds/current");
  @AutoClose private static TestServer server;
  private static JsonNode document;

  @BeforeAll
  static void start() {
    server = TestServer.start();
    document = server.json("/openapi.json");
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> references = document.findValuesAsText("$ref");
    assertThat(references).isNotEmpty();
    references.forEach(
        each -> assertThat(document.at(each.substring(1)).isMissingNode()).as(each).isFalse());
  }

  @Test
  void aWishForAnAlertSaysWhatItNeedsAndWhichWordsItTakes() {
    JsonNode wish = document.at("/components/schemas/Wish");
    assertThat(wish.get("required").valueStream().map(JsonNode::asText))
        .containsExactly("name", "search", "channel", "frequency");
    assertThat(wish.at("/properties/channel/enum").valueStream().map(JsonNode::asText))
        .containsExactly("feed", "webhook", "mail");
    assertThat(wish.at("/properties/frequency/enum").valueStream().map(JsonNode::asText))
        .containsExactly("build", "day");
    assertThat(wish.at("/properties/search/examples")).isNotEmpty();
    assertThat(wish.get("additionalProperties").asBoolean(true)).isFalse();
  }

  @Test
  void whereNoKeyIsNeededNoneIsAskedFor() {
    assertThat(document.has("security")).isFalse();
    assertThat(document.at("/components").has("securitySchemes")).isFalse();
  }

  @Test
  void theFeedOfChangesTakesWhatTheJsonTakes() {
    assertThat(document.at("/paths/~1builds~1current.atom/get/parameters"))
        .isNotEmpty()
        .isEqualTo(document.at("/paths/~1api~1v1~1builds~1current/get/parameters"));
  }

  @Test
  void everyAddressIsDescribedOrAPage() {
    Set<String> described = new TreeSet<>(PAGES);
    document.get("paths").fieldNames().forEachRemaining(described::add);
    assertThat(server.paths()).isEqualTo(described);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search.csv",
        "/search.jsonl",
        "/search.ris",
        "/search.bib",
        "/search.csl",
        "/search.atom",
        "/timeline.csv",
        "/timeline.svg",
        "/lists.csv",
        "/opensearch.xml",
        "/builds/current.atom",
        "/live",
        "/ready"
      })
  void filesHaveTheDescribedType(String path) {
    String type =
        server.get(path + "?q=land&lines=land").headers().firstValue("Content-Type").orElseThrow();
    JsonNode content =
        document.at("/paths/" + path.replace("/", "~1") + "/get/responses/200/content");
    assertThat(content.has(type.replaceFirst(";.*", ""))).as(type).isTrue();
  }

  @Test
  void everyParameterOfTheTableIsDescribed() {
    List<String> names = new ArrayList<>();
    document
        .at("/paths/~1api~1v1~1search/get/parameters")
        .forEach(each -> names.add(each.get("name").asText()));
    assertThat(names)
        .containsExactlyElementsOf(SearchParameters.ALL.stream().map(each -> each.name()).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/search?q=land+%22deal&unknown=1, /api/v1/search",
    "/api/v1/search?q=spelling, /api/v1/search",
    "/api/v1/articles/deal-2, /api/v1/articles/{id}",
    "/api/v1/articles/hostile, /api/v1/articles/{id}",
    "/api/v1/suggest?prefix=da, /api/v1/suggest",
    "/api/v1/entities/org:city-chamber, /api/v1/entities/{id}",
    "/api/v1/entities/chamber, /api/v1/entities/{id}",
    "/api/v1/articles/deal-2/compare, /api/v1/articles/{id}/compare",
    "/api/v1/timeline?q=land&q2=mayor&q3=*tion, /api/v1/timeline",
    "/api/v1/lists?lines=land%0Anowhere%0A*tion, /api/v1/lists",
    "/compat/guardian/search?q=land&show-fields=all&show-tags=all, /compat/guardian/search",
    "/compat/guardian/deal-10?show-fields=headline, /compat/guardian/{id}",
    "'/compat/nyt/articlesearch.json?q=land&facet_fields=source', /compat/nyt/articlesearch.json",
    "/api/v1/status, /api/v1/status"
  })
  void answersHaveTheDescribedShape(String path, String described) {
    JsonNode answer = server.json(path);
    JsonNode schema =
        document.at(
            "/paths/"
                + described.replace("/", "~1")
                + "/get/responses/200/content/application~1json/schema");
    fits(answer, schema, path);
  }

  private static void fits(JsonNode value, JsonNode schema, String where) {
    if (schema.has("$ref")) {
      fits(value, document.at(schema.get("$ref").asText().substring(1)), where);
    } else if (schema.has("anyOf")) {
      if (!value.isNull()) {
        fits(value, schema.at("/anyOf/0"), where);
      }
    } else {
      fitsType(value, schema, where);
    }
  }

  private static void fitsType(JsonNode value, JsonNode schema, String where) {
    String type =
        schema.path("type").isArray() ? "string or null" : schema.path("type").asText("anything");
    switch (type) {
      case "object" -> fitsObject(value, schema, where);
      case "array" -> {
        assertThat(value.isArray()).as(where).isTrue();
        value.forEach(each -> fits(each, schema.get("items"), where + "[]"));
      }
      case "string" -> assertThat(value.isTextual()).as(where).isTrue();
      case "string or null" -> assertThat(value.isTextual() || value.isNull()).as(where).isTrue();
      case "integer" -> assertThat(value.isIntegralNumber()).as(where).isTrue();
      case "number" -> assertThat(value.isNumber()).as(where).isTrue();
      case "boolean" -> assertThat(value.isBoolean()).as(where).isTrue();
      default -> assertThat(type).as(where).isEqualTo("anything");
    }
  }

  private static void fitsObject(JsonNode value, JsonNode schema, String where) {
    assertThat(value.isObject()).as(where).isTrue();
    schema
        .path("required")
        .forEach(each -> assertThat(value.has(each.asText())).as(where + "." + each).isTrue());
    value
        .properties()
        .forEach(field -> {
          JsonNode property = schema.path("properties").path(field.getKey());
          JsonNode described =
              property.isMissingNode() ? schema.path("additionalProperties") : property;
          assertThat(described.isMissingNode())
              .as(where + "." + field.getKey() + " is described")
              .isFalse();
          fits(field.getValue(), described, where + "." + field.getKey());
        });
  }
}
