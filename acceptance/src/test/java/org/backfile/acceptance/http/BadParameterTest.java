package org.backfile.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.backfile.acceptance.site.Answer;
import org.backfile.acceptance.site.ResultsPage;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(StarterSite.class)
class BadParameterTest {

  @ParameterizedTest
  @CsvSource({
    "from, 2019-13", "to, yesterday-ish", "size, 0", "size, 1000000000", "size, -1", "size, 1e309",
    "size, ٣", "page, 0", "page, 1000000000", "sort, best", "interval, hour", "facets, colour",
    "fields, everything", "syntax, sql", "exact, maybe"
  })
  void theApiNamesTheValueThatItCannotUse(String name, String value, Site site) {
    Answer answer = site.get("/api/v1/search?q=mayor&" + name + "=" + Site.encode(value));
    JsonNode problem = answer.json();

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    assertThat(problem.get("status").asInt()).isEqualTo(400);
    assertThat(problem.get("type").asText()).isEqualTo("/help#problem-bad-parameter");
    assertThat(problem.at("/errors/0/parameter").asText()).isEqualTo(name);
    assertThat(problem.at("/errors/0/given").asText()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"size=10&size=20", "page=1&page=2", "sort=newest&sort=oldest"})
  void aKeyThatCanStandOnceIsNotTakenTwice(String twice, Site site) {
    String name = twice.substring(0, twice.indexOf('='));

    Answer api = site.get("/api/v1/search?q=mayor&" + twice);
    assertThat(api.status()).isEqualTo(400);
    assertThat(api.json().at("/errors/0/parameter").asText()).isEqualTo(name);
    assertThat(site.page("q=mayor&" + twice).html().select(".notice").text()).contains(name);
  }

  @Test
  void whereProblemTypesPointThereIsAnExplanation(Site site) {
    Document help = site.get("/help").ok().html();

    for (String bad : new String[] {"size=0", "q=" + "(".repeat(100), "cursor=nonsense"}) {
      String type = site.get("/api/v1/search?" + bad).json().get("type").asText();
      assertThat(type).startsWith("/help#");
      assertThat(help.getElementById(type.substring("/help#".length()))).as(type).isNotNull();
    }
  }

  @Test
  void goingTooDeepNamesTheCursor(Site site) {
    Answer answer = site.get("/api/v1/search?page=200&size=10");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("cursor");
  }

  @Test
  void anUnknownParameterIsIgnoredWithAWarning(Site site) {
    assertThat(site.json("q=mayor&colour=red").at("/warnings/0/parameter").asText())
        .isEqualTo("colour");
    assertThat(site.page("q=mayor&colour=red").html().select(".notice").text()).contains("colour");
  }

  @Test
  void aBadDateIsMarkedOnThePageAndTheOtherFiltersHold(Site site) {
    ResultsPage page = site.page("q=mayor&source=Evening+Capstan&from=2019-13");

    assertThat(page.total()).isEqualTo(site.page("q=mayor&source=Evening+Capstan").total());
    assertThat(page.html().select("#from").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.html().select("#from").attr("value")).isEqualTo("2019-13");
    assertThat(
            page.html().getElementById(page.html().select("#from").attr("aria-describedby")).text())
        .contains("2015-03-04");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"unbalanced",
        "AND",
        "OR OR",
        "(",
        ")",
        "mayor)",
        "~",
        "~5",
        "/",
        "/s",
        "-",
        "- -",
        "NOT",
        "\"\"",
        "()",
        "headline:",
        "colour:red",
        "date:",
        "\\",
        "^2",
        "a^",
        "[",
        "[1994 TO",
        "&",
        "|",
        "!",
        "+",
        "*:*",
        "mayor NEAR/",
        "/(a+)+$/",
        "<script>",
        "%00",
        "\u202E",
        "😀"
      })
  void anOddQueryIsAnsweredAndReadBack(String query, Site site) {
    Answer page = site.get("/search?" + Site.q(query));

    assertThat(page.status()).isEqualTo(200);
    assertThat(site.json(Site.q(query)).at("/query/readAs").asText()).isNotBlank();
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "?*", "*a*"})
  void aWordThatIsAllWildcardIsRefusedOrAnsweredNeverBroken(String query, Site site) {
    assertThat(site.get("/search?" + Site.q(query)).status()).isIn(200, 400);
    assertThat(site.get("/api/v1/search?" + Site.q(query)).status()).isIn(200, 400);
  }

  @Test
  void aQueryBeyondALimitIsRefusedWithTheLimit(Site site) {
    Answer nested = site.get("/api/v1/search?q=" + "(".repeat(3000) + "mayor" + ")".repeat(3000));
    Answer clauses = site.get("/api/v1/search?" + Site.q("a1 OR ".repeat(500) + "mayor"));

    assertThat(nested.status()).isEqualTo(400);
    assertThat(clauses.status()).isEqualTo(400);
    assertThat(clauses.json().get("type").asText()).isEqualTo("/help#problem-query-refused");
    assertThat(clauses.json().get("detail").asText()).containsPattern("\\d");
  }

  @Test
  void strictRefusesWhatIsOtherwiseOnlyDoubted(Site site) {
    String doubtful = Site.q("mayor) council");

    assertThat(site.get("/api/v1/search?" + doubtful).status()).isEqualTo(200);
    assertThat(site.get("/api/v1/search?strict=1&" + doubtful).status()).isEqualTo(400);
  }
}
