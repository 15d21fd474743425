package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The timeline: page, picture, table and JSON tell the same. */
class TimelineTest {
  @AutoClose private static final TestServer server = TestServer.start();

  private static JsonNode timeline(String query) {
    return server.json("/api/v1/timeline?" + query);
  }

  private static int sum(JsonNode counts) {
    int sum = 0;
    for (JsonNode count : counts) {
      sum += count.asInt();
    }
    return sum;
  }

  @ParameterizedTest
  @ValueSource(strings = {"q=land", "q=deal&q2=mayor", "q=&interval=month", "q=land&source=Agency"})
  void thePeriodsOfASearchAndItsUndatedArticlesSumToItsTotal(String query) {
    for (JsonNode series : timeline(query).get("series")) {
      assertThat(sum(series.get("counts")) + series.get("undated").asInt())
          .isEqualTo(series.get("total").asInt());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=mayor&q=herring",
        "q=mayor&q2=deal&q2=herring",
        "q=mayor&measure=count&measure=share"
      })
  void aSecondValueOfWhatTakesOneIsToldOnThePageAndRefusedToPrograms(String query) {
    assertThat(server.get("/api/v1/timeline?" + query).statusCode()).isEqualTo(400);
    assertThat(server.page("/timeline?" + query).select(".notice.fault").text())
        .contains("found again with another value");
  }

  @Test
  void unknownParametersAndAnotherBuildAreWarnedOf() {
    JsonNode warnings = timeline("q=mayor&bogus=1&build=20190101T000000Z-aaaaaa").get("warnings");
    assertThat(warnings.findValuesAsText("parameter")).containsExactly("bogus", "build");
    assertThat(warnings.at("/1/message").asText())
        .contains("20190101T000000Z-aaaaaa", TestServer.BUILD);
    assertThat(timeline("q=mayor&build=" + TestServer.BUILD).get("warnings")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "from=2015-04-10&to=2015-04-20, day",
    "from=2015-04-01&to=2015-07-31, week",
    "interval=month&from=2015-04&to=2015-07, month",
    "interval=day&from=2015-04&to=2015-07, week",
    "interval=decade, decade"
  })
  void moreThanSixtyPeriodsAreCoarsened(String how, String interval) {
    JsonNode answer = timeline("q=land&" + how);
    assertThat(answer.get("interval").asText()).isEqualTo(interval);
    assertThat(answer.get("periods")).hasSizeLessThanOrEqualTo(60);
  }

  @Test
  void everyPeriodIsALinkThatFindsItsCount() {
    Document page = server.page("/timeline?q=land&q2=mayor&from=2015-03-05&to=2015-05-15");
    assertThat(page.select("tbody td a").size()).isGreaterThan(5);
    for (Element link : page.select("tbody td a")) {
      JsonNode found = server.json(link.attr("href").replace("/search?", "/api/v1/search?"));
      assertThat(found.get("total").asText()).as(link.attr("href")).isEqualTo(link.text());
    }
  }

  @Test
  void aPeriodOfWhichNothingIsHeldHasNoDataAndIsNotZero() {
    String query = "source=Odd+%26+Sons&source=Agency&interval=year";
    JsonNode answer = timeline(query);
    JsonNode shares = answer.at("/series/0/shares");
    for (int at = 0; at < shares.size(); at++) {
      boolean held = answer.at("/periods/" + at + "/holdings").asInt() > 0;
      assertThat(shares.get(at).isNull()).isEqualTo(!held);
    }
    Document page = server.page("/timeline?" + query);
    List<String> cells = page.select("tbody td:nth-child(2)").eachText();
    assertThat(cells).contains("no data").contains("1");
    assertThat(page.select(".chart rect.none")).isNotEmpty();
    assertThat(page.select(".nodata").text()).contains("2002 to 2016");
  }

  @Test
  void aShareIsTheCountOfEveryThousandHeld() {
    JsonNode answer = timeline("q=mayor&interval=month&from=2015&to=2015");
    JsonNode series = answer.at("/series/0");
    for (int at = 0; at < series.get("counts").size(); at++) {
      int holdings = answer.at("/periods/" + at + "/holdings").asInt();
      if (holdings > 0) {
        assertThat(series.at("/shares/" + at).asDouble())
            .isEqualTo(1000.0 * series.at("/counts/" + at).asInt() / holdings);
      }
    }
  }

  @Test
  void everySearchIsNamedWithItsTotalAndPeak() {
    Document page = server.page("/timeline?q=%22land+deal%22&q2=nowhere");
    assertThat(page.select(".series li").eachText().getFirst())
        .contains("A", "\"land deal\"", "62 articles", "most in");
    assertThat(page.select(".series li").eachText().getLast())
        .contains("B", "nowhere", "0 articles");
    assertThat(page.select("svg[role=img]").attr("aria-label")).contains("62 articles", "nowhere");
  }

  @Test
  void aRefusedSearchIsNamedAndTheOthersAreDrawn() {
    Document page = server.page("/timeline?q=land&q2=*tion");
    assertThat(page.select("[role=alert]").text()).startsWith("Search B was not made.");
    assertThat(page.select(".series li")).hasSize(1);
    assertThat(server.get("/timeline?q=*tion").statusCode()).isEqualTo(400);
  }

  @Test
  void whatIsNotCompleteIsSaidToBe() {
    assertThat(server.page("/timeline?q=partial").select(".notice").text())
        .contains("Not everything could be counted");
    assertThat(timeline("q=partial").get("complete").asBoolean()).isFalse();
  }

  @Test
  void theFilesSayTheSame() {
    JsonNode answer = timeline("q=land&q2=mayor");
    List<String> csv = server.get("/timeline.csv?q=land&q2=mayor").body().lines().toList();
    assertThat(csv).hasSize(1 + 2 * answer.get("periods").size());
    assertThat(csv.getFirst()).startsWith("search,query,read_as,period,from,to,articles,held");
    Document svg =
        Jsoup.parse(server.get("/timeline.svg?q=land&q2=mayor").body(), Parser.xmlParser());
    assertThat(svg.select("svg > desc").text()).contains("land: 66 articles");
    assertThat(svg.select("[style], style, script")).isEmpty();
  }

  @Test
  void blankFieldsLeaveTheAddress() {
    assertThat(
            server
                .get("/timeline?q=land&q2=&q3=&from=&to=&interval=auto")
                .headers()
                .firstValue("Location"))
        .contains("/timeline?q=land");
  }

  @Test
  void daysOfWhichTheArchiveHoldsNothingDrawNothing() {
    assertThat(server.page("/timeline?q=land&from=1900&to=1901").select("[role=status]").text())
        .contains("nothing to draw");
    assertThat(server.get("/timeline.svg?q=land&from=1900&to=1901").statusCode()).isEqualTo(404);
  }
}
