package org.backfile.acceptance.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every name that a facet lists has a page, and its numbers are those of searches. */
@ExtendWith(StarterSite.class)
class EntityLawTest {
  private static final String MOST = "40";

  @ParameterizedTest
  @ValueSource(strings = {"person", "org", "place"})
  void thePageOfANameHasTheNumbersOfTheSearchForIt(String kind, Site site) {
    for (JsonNode value : values(kind, site)) {
      String name = value.get("value").asText();
      JsonNode entity = entity(kind, name, site);
      int found = site.json(kind + "=" + Site.encode(name)).get("total").asInt();

      assertThat(value.get("count").asInt()).as(name).isEqualTo(found);
      assertThat(spelling(entity, name).get("articles").asInt()).as(name).isEqualTo(found);
      assertThat(entity.get("articles").asInt()).as(name).isGreaterThanOrEqualTo(found);
      assertThat(sum(entity.get("sources"), "articles"))
          .as(name)
          .isLessThanOrEqualTo(entity.get("articles").asInt());
      assertThat(sum(entity.at("/timeline/buckets"), "count") + entity.get("undated").asInt())
          .as(name)
          .isEqualTo(entity.get("articles").asInt());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"person", "org"})
  void whatItIsMentionedWithIsCountedAsASearchForBothCounts(String kind, Site site) {
    String name = values(kind, site).getFirst().get("value").asText();
    for (JsonNode other : entity(kind, name, site).get("companions")) {
      String otherKind = other.get("kind").asText();
      if (!otherKind.equals(kind)) {
        String both = "%s=%s&%s=%s";
        String query =
            both.formatted(
                kind, Site.encode(name), otherKind, Site.encode(other.get("name").asText()));
        assertThat(other.get("articles").asInt())
            .as(query)
            .isEqualTo(site.json(query).get("total").asInt());
      }
    }
  }

  private static List<JsonNode> values(String kind, Site site) {
    List<JsonNode> values = new ArrayList<>();
    site.json("facets=" + kind + "&facet-size=" + MOST)
        .at("/facets/" + kind + "/values")
        .forEach(values::add);
    assertThat(values).isNotEmpty();
    return values;
  }

  private static JsonNode entity(String kind, String name, Site site) {
    String id = Site.encode(kind + ":" + name).replace("+", "%20");
    return site.get("/api/v1/entities/" + id).ok().json().get("entity");
  }

  private static JsonNode spelling(JsonNode entity, String name) {
    for (JsonNode spelling : entity.get("spellings")) {
      if (spelling.get("name").asText().equals(name)) {
        return spelling;
      }
    }
    throw new AssertionError(name + " is no spelling of " + entity.get("id"));
  }

  private static int sum(JsonNode rows, String column) {
    int sum = 0;
    for (JsonNode row : rows) {
      sum += row.get(column).asInt();
    }
    return sum;
  }
}
