package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.backfile.article.CanonicalText;
import org.backfile.server.web.paperdoll.MadeUpArticles;
import org.backfile.server.web.paperdoll.WellMade;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages, read as a reader's browser does. */
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
  void theTitleHoldsQueryCountAndPage() {
    assertThat(server.page("/search?q=%22land+deal%22&page=2").title())
        .isEqualTo("\"land deal\", 62 articles, page 2 of 3 - Test Archive");
  }

  @ParameterizedTest
  @ValueSource(strings = {"999", "4", "41", "1000", "123456789012345678"})
  void ofAPageThatThereIsNotTheFirstIsShownWithTheWayToTheLast(String number) {
    Document page = server.page("/search?q=%22land+deal%22&size=25&page=" + number);
    assertThat(page.select(".notice").text())
        .isEqualTo(
            "The result has 3 pages, so there is no page %s; this is the first. The last one"
                .formatted(number));
    assertThat(page.title()).contains("page 1 of 3");
    assertThat(page.select(".rows > li")).hasSize(25);
    Document last = server.page(page.select(".notice a").attr("href"));
    assertThat(last.select(".rows > li")).hasSize(62 - 2 * 25);
    assertThat(last.select(".notice")).isEmpty();
  }

  @Test
  void whatIsFoundOnNoPageAtAllHasNoPages() {
    assertThat(server.page("/search?q=nowhere&page=7").select("[role=status]").text())
        .isEqualTo("No articles");
  }

  @Test
  void aValueHasABoxThatLeavesItOut() {
    Document page = server.page("/search?q=land&not.section=City");
    Element box = page.selectFirst("#facet-section .exclude[checked]");
    assertThat(box.attr("name") + "=" + box.attr("value")).isEqualTo("not.section=City");
    assertThat(box.attr("aria-label")).startsWith("Exclude City, ");
    assertThat(page.select("#facet-section .value input[value=City][checked]")).isEmpty();
    assertThat(page.select(".facet a.exclude")).as("a link would act before Apply").isEmpty();
  }

  @Test
  void theHeadOfTheTableOrdersByDateAndSaysHow() {
    Document newest = server.page("/search?q=land&view=table&sort=newest");
    assertThat(newest.select("th[aria-sort]").attr("aria-sort")).isEqualTo("descending");
    Document oldest = server.page(newest.select("th[aria-sort] a").attr("href"));
    assertThat(oldest.select("th[aria-sort]").attr("aria-sort")).isEqualTo("ascending");
    assertThat(oldest.select(".found .date").first().text()).isEqualTo("2001-01-01");
    assertThat(server.page("/search?q=land&view=table").select("th[aria-sort]")).isEmpty();
  }

  @Test
  void theCountIsTheOneStatusMessage() {
    assertThat(server.page("/search?q=%22land+deal%22").select("[role=status]").eachText())
        .isEqualTo(List.of("62 articles"));
    assertThat(server.page("/search?q=partial").select("[role=status]").text())
        .isEqualTo("None counted in time");
    assertThat(server.page("/search?q=land+OR+partial").select("[role=status]").text())
        .isEqualTo("at least 66 articles");
  }

  @Test
  void facetsAreGroupsOfNamedBoxesWithCounts() {
    Document page = server.page("/search?q=land");
    for (Element group : page.select(".facet")) {
      assertThat(group.select("fieldset > legend")).hasSize(1);
      for (Element box : group.select("input[type=checkbox]")) {
        String name =
            box.hasAttr("aria-label") ? box.attr("aria-label") : box.closest("label").text();
        assertThat(name).matches(".*[0-9]( articles?)?");
      }
    }
  }

  @Test
  void aTickedValueStaysInItsListAndIsAChip() {
    Document page = server.page("/search?q=land&source=Daily+Post&not.section=City");
    assertThat(page.select(".facet input[checked]").eachAttr("value"))
        .containsExactly("Daily Post", "City");
    assertThat(page.select(".chips a").eachAttr("aria-label"))
        .contains("Remove filter Source: Daily Post", "Remove filter not Section: City");
    assertThat(page.select(".chips a").first().attr("href"))
        .isEqualTo("/search?q=land&not.section=City");
    assertThat(page.select(".chips .clear").attr("href")).isEqualTo("/search?q=land");
  }

  @Test
  void whatHasNoFieldIsSentAlongByTheForm() {
    Document page = server.page("/search?q=land&sort=oldest&exact=1&facets=source&tag=land");
    assertThat(
            page.select("form#search input[type=hidden]").stream()
                .map(each -> each.attr("name") + "=" + each.attr("value")))
        .containsExactlyInAnyOrder("sort=oldest", "exact=1", "facets=source", "tag=land");
  }

  @Test
  void aBadDateIsToldAboveTheResultsWithAWayToItsField() {
    Document page = server.page("/search?q=%22land+deal%22&from=2015-13-45&to=soon");
    assertThat(page.select("form#search ~ .notice.fault").eachText())
        .containsExactly(
            "from=2015-13-45 was left out: "
                + page.getElementById("from-fault").text().replace("From: ", ""),
            "to=soon was left out: " + page.getElementById("to-fault").text().replace("To: ", ""));
    for (Element link : page.select(".notice.fault a")) {
      assertThat(page.select(link.attr("href")).attr("aria-invalid")).isEqualTo("true");
    }
    Document refused = server.page("/search?q=land+*tion&from=2015-13-45");
    assertThat(refused.select(".notice.fault").text()).contains("from=2015-13-45 was left out");
    assertThat(refused.select(".notice.fault a[href]")).isEmpty();
  }

  @Test
  void aBadDateIsToldAtItsFieldAndTheRestHolds() {
    Document page = server.page("/search?q=%22land+deal%22&from=2019-13");
    Element field = page.selectFirst("#from");
    assertThat(field.attr("value")).isEqualTo("2019-13");
    assertThat(field.attr("aria-invalid")).isEqualTo("true");
    assertThat(page.getElementById(field.attr("aria-describedby")).text())
        .contains("expected a date");
    assertThat(page.select("[role=status]").text()).isEqualTo("62 articles");
  }

  @Test
  void theTableOfTheHistogramAddsUpToTheCount() {
    Document page = server.page("/search?q=land");
    int sum =
        page.select(".histogram tbody td:nth-child(2)").eachText().stream()
            .mapToInt(Integer::parseInt)
            .sum();
    int undated =
        Integer.parseInt(page.select("input[name=undated]").first().closest("label").ownText());
    assertThat(page.select("[role=status]").text()).isEqualTo((sum + undated) + " articles");
  }

  @Test
  void asShareABarIsTheCountOfEveryThousandHeldAndTheLinksKeepIt() {
    Document page = server.page("/search?q=mayor&measure=share");
    assertThat(page.select(".histogram figcaption").text()).contains("of every 1,000 held");
    assertThat(page.select(".measures [aria-current]").text()).isEqualTo("Share of what is held");
    List<String> held =
        server.page("/search?q=mayor").select(".histogram tbody td:nth-child(3)").eachText();
    for (Element row : page.select(".histogram tbody tr")) {
      int count = Integer.parseInt(row.child(1).text());
      String holdings = held.get(row.elementSiblingIndex());
      String share =
          holdings.equals("none held")
              ? holdings
              : "%,.1f".formatted(1000.0 * count / Integer.parseInt(holdings));
      assertThat(row.child(2).text()).isEqualTo(share);
      assertThat(row.select("a").attr("href")).contains("measure=share");
    }
  }

  @Test
  void nextToAResultStandsWhatTheArchiveHoldsOfWhatWasAsked() {
    String all =
        server.page("/search?q=nowhere&from=2015-04-11&to=2015-04-20").select(".held").text();
    assertThat(all).startsWith("Of the sources and dates asked for, the archive holds 10 articles");
    assertThat(all).contains("on 10 of 10 days");
    Document none = server.page("/search?q=land&source=Agency&from=2015&to=2015");
    assertThat(none.select(".held").text())
        .isEqualTo("Of the sources and dates asked for, the archive holds nothing.");
    assertThat(server.page("/search?undated=1").select(".held")).isEmpty();
  }

  @Test
  void nothingFoundOffersWaysOutThatFindWhatTheySay() {
    Document page = server.page("/search?q=land&source=Nobody");
    assertThat(page.select("[role=status]").text()).isEqualTo("No articles");
    Element way = page.selectFirst(".nothing a");
    assertThat(server.page(way.attr("href")).select("[role=status]").text())
        .isEqualTo(way.parent().select(".count").text());
  }

  @Test
  void anotherSpellingIsOfferedNeverTaken() {
    Document page = server.page("/search?q=spelling");
    assertThat(page.select(".notice a").attr("href")).isEqualTo("/search?q=land&syntax=native");
    assertThat(page.select("#q").attr("value")).isEqualTo("spelling");
  }

  @Test
  void aRefusedQueryStaysInTheBoxWithItsPlaceMarked() {
    Document page = server.page("/search?q=land+*tion");
    assertThat(server.get("/search?q=land+*tion").statusCode()).isEqualTo(400);
    assertThat(page.select("#q").attr("value")).isEqualTo("land *tion");
    assertThat(page.select(".place u").text()).isEqualTo("*tion");
  }

  @Test
  void anAnswerThatIsNotCompleteIsSaidToBe() {
    assertThat(server.page("/search?q=partial").text()).contains("Not everything could be counted");
    assertThat(server.get("/search?q=partial").headers().firstValue("ETag")).isEmpty();
    Document page = server.page("/search?q=partial");
    assertThat(page.title()).containsIgnoringCase(page.select("[role=status]").text());
    assertThat(server.get("/api/v1/search?q=partial").body()).contains("\"complete\":false");
  }

  @Test
  void aRowThatCouldNotBeMarkedToTheEndSaysSo() {
    String said = "not every match of this row could be marked in time";
    assertThat(server.page("/search?q=land+OR+partial").select(".rows .meta").eachText())
        .isNotEmpty()
        .allMatch(meta -> meta.contains(said));
    assertThat(server.page("/search?q=land").select(".rows").text()).doesNotContain(said);
  }

  @Test
  void nothingCountedIsNeverCalledNothing() {
    Document page = server.page("/search?q=partial");
    assertThat(page.select("#found").text()).isEqualTo("None counted in time");
    assertThat(page.select(".results .notice").text())
        .contains("does not mean that there is nothing");
  }

  @Test
  void theLinkToCopyLeadsToTheSameResultOfThisBuild() {
    Document page = server.page("/search?q=land&section=City&page=2");
    String link = page.select("#copy").attr("href");
    assertThat(link).contains("build=" + TestServer.BUILD, "page=2");
    Document same = server.page(link);
    assertThat(same.select(".rows h3").eachText()).isEqualTo(page.select(".rows h3").eachText());
    assertThat(same.select(".chips").text()).isEqualTo(page.select(".chips").text());
  }

  @Test
  void whereNothingIsFoundTheFeedTellsOfTheFirst() {
    assertThat(
            server.page("/search?q=nowhere").select(".tools a[type=application/atom+xml]").text())
        .startsWith("Tell me when there is one");
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

  @Test
  void aSearchCitedFromAnotherBuildIsToldSo() {
    assertThat(server.page("/search?q=land&build=older").text())
        .contains("does not serve any more");
    assertThat(server.page("/search?q=land&build=" + TestServer.BUILD).text())
        .doesNotContain("does not serve any more");
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

  @Test
  void aTextThatFailsItsCheckIsNotShown() {
    assertThat(server.get("/a/loose").body())
        .contains("failed its integrity check")
        .doesNotContain("Nobody knows");
  }

  @Test
  void anExampleOfTheHelpPageFindsWhatIsSaidThere() {
    Document page = server.page("/help");
    for (Element row : page.select(".grammar tbody tr").subList(0, 5)) {
      String found = server.page(row.select("td a").attr("href")).select("[role=status]").text();
      assertThat(found.replace("No articles", "0 articles")).isEqualTo(row.select(".count").text());
    }
  }

  @Test
  void aQueryCanBeTriedWithoutASearch() {
    Document page = server.page("/help?try=mayor+w/5+deal");
    assertThat(page.select(".reading code").first().text()).isEqualTo("mayor NEAR/5 deal");
    assertThat(page.select(".notice").text()).contains("Nexis");
    assertThat(server.page("/help?try=*tion").select("[role=alert]").text()).contains("*tion");
  }

  @Test
  void everyExampleOfTheHelpPageIsALinkThatAnswers() {
    for (String href : server.page("/help").select(".grammar td a").eachAttr("href")) {
      assertThat(server.get(href).statusCode()).as(href).isEqualTo(200);
    }
  }
}
