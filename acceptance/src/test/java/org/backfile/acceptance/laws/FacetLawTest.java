package org.backfile.acceptance.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a facet promises is what the click finds. */
@ExtendWith(StarterSite.class)
class FacetLawTest {
  private static final int PAIRS = 100;

  @Test
  void theCountOfAValueIsTheTotalAfterTheClickForAHundredRandomPairs(Site site) {
    RandomGenerator random = Queries.random();
    int pairs = 0;
    while (pairs < PAIRS) {
      String query = Queries.any(random);
      List<JsonNode> values = choosable(query, site.json(query + "&size=1&facet-size=50"));
      if (!values.isEmpty()) {
        JsonNode value = values.get(random.nextInt(values.size()));
        assertThat(totalAfterTheClick(site, value))
            .as("seed %d, query %s, value %s", Queries.SEED, query, value)
            .isEqualTo(value.get("count").asInt());
        pairs++;
      }
    }
  }

  /** The values of facets of which nothing is chosen yet. */
  private static List<JsonNode> choosable(String query, JsonNode answer) {
    List<JsonNode> values = new ArrayList<>();
    answer
        .get("facets")
        .properties()
        .forEach(facet -> {
          if (!query.contains(facet.getKey() + "=")
              && !query.contains("missing." + facet.getKey())) {
            facet.getValue().get("values").forEach(values::add);
          }
        });
    return values;
  }

  private static int totalAfterTheClick(Site site, JsonNode value) {
    String page = value.get("on").asText();
    assertThat(page).startsWith("/search?");
    return site.get("/api/v1" + page).ok().json().get("total").asInt();
  }

  @Test
  void aSecondValueOfAFacetAddsItsArticlesToThoseOfTheFirst(Site site) {
    JsonNode lantern = site.json("q=mayor&source=The+Averil+Lantern");
    for (JsonNode value : lantern.at("/facets/source/values")) {
      if (!value.get("selected").asBoolean()) {
        assertThat(totalAfterTheClick(site, value))
            .isEqualTo(lantern.get("total").asInt() + value.get("count").asInt());
      }
    }
  }

  @Test
  void excludingAValueTakesAwayAsManyAsItsCountSays(Site site) {
    JsonNode all = site.json("q=council");
    for (JsonNode value : all.at("/facets/source/values")) {
      JsonNode without = site.get("/api/v1" + value.get("not").asText()).ok().json();

      assertThat(without.get("total").asInt())
          .isEqualTo(all.get("total").asInt() - value.get("count").asInt());
    }
  }

  @ParameterizedTest
  @MethodSource("org.backfile.acceptance.laws.Queries#all")
  void theValuesOfAFacetWithOneValueAnArticleSumToTheTotal(String query, Site site) {
    JsonNode answer = site.json(query + "&size=1&facet-size=200");
    for (String key : List.of("source", "type", "section", "lang")) {
      if (!query.contains(key + "=")) {
        assertThat(sum(answer.at("/facets/" + key)))
            .as("%s of %s", key, query)
            .isEqualTo(answer.get("total").asInt());
      }
    }
  }

  private static int sum(JsonNode facet) {
    int sum = facet.get("missing").asInt() + facet.get("other").asInt();
    for (JsonNode value : facet.get("values")) {
      sum += value.get("count").asInt();
    }
    return sum;
  }
}
