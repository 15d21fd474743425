package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ComparePageTest {
  @AutoClose private static final TestServer server = TestServer.start();

  @Test
  void theNewestVersionIsComparedWithTheOneBeforeIt() {
    Document page = server.page("/a/deal-2/compare");
    assertThat(page.select(".summary").text())
        .isEqualTo("Headline same; 1 paragraph changed; byline same.");
    assertThat(page.select("article ins").eachText()).containsExactly("land", "at all");
    assertThat(page.select("article ins").first().previousElementSibling().text())
        .isEqualTo("added:");
    assertThat(page.select(".changes a").eachAttr("href")).containsExactly("#c1");
    assertThat(page.select("#c1")).hasSize(1);
  }

  @Test
  void versionsAreNamedByNumberOrHash() {
    JsonNode byNumber = server.json("/api/v1/articles/deal-2/compare?left=2&right=1");
    String left = byNumber.at("/left/sha256").asText();
    String right = byNumber.at("/right/sha256").asText();
    JsonNode byHash =
        server.json("/api/v1/articles/deal-2/compare?left=%s&right=%s".formatted(left, right));
    assertThat(byHash).isEqualTo(byNumber);
    assertThat(byNumber.at("/left/number").asInt()).isEqualTo(2);
    assertThat(byNumber.get("identical").asBoolean()).isFalse();
  }

  @Test
  void aVersionComparedWithItselfIsIdentical() {
    Document page = server.page("/a/deal-2/compare?left=1&right=1");
    assertThat(page.select("[role=status]").text()).isEqualTo("The two versions are identical.");
    assertThat(page.select("ins, del")).isEmpty();
  }

  @Test
  void anArticleOfOneVersionHasNothingToCompare() {
    assertThat(server.page("/a/deal-1/compare").select("[role=status]").text())
        .contains("one version");
  }

  @Test
  void aVersionThatThereIsNotIsNotFound() {
    for (String path : List.of("/a/deal-2/compare?left=7", "/a/nothing/compare")) {
      assertThat(server.get(path).statusCode()).as(path).isEqualTo(404);
    }
  }

  @Test
  void anArticleOfSeveralVersionsLeadsToTheComparison() {
    String href = server.page("/a/deal-2").select(".notice a[href*=compare]").attr("href");
    assertThat(server.page(href).select("ins")).isNotEmpty();
  }
}
