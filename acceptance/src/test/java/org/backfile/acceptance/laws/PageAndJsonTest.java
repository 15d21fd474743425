package org.backfile.acceptance.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.backfile.acceptance.site.ResultsPage;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page and the JSON are two faces of one answer. */
@ExtendWith(StarterSite.class)
class PageAndJsonTest {
  private static final int FOLDED = 5;

  @ParameterizedTest
  @MethodSource("org.backfile.acceptance.laws.Queries#all")
  void thePageAndTheJsonAgreeOnArticlesCountsAndFacets(String query, Site site) {
    agree(query, site);
  }

  /** Asks for the page and the JSON, finds them the same, and gives the page. */
  static ResultsPage agree(String query, Site site) {
    JsonNode json = site.json(query + "&size=25");
    ResultsPage page = site.page(query);

    assertThat(page.ids()).isEqualTo(ids(json));
    assertThat(page.total()).isEqualTo(json.get("total").asInt());
    assertThat(page.readAs())
        .isEqualTo(query.matches("q=(&.*)?") ? "" : json.at("/query/readAs").asText());
    json.get("facets")
        .properties()
        .forEach(facet ->
            agree(
                page.facet(facet.getKey()),
                counts(facet.getValue()),
                "%s of %s".formatted(facet.getKey(), query)));
    return page;
  }

  /** A group that is folded up shows the first values only. */
  private static void agree(Map<String, Integer> page, Map<String, Integer> json, String what) {
    List<Map.Entry<String, Integer>> shown = List.copyOf(page.entrySet());
    assertThat(shown).as(what).hasSizeGreaterThanOrEqualTo(Math.min(FOLDED, json.size()));
    assertThat(List.copyOf(json.entrySet())).as(what).startsWith(shown.toArray(Map.Entry[]::new));
  }

  private static List<String> ids(JsonNode json) {
    return json.get("results").findValuesAsText("id");
  }

  private static Map<String, Integer> counts(JsonNode facet) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (JsonNode value : facet.get("values")) {
      counts.put(value.get("value").asText(), value.get("count").asInt());
    }
    return counts;
  }
}
