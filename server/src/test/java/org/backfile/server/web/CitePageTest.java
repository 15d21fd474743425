package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.backfile.server.web.article.ArticleLink;
import org.backfile.server.web.cite.CitationFormat;
import org.backfile.server.web.paperdoll.MadeUpArticles;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An article's page as people and programs cite from it. */
class CitePageTest {
  @AutoClose private static final TestServer server = TestServer.start();

  @ParameterizedTest
  @EnumSource
  void theMenuLeadsToEveryFormatUnderTheVersionsOwnAddress(CitationFormat format) {
    Document page = server.page("/a/deal-1");
    String hash = page.select(".provenance .hash").text();
    String file = page.select(".cite a[href$=" + format.suffix() + "]").attr("href");
    HttpResponse<String> answer = server.get(file);

    assertThat(file).isEqualTo("/a/deal-1/v/" + hash + format.suffix());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type"))
        .contains(format.type().replace("text/plain; ", "text/plain;"));
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(answer.body())
        .contains(server.uri("/a/deal-1/v/" + hash).toString(), hash, TestServer.BUILD)
        .contains("2026-11-22T12:00:00+00:00");
  }

  @Test
  void theCitationStandsOnThePageToBeCopiedByHand() {
    assertThat(server.page("/a/deal-1").select(".citation").text())
        .startsWith(
            "A. Reporter, “Council approves land deal after late vote”, Daily Post, Region, 4 March 2015.")
        .contains("Corrected by a later article: " + server.uri("/a/correction"));
  }

  @Test
  void anOldVersionIsCitedWithAWarning() {
    String old =
        server.page("/a/" + MadeUpArticles.REVISED).select(".versions a").first().attr("href");

    assertThat(server.get(old + ".cite.txt").body())
        .contains("Superseded: version 1 of 2; the newest is " + server.uri("/a/deal-2/v/"));
  }

  @Test
  void aFileHasANameThatEndsNoHeader() {
    String path = ArticleLink.path(MadeUpArticles.ODD_ID);
    String hash = server.page(path).select(".provenance .hash").text();

    assertThat(server.get(path + "/v/" + hash + ".ris").headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"odd-id-with-and-...ris\"");
  }

  @Test
  void aCitationOfAVersionThatIsNotThereIsNotFound() {
    assertThat(server.get("/a/deal-1/v/" + "0".repeat(64) + ".ris").statusCode()).isEqualTo(404);
    assertThat(server.get("/a/nobody/v/" + "0".repeat(64) + ".bib").statusCode()).isEqualTo(404);
  }

  @Test
  void theHeadTellsCollectorsOfReferencesWhatItIs() {
    Document page = server.page("/a/deal-1");

    assertThat(page.select("meta[name=citation_title]").attr("content"))
        .isEqualTo("Council approves land deal after late vote");
    assertThat(page.select("meta[name=citation_author]").attr("content")).isEqualTo("A. Reporter");
    assertThat(page.select("meta[name=DC.date]").attr("content")).isEqualTo("2015-03-04");
    assertThat(page.select("meta[name=z:itemType]").attr("content")).isEqualTo("newspaperArticle");
    assertThat(server.page("/a/correction").select("meta[name=DC.date]")).hasSize(1);
  }

  @Test
  void theHeadHoldsANewsArticleWhateverItsTextSays() throws JsonProcessingException {
    JsonNode deal = jsonLd("/a/deal-1");
    JsonNode hostile = jsonLd("/a/hostile");

    assertThat(deal.get("@type").asText()).isEqualTo("NewsArticle");
    assertThat(deal.get("datePublished").asText()).isEqualTo("2015-03-04");
    assertThat(deal.at("/author/0/name").asText()).isEqualTo("A. Reporter");
    assertThat(hostile.get("headline").asText()).isEqualTo("<script>alert(1)</script> in a title");
    assertThat(jsonLd(ArticleLink.path("عربي-1")).get("datePublished").asText()).isEqualTo("2017");
  }

  private static JsonNode jsonLd(String path) throws JsonProcessingException {
    return new ObjectMapper()
        .readTree(server.page(path).select("script[type=application/ld+json]").first().data());
  }
}
