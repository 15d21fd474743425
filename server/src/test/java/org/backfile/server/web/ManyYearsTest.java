package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;
import org.backfile.article.Standing;
import org.backfile.server.search.lucene.TestArchive;
import org.backfile.server.web.access.Entrance;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An archive of as many years as are ever drawn, in which every facet has more values than are
 * shown and every article ran in a second paper: a page of results cannot have more.
 */
class ManyYearsTest {
  private static final int YEARS = 96;
  private static final int FIRST = 1924;
  private static final int MOST_ELEMENTS = 1_500;

  @AutoClose private static TestServer server;

  @BeforeAll
  static void start() throws IOException {
    List<Article> articles = new ArrayList<>();
    for (int number = 0; number < YEARS; number++) {
      articles.add(article("a", number).source("Post " + number % 20).build());
      articles.add(article("b", number).source("Copying Post " + number % 20).build());
    }
    server =
        TestServer.of(
            Entrance.OPEN,
            articles,
            ManyYearsTest::tellStories,
            "{\"withheld\": []}",
            Clock.systemUTC());
  }

  private static void tellStories(TestArchive archive) {
    for (int number = 0; number < YEARS; number++) {
      Standing copy = new Standing(Optional.of("a" + number), Optional.empty(), Set.of());
      archive.standing("a" + number, copy).standing("b" + number, copy);
    }
  }

  private static Article.Builder article(String paper, int number) {
    String name = " " + number % 20;
    return Article.builder(paper + number, new Origin("years.jsonl", number + 1))
        .title("The deal of the year " + number)
        .text(
            "The mayor told the chamber of the deal number %d.\n\nAll %s of the others said the same of it."
                .formatted(number, IntStream.range(0, number).mapToObj(n -> "w" + n).toList()))
        .published(new PublicationDate.Day(LocalDate.of(FIRST + number, 5, 1)))
        .section("Section" + name)
        .byline(List.of("A. Reporter" + name))
        .tags(List.of("tag" + name))
        .people(List.of("Person" + name))
        .orgs(List.of("Company" + name))
        .places(List.of("Town" + name))
        .type("type" + name)
        .url("https://post.example/" + paper + number)
        .language("en");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search",
        "/search?q=the",
        "/search?q=the&measure=share",
        "/search?q=the&measure=share&explain=1",
        "/search?q=the+of+mayor+told+chamber+deal+number&exact=1&measure=share&explain=1"
      })
  void aPageOfResultsHasFewElements(String path) {
    Document page = server.page(path);
    assertThat(page.select(".rows > li .copies")).hasSize(25);
    assertThat(page.select(".histogram tbody tr")).hasSize(YEARS);
    assertThat(page.getAllElements()).hasSizeLessThanOrEqualTo(MOST_ELEMENTS);
  }

  /** Words that stand in a row are one mark, and what is not marked is there all the same. */
  @Test
  void whereEveryWordIsFoundARowShowsItsFirstMarksAndAllOfItsText() throws Exception {
    String query = "q=the+of+mayor+told+chamber+deal+number+all+others+said";
    Document page = server.page("/search?" + query);
    JsonNode answer = server.json("/api/v1/search?size=25&" + query);
    for (int row = 0; row < 25; row++) {
      Element shown = page.select(".rows > li").get(row);
      JsonNode item = answer.get("results").get(row);

      assertThat(shown.select("h3").text()).isEqualTo(item.get("title").asText());
      assertThat(shown.select(".snippet").eachText().stream().map(ManyYearsTest::bare))
          .isEqualTo(passages(item));
      assertThat(shown.select(".snippet mark").first().text()).contains(" ");
    }
    assertThat(page.select(".rows mark")).hasSizeLessThanOrEqualTo(200);
  }

  private static List<String> passages(JsonNode item) {
    List<String> passages = new ArrayList<>();
    for (JsonNode snippet : item.get("snippets")) {
      if (snippet.get("field").asText().equals("body")) {
        passages.add(bare(String.join("", snippet.get("parts").findValuesAsText("text"))));
      }
    }
    return passages;
  }

  private static String bare(String passage) {
    return passage.replace("…", "").strip();
  }

  @Test
  void aGroupThatIsFoldedUpShowsItsFirstValuesAndTheWayToAll() {
    Document page = server.page("/search?q=the");
    assertThat(page.select("#facet-source .value")).hasSize(10);
    assertThat(page.select("#facet-person .value")).hasSize(5);
    assertThat(page.select("#facet-person .all a").text()).isEqualTo("All 20 people");
    assertThat(server.page("/search?q=the&person=Person+9").select("#facet-person .value"))
        .as("one of them is chosen, which is not among the first")
        .hasSize(11);
  }

  @Test
  void aYearOfTheTableNarrowsToIt() {
    Document page = server.page("/search?q=the&measure=share");
    String year = page.select(".histogram tbody a").get(3).attr("href");
    assertThat(server.page(year).select("#found").text()).isEqualTo("2 articles in 1 story");
  }
}
