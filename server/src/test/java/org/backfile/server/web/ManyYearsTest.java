package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;
import org.backfile.server.language.Languages;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive of eighty years in which every facet has more values than are shown. */
class ManyYearsTest {
  private static final int YEARS = 80;
  private static final int FIRST = 1940;
  private static final int MOST_ELEMENTS = 1_500;

  private static TestServer server;

  @BeforeAll
  static void start() {
    List<Article> articles = new ArrayList<>();
    for (int number = 0; number < YEARS; number++) {
      articles.add(article(number));
    }
    server = TestServer.start(articles, Languages.all());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static Article article(int number) {
    String name = " " + number % 20;
    return Article.builder("a" + number, new Origin("years.jsonl", number + 1))
        .title("The deal of the year " + number)
        .text(
            "The mayor told the chamber of the deal number %d.\n\nAll %s of the others said the same of it."
                .formatted(number, IntStream.range(0, number).mapToObj(n -> "w" + n).toList()))
        .published(new PublicationDate.Day(LocalDate.of(FIRST + number, 5, 1)))
        .source("Post" + name)
        .section("Section" + name)
        .byline(List.of("A. Reporter" + name))
        .tags(List.of("tag" + name))
        .people(List.of("Person" + name))
        .orgs(List.of("Company" + name))
        .places(List.of("Town" + name))
        .type("type" + name)
        .language("en")
        .build();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search",
        "/search?q=the",
        "/search?q=the&measure=share",
        "/search?q=the&measure=share&explain=1"
      })
  void aPageOfResultsHasFewElements(String path) {
    Document page = server.page(path);
    assertThat(page.select(".rows > li")).hasSize(25);
    assertThat(page.select(".histogram tbody tr")).hasSize(YEARS);
    assertThat(page.getAllElements()).hasSizeLessThanOrEqualTo(MOST_ELEMENTS);
  }

  @Test
  void aYearOfTheTableNarrowsToIt() {
    Document page = server.page("/search?q=the&measure=share");
    String year = page.select(".histogram tbody a").get(3).attr("href");
    assertThat(server.page(year).select("#found").text()).isEqualTo("1 article");
  }
}
