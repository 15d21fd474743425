package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the page offers when a search finds little, followed as a reader follows it. */
class WaysOutTest {
  @AutoClose private static final TestServer server = TestServer.start();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "land nowhere | | without nowhere",
        "land -deal | | without NOT deal",
        "\"deal land\" | | further apart: deal land",
        "\"the land deals\" | | in other forms too: (the PRE/1 land) PRE/1 deals",
        "\"deals\" -chamber | | in other forms too: deals",
        "deals -chamber | &exact=1 | in other forms too: deals",
        "chamber PRE/2 mayor | | further apart: chamber NEAR/10 mayor",
        "council NEAR/1 vote | | further apart: council NEAR/10 vote",
        "chamber /s is | | further apart: chamber is",
        "mayor NOT NEAR/9 land | | further apart: mayor",
        "allcaps(council) | | in capitals and in small letters: \"council\"",
        "atleast9(council) | | mentioned anywhere: council",
        "lead:council | | anywhere in the article: council",
        "nowhere land anywhere | | any of the words",
        "council mayor wrong | | most of the words",
        "council approves | &section=City | without the filter on Section",
        "council | &from=2016 | without the filter on dates",
        "council | &from=2016&source=Agency | without any filter",
        "* | &source=Nobody | without the filter on Source",
        "mayor and council or odd | &syntax=nexis&from=2014&to=2014 | without the filter on dates",
        "council nowhere | &match=most | without nowhere"
      })
  void eachWayFindsWhatItSays(String query, String parameters, String expected) {
    Document page = server.page(search(query, parameters == null ? "" : parameters.strip()));
    List<Element> ways = page.select(".ways-out li");
    assertThat(ways).extracting(way -> way.selectFirst("a").text()).contains(expected);
    for (Element way : ways) {
      Document followed = server.page(way.selectFirst("a").attr("href"));
      assertThat(followed.select("[role=status]").text()).isEqualTo(way.select(".count").text());
    }
  }

  @Test
  void theWayThatChangesTheQuestionLeastComesFirst() {
    Document page = server.page(search("mayor council PRE/1 deal", "&from=2014"));
    assertThat(page.select(".ways-out a").eachText())
        .containsExactly("further apart: council NEAR/10 deal", "without council PRE/1 deal");
  }

  @Test
  void whatFindsAsMuchByGivingUpMoreIsNotOffered() {
    Document page = server.page(search("land nowhere", ""));
    assertThat(page.select(".ways-out a").eachText()).containsExactly("without nowhere");
    assertThat(page.select(".reading .ways").text()).doesNotContain("Any of the words");
    assertThat(server.page(search("land deal", "")).select(".reading .ways").text())
        .contains("Any of the words");
  }

  @Test
  void aSearchThatFindsEnoughIsLeftAlone() {
    assertThat(server.page(search("land deal", "")).select(".ways-out")).isEmpty();
  }

  @Test
  void aSearchThatFindsAFifthOfTheArchiveOffersTheNewestAndTheFilters() {
    Document page = server.page(search("land", ""));
    assertThat(page.select(".broad").text())
        .startsWith("This finds 9")
        .contains("% of the archive");
    assertThat(page.select(".broad a").eachAttr("href"))
        .containsExactly("/search?q=land&sort=newest", "#filters");
    assertThat(page.getElementById("filters")).isNotNull();
    assertThat(server.page(search("land", "&sort=newest")).select(".broad a").eachAttr("href"))
        .containsExactly("#filters");
    assertThat(server.page(search("council", "")).select(".broad")).isEmpty();
    assertThat(server.page("/search").select(".broad")).isEmpty();
  }

  @Test
  void wordsThatSayNothingOfASubjectAreTooBroad() {
    assertThat(server.page(search("of the", "")).select(".broad").text())
        .startsWith("Words such as these");
    assertThat(server.page(search("we were", "")).select(".broad"))
        .as("one article, which needs no advice")
        .isEmpty();
  }

  @Test
  void theOrderIsExplainedWhereAReaderAsks() {
    Document page = server.page(search("land deal", ""));
    assertThat(page.select(".why")).isEmpty();
    Document explained = server.page(page.selectFirst(".explain").attr("href"));
    assertThat(explained.select(".rows > li")).hasSameSizeAs(explained.select(".why"));
    assertThat(explained.selectFirst(".why").text())
        .containsPattern("land [0-9]+ %: headline 1, lead [0-9], text [0-9]; in 66 articles")
        .contains("close together");
    assertThat(explained.selectFirst(".explain").attr("href")).isEqualTo("/search?q=land+deal");
    assertThat(server.page(search("land deal", "&sort=newest&explain=1")).select(".explain, .why"))
        .isEmpty();
  }

  private static String search(String query, String parameters) {
    return "/search?q=" + URLEncoder.encode(query, StandardCharsets.UTF_8) + parameters;
  }
}
