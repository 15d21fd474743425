package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The page of a result: count, filters, histogram, holdings, and what is said when little is found.
 */
class ResultPageTest {
  @AutoClose private static final TestServer server = TestServer.start();

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
  void aSearchCitedFromAnotherBuildIsToldSo() {
    assertThat(server.page("/search?q=land&build=older").text())
        .contains("does not serve any more");
    assertThat(server.page("/search?q=land&build=" + TestServer.BUILD).text())
        .doesNotContain("does not serve any more");
  }
}
