package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.backfile.article.CanonicalText;
import org.backfile.server.web.paperdoll.MadeUpArticles;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The page of an article: its matches, its way through a result, its versions. */
class ArticlePageTest {
  @AutoClose private static final TestServer server = TestServer.start();

  @Test
  void matchesAreNumberedAndWalked() {
    Document page = server.page("/a/deal-1?q=deal&at=1&match=2");
    List<String> ids = page.select("mark").eachAttr("id");
    assertThat(ids).containsExactly("m1", "m2", "m3");
    assertThat(page.select("mark.here").attr("id")).isEqualTo("m2");
    assertThat(page.select(".matches").text()).contains("3 matches").contains("here 2 of 3");
    assertThat(page.select(".steps a").eachAttr("href"))
        .allMatch(href -> href.matches(".*match=[13]#m[13]"));
  }

  @Test
  void theWayThroughAResultNeedsNoMemory() {
    Document first = server.page("/search?q=%22land+deal%22&sort=oldest");
    Document article = server.page(first.select(".rows h3 a").get(1).attr("href"));
    assertThat(article.select(".trail .at").text()).isEqualTo("2 of 62");
    assertThat(article.select(".trail a[rel=prev]").attr("href"))
        .isEqualTo(first.select(".rows h3 a").get(0).attr("href"));
    assertThat(article.select(".trail a[rel=next]").attr("href"))
        .isEqualTo(first.select(".rows h3 a").get(2).attr("href"));
    assertThat(article.select(".trail a").first().attr("href"))
        .isEqualTo("/search?q=%22land+deal%22&sort=oldest#r2");
  }

  @Test
  void theHashInAnAddressIsTheHashOfItsText() {
    Document page = server.page("/a/" + MadeUpArticles.REVISED);
    List<String> versions = page.select(".versions a[href*=/v/]").eachAttr("href");
    assertThat(versions).hasSize(2);
    for (String version : versions) {
      String text = server.get(version + ".txt").body();
      assertThat(version).endsWith("/v/" + CanonicalText.hex(CanonicalText.sha256(text)));
      assertThat(server.page(version).select(".provenance .hash").text())
          .isEqualTo(CanonicalText.hex(CanonicalText.sha256(text)));
    }
    assertThat(server.page(versions.getFirst()).text()).contains("An older version");
    assertThat(server.get("/a/deal-1/v/" + "0".repeat(64)).statusCode()).isEqualTo(404);
  }

  @Test
  void aCorrectedArticleSaysSoInTheResultAndOnItsPage() {
    Element notice = server.page("/a/deal-1").selectFirst(".notice:contains(Corrected)");
    assertThat(notice.select("a").attr("href")).isEqualTo("/a/correction");
    assertThat(notice.text())
        .endsWith("A later article corrects this one: Correction, 8 March 2015");
    assertThat(server.page("/a/correction").select(".notice").text())
        .isEqualTo(
            "This article corrects another: Council approves land deal after late vote, 4 March"
                + " 2015");
    assertThat(server.page("/search?q=Council+approves").select(".corrected")).hasSize(1);
  }

  @Test
  void textInAnotherLanguageCarriesItsLanguageAndDirection() {
    Document page = server.page("/a/" + URLEncoder.encode("عربي-1", StandardCharsets.UTF_8));
    assertThat(page.select("main > article").attr("lang")).isEqualTo("ar");
    assertThat(page.select("main > article").attr("dir")).isEqualTo("rtl");
    assertThat(page.text()).contains("language recognised automatically");
  }

  @Test
  void aTextThatFailsItsCheckIsNotShown() {
    assertThat(server.get("/a/loose").body())
        .contains("failed its integrity check")
        .doesNotContain("Nobody knows");
  }
}
