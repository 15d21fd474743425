package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.server.language.Languages;
import org.backfile.server.web.paperdoll.MadeUpArticles;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What stands near an article: on its page, and as JSON. */
class CompanyPageTest {
  @AutoClose private static final TestServer server = TestServer.start();

  private static JsonNode related(String id) {
    return server.json("/api/v1/articles/" + id + "/related");
  }

  @Test
  void theAnswerSaysOfWhatHowAndFromWhichBuild() {
    JsonNode answer = related(MadeUpArticles.REVISED);

    assertThat(answer.get("id").asText()).isEqualTo(MadeUpArticles.REVISED);
    assertThat(answer.get("method").asText()).contains("headline");
    assertThat(answer.get("buildId").asText()).isEqualTo(TestServer.BUILD);
  }

  @Test
  void anArchiveOfThreeArticlesGivesNoAdviceAndFindsNoLikeness() {
    List<Article> few =
        List.of(
            little("a", "Bridge closed", "The bridge was closed by the council on Monday."),
            little("b", "Herring quota cut", "The quota was cut by the council on Friday."),
            little("c", "School opens", "The school was opened by the mayor on Monday."));
    try (TestServer tiny = TestServer.start(few, Languages.all())) {
      assertThat(tiny.page("/search?q=bridge").select(".broad")).isEmpty();
      assertThat(tiny.page("/search?q=the").select(".broad")).isEmpty();
      assertThat(tiny.page("/a/a").select(".company")).isEmpty();
    }
  }

  private static Article little(String id, String title, String text) {
    return Article.builder(id, new Origin("few.jsonl", 1))
        .title(title)
        .text(text)
        .language("en")
        .build();
  }

  @Test
  void anArticleThatIsNotThereIsLikeNone() {
    assertThat(server.get("/api/v1/articles/nobody/related").statusCode()).isEqualTo(404);
  }

  @Test
  void linksToMatchesStayAtThisArticleWhateverPlaceTheAddressNames() {
    assertThat(server.page("/a/deal-1?q=deal&at=1").select("#next-match").attr("href"))
        .startsWith("/a/deal-1?");
    assertThat(server.page("/a/deal-1?q=deal").select("#next-match").attr("href"))
        .isEqualTo("/a/deal-1?q=deal&match=1#m1");
  }

  @Test
  void everyParagraphWithAMatchIsListedWithItsNumber() {
    Document page = server.page("/a/deal-1?q=deal&at=1");

    assertThat(page.select(".where li").eachText()).containsExactly("¶1, 1 match", "¶2, 1 match");
    assertThat(page.select(".where a").eachAttr("href"))
        .containsExactly("/a/deal-1?q=deal&match=2#m2", "/a/deal-1?q=deal&match=3#m3");
    assertThat(page.select("#highlight[type=checkbox][checked]")).hasSize(1);
  }
}
