package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server behind a proxy: what leaves the page names the address that readers have. */
class PublicUrlTest {
  private static final String PUBLIC = "https://archive.example";

  @AutoClose private static final TestServer server = TestServer.reachedAt(PUBLIC);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=land",
        "/a/deal-1?q=land&at=1",
        "/a/deal-2",
        "/a/deal-1?cite=ris",
        "/timeline?q=land",
        "/builds/current",
        "/search.atom?q=land",
        "/search.csv?q=land&fields=link,permalink,id",
        "/search.jsonl?q=land&fields=link,permalink,id",
        "/search.ris?q=land",
        "/search.bib?q=land",
        "/search.csl?q=land",
        "/builds/current.atom",
        "/opensearch.xml",
        "/api/v1/articles/deal-1",
        "/lists.csv?lines=land",
        "/openapi.json"
      })
  void nothingNamesTheAddressBehindTheProxy(String path) {
    HttpResponse<String> answer = server.get(path);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).doesNotContain("127.0.0.1").doesNotContain("localhost:");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a/deal-1",
        "/search.atom?q=land",
        "/search.csv?q=land&fields=link,permalink,id",
        "/search.ris?q=land",
        "/search.bib?q=land",
        "/search.csl?q=land",
        "/builds/current.atom",
        "/opensearch.xml"
      })
  void whatHoldsOutsideOfAPageBeginsWithThePublicAddress(String path) {
    assertThat(server.get(path).body()).contains(PUBLIC + "/");
  }

  @Test
  void aCitationIsThePublicPermalink() {
    Document page = server.page("/a/deal-1");
    String hash = page.select(".provenance .hash").text();

    assertThat(page.select(".citation").text()).contains(PUBLIC + "/a/deal-1/v/" + hash);
  }

  @Test
  void everyLinkOfAFeedAndOfTheSearchDescriptionIsPublic() {
    Document feed = Jsoup.parse(server.get("/search.atom?q=land").body(), Parser.xmlParser());
    Document search = Jsoup.parse(server.get("/opensearch.xml").body(), Parser.xmlParser());

    assertThat(feed.select("link").eachAttr("href"))
        .hasSizeGreaterThan(10)
        .allMatch(href -> href.startsWith(PUBLIC + "/"));
    assertThat(search.select("Url").eachAttr("template"))
        .isNotEmpty()
        .allMatch(href -> href.startsWith(PUBLIC + "/"));
  }

  @Test
  void itsNameIsAnswered() {
    assertThat(server.raw("GET / HTTP/1.1\r\nHost: archive.example\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 200");
  }
}
