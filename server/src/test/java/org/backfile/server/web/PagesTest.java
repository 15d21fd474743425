package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.backfile.server.web.paperdoll.WellMade;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for all pages, read as a reader's browser does. */
class PagesTest {
  private static final String FOREIGN_SCRIPT =
      "script:not([src^=/static/]):not([type=application/ld+json])";

  @AutoClose private static final TestServer server = TestServer.start();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search",
        "/search?q=land",
        "/search?q=nowhere+land",
        "/search?q=*tion",
        "/search?q=partial",
        "/search?q=spelling",
        "/search?q=broken",
        "/search?from=2019-13",
        "/a/deal-1?q=land&at=1",
        "/a/deal-2",
        "/a/hostile",
        "/help",
        "/status",
        "/nothing",
        "/timeline",
        "/timeline?q=land&q2=mayor&q3=*tion",
        "/timeline?q=land&from=2019-13&measure=share",
        "/a/deal-2/compare",
        "/a/deal-2/compare?view=side&only=1",
        "/a/deal-1/compare",
        "/lists",
        "/lists?lines=land%0Anowhere%0A*tion"
      })
  void everyPageIsWellMade(String path) {
    Document page = server.page(path);
    WellMade.check(page, TestServer.NAME);
  }

  @Test
  void theStatusLeadsToWhatTheBuildChanged() {
    Document page = server.page("/status");
    assertThat(server.get(page.select("a[href^=/builds/]").attr("href")).statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "/search?q=broken, broken, 500",
    "/a/loose?q=land+deal, land deal, 500",
    "/a/nothing?q=%22land+deal%22&at=3, \"land deal\", 404",
    "/nothing, '', 404"
  })
  void whatGoesWrongKeepsTheWordsInTheBox(String path, String words, int status) {
    assertThat(server.get(path).statusCode()).isEqualTo(status);
    assertThat(server.page(path).select("input[name=q]").val()).isEqualTo(words);
  }

  @Test
  void whereNothingCanBeSearchedThereIsNoBox() {
    assertThat(server.page("/search?q=gone").select("input[name=q]")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=script",
        "/search?q=land&source=%27%22%3E%3Cscript%3Ealert(2)%3C/script%3E",
        "/a/hostile",
        "/a/hostile?q=script&at=1",
        "/search?q=%3Cscript%3Ealert(1)%3C/script%3E",
        "/search?%3Cscript%3E=1",
        "/search?from=%22%3E%3Cscript%3E",
        "/",
        "/status",
        "/timeline?q=%3Cscript%3Ealert(1)%3C/script%3E&q2=script",
        "/timeline.svg?q=%3Cscript%3Ealert(1)%3C/script%3E&q2=script",
        "/lists?lines=%3Cscript%3Ealert(1)%3C/script%3E",
        "/a/%3Cscript%3E"
      })
  void textIsNeverCode(String path) {
    Document page = server.page(path);
    assertThat(page.select(FOREIGN_SCRIPT + ", img, b, iframe")).isEmpty();
    assertThat(page.select("[href^=javascript], [onerror]")).isEmpty();
    assertThat(server.get(path).body()).doesNotContain("<script>").doesNotContain("<img");
  }

  @Test
  void templateSignsAreShownAsTheyAre() {
    assertThat(server.page("/a/hostile").text()).contains("${7*7} {{7*7}}");
  }

  @Test
  void whatIsUnknownIsSaidToBe() {
    Document row = server.page("/search?q=%22loose+sheet%22");
    assertThat(row.select(".meta").text())
        .contains("date unknown")
        .contains("title taken from the first sentence");
    assertThat(server.page("/a/hostile").select(".provenance").text()).contains("<b>key</b>");
  }

  @Test
  void aDateKnownToTheYearIsNeverShownAsADay() {
    Document home = server.page("/");
    assertThat(home.select(".holds").text()).contains("from 1 January 2001 to 2017,");
    assertThat(home.select(".sources tr:contains(Agency) .date").eachText())
        .containsExactly("2017", "2017");
    assertThat(server.page("/status").select("tr:contains(Agency) .date").eachText())
        .containsExactly("2017", "2017");
    assertThat(server.get("/api/v1/status").body()).contains("\"lastDate\":\"2017\"");
    assertThat(server.get("/api/v1/search").body()).contains("\"lastDate\":\"2017\"");
    assertThat(server.page("/search?q=nowhere+land").text()).contains("1 January 2001 to 2017");
  }
}
