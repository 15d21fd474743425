package org.backfile.acceptance.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(StarterSite.class)
class PagingLawTest {

  @ParameterizedTest
  @CsvSource({
    "'', newest",
    "'', oldest",
    "the, newest",
    "council, relevance",
    "bridge, oldest",
    "mayor, newest"
  })
  void thePagesAndTheCursorWalkThroughTheSameArticlesInTheSameOrder(
      String words, String sort, Site site) {
    String query = Site.q(words) + "&size=7&sort=" + sort;
    JsonNode answer = site.json(query);

    assertThat(byPages(site, query))
        .hasSize(answer.get("totalGroups").asInt())
        .doesNotHaveDuplicates();
    assertThat(byPages(site, query + "&dup=all"))
        .hasSize(answer.get("total").asInt())
        .doesNotHaveDuplicates();
    assertThat(byCursor(site, query)).isEqualTo(byPages(site, query));
  }

  private static List<String> byPages(Site site, String query) {
    List<String> ids = new ArrayList<>();
    int pages = site.json(query).get("pages").asInt();
    for (int page = 1; page <= pages; page++) {
      addIds(site.json(query + "&page=" + page), ids);
    }
    return ids;
  }

  private static List<String> byCursor(Site site, String query) {
    List<String> ids = new ArrayList<>();
    JsonNode cursor = site.json(query + "&cursor=*");
    addIds(cursor, ids);
    while (!cursor.get("nextCursor").isNull()) {
      cursor = site.json(query + "&cursor=" + Site.encode(cursor.get("nextCursor").asText()));
      addIds(cursor, ids);
    }
    return ids;
  }

  private static void addIds(JsonNode answer, List<String> ids) {
    answer.get("results").forEach(row -> ids.add(row.get("id").asText()));
  }

  @Test
  void theNextLinksLeadToTheEnd(Site site) {
    JsonNode answer = site.json("q=council&size=5");
    List<String> ids = new ArrayList<>();
    addIds(answer, ids);
    while (!answer.at("/links/next").isNull()) {
      answer = site.get(answer.at("/links/next").asText()).ok().json();
      addIds(answer, ids);
    }
    assertThat(ids).hasSize(answer.get("totalGroups").asInt()).doesNotHaveDuplicates();
  }

  @Test
  void anAlteredCursorIsRefused(Site site) {
    String cursor = site.json("q=the&size=7&cursor=*").get("nextCursor").asText();
    String altered = (cursor.startsWith("A") ? "B" : "A") + cursor.substring(1);

    assertThat(site.get("/api/v1/search?q=the&size=7&cursor=" + Site.encode(altered)).status())
        .isEqualTo(400);
  }

  @Test
  void theOrderOfParametersDoesNotMatter(Site site) {
    assertThat(site.json("from=2000&q=mayor&source=Evening+Capstan&size=20").get("results"))
        .isEqualTo(site.json("size=20&source=Evening+Capstan&q=mayor&from=2000").get("results"));
  }
}
