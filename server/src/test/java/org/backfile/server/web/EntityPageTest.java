package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;
import org.backfile.server.language.Languages;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of a person, an organisation or a place, over thirty articles about Jane Doe. */
class EntityPageTest {
  private static final String PAGE = "/entity/person:jane-doe";
  @AutoClose private static final TestServer server = TestServer.start(articles(), Languages.all());

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    for (int number = 1; number <= 30; number++) {
      articles.add(
          article(number, number % 5 == 0 ? "JANE DOE" : "Jane Doe")
              .text(
                  "The council met.\n\n"
                      + (number % 3 == 0 ? "Nobody was named." : "Jane Doe spoke of the quay.")
                      + "\n\nThen Ms Jane Doe left.".repeat(number % 3 == 1 ? 1 : 0))
              .build());
    }
    articles.add(article(40, "J. Doe").text("J. Doe wrote.").build());
    articles.add(article(41, "Doe, Jane").text("Jane Doe was there.").build());
    articles.add(article(42, "Ann Roe").text("Ann Roe was there.").orgs(List.of("Quay")).build());
    articles.add(article(43, "Ann Roe").text("Of a quay.").places(List.of("Quay")).build());
    articles.add(
        Article.builder("undated", new Origin("n.jsonl", 1))
            .title("Sheet")
            .text("A loose sheet.")
            .people(List.of("Jane Doe", "<script>alert(1)</script>", "!!!"))
            .build());
    return articles;
  }

  private static Article.Builder article(int number, String person) {
    return Article.builder("a" + number, new Origin("n.jsonl", number))
        .title("Council, day " + number)
        .published(
            PublicationDate.parse("2015-%02d-%02d".formatted(number % 12 + 1, number % 28 + 1))
                .orElseThrow())
        .source(number % 2 == 0 ? "Daily Post" : "Evening Star")
        .language("en")
        .people(number % 4 == 0 ? List.of(person, "Ann Roe") : List.of(person))
        .places(List.of("Port"));
  }

  @Test
  void aPageSaysHowManyArticlesOfWhenAndHowTheNameIsKnown() {
    Document page = server.page(PAGE);

    assertThat(page.select("h1").text()).isEqualTo("Jane Doe");
    assertThat(page.select(".kicker").text()).isEqualTo("Person");
    assertThat(page.select("[role=status]").text())
        .isEqualTo("31 articles, 2015-01-13 to 2015-12-24, 1 without a date");
    assertThat(page.select(".given").text())
        .contains("by the articles’ own records", "nothing here was identified automatically")
        .contains("May mix people who share a name.");
    assertThat(page.title()).startsWith("Jane Doe, 31 articles");
  }

  @Test
  void theNumberIsThatOfTheSearchItLeadsTo() {
    String search = server.page(PAGE).select("main .ways a").first().attr("href");

    assertThat(search).isEqualTo("/search?person=JANE+DOE&person=Jane+Doe");
    assertThat(server.page(search).select("#found").text()).startsWith("31 articles");
  }

  @Test
  void theSpellingsAreCountedAndEachCanBeUsedAlone() {
    Document page = server.page(PAGE);
    assertThat(page.select("section[aria-labelledby=spellings] tbody th").eachText())
        .containsExactly("Jane Doe", "JANE DOE");
    assertThat(page.select("section[aria-labelledby=spellings] td.number").eachText())
        .containsExactly("25", "6");

    String onlyHref = page.select("section[aria-labelledby=spellings] td a").last().attr("href");
    assertThat(onlyHref).isEqualTo(PAGE + "?person=JANE+DOE");
    Document only = server.page(onlyHref);
    assertThat(only.select("[role=status]").text()).startsWith("6 articles");
    assertThat(only.select(".notice a").attr("href")).isEqualTo(PAGE);
  }

  @Test
  void aNameThatIsLikeItIsToldAndCountedOnlyWhenAsked() {
    Document page = server.page(PAGE);
    assertThat(page.select("section[aria-labelledby=others] tbody th").eachText())
        .containsExactly("Doe, Jane", "J. Doe");
    assertThat(page.select("section[aria-labelledby=others] tbody td:last-child").eachText())
        .containsExactly(
            "the same words in another order count as the same",
            "a letter for a name count as the same");

    Document more =
        server.page(page.select("a[aria-label='Count J. Doe as the same']").attr("href"));
    assertThat(more.select("[role=status]").text()).startsWith("32 articles");
    assertThat(more.select("section[aria-labelledby=spellings] tbody th").eachText())
        .containsExactly("Jane Doe", "JANE DOE", "J. Doe");
  }

  @Test
  void sourcesAndCompanionsAreCountedAmongItsArticles() {
    Document page = server.page(PAGE);
    assertThat(page.select("section[aria-labelledby=sources] tbody tr").eachText())
        .containsExactly("Daily Post 15 882.4", "Evening Star 15 882.4");
    assertThat(page.select("section[aria-labelledby=companions] tbody tr").eachText())
        .startsWith("Port Place 30", "Ann Roe Person 7");
    assertThat(page.select("section[aria-labelledby=companions] tbody a").first().attr("href"))
        .isEqualTo("/entity/place:port");
    assertThat(
            server.json("/api/v1/search?person=Jane+Doe&person=JANE+DOE&place=Port").get("total"))
        .hasToString("30");
  }

  @Test
  void aPassageIsARowThatLeadsToItsParagraph() {
    Document page = server.page(PAGE);
    assertThat(page.select(".passages .note").text()).contains("20 articles");
    assertThat(page.select(".passages caption").text()).endsWith("page 1 of 2");
    assertThat(page.select(".passages .snippet").eachText())
        .allSatisfy(passage -> assertThat(passage).contains("Jane Doe"));

    String href = page.select(".passages tbody th a").first().attr("href");
    assertThat(href).startsWith("/a/a").endsWith("#p2");
    Document article = server.page(href.replaceFirst("#.*", ""));
    assertThat(article.select("#p2 mark").text()).isEqualTo("Jane Doe");
  }

  @Test
  void thePagesOfPassagesTellEveryMentionOnce() {
    List<String> first = server.page(PAGE).select(".passages tbody th a").eachAttr("href");
    Document page = server.page(PAGE + "?page=2");
    List<String> all = new ArrayList<>(first);
    all.addAll(page.select(".passages tbody th a").eachAttr("href"));

    assertThat(all).doesNotHaveDuplicates().hasSize(30);
    assertThat(page.select(".pages a[rel=prev]").attr("href")).isEqualTo(PAGE + "#passages");
  }

  @Test
  void theBarsCanShowTheShareOfWhatIsHeld() {
    Document page = server.page(PAGE);
    String share = page.select(".measures a").last().attr("href");
    assertThat(share).isEqualTo(PAGE + "?measure=share");
    assertThat(server.page(share).select(".histogram thead").text()).contains("per 1,000 held");
    assertThat(
            page.select(".histogram tbody td:nth-child(2)").eachText().stream()
                .mapToInt(Integer::parseInt)
                .sum())
        .isEqualTo(30);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/entity/person:JANE%20DOE", "/entity/person:J%C3%A0ne-Doe"})
  void anotherSpellingOfTheAddressIsToldTheOneItHas(String path) {
    Document page = server.page(path);
    assertThat(page.select("[role=status]").text()).startsWith("31 articles");
    assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo(PAGE);
    assertThat(page.select(".notice a").attr("href")).isEqualTo(PAGE);
  }

  @Test
  void aNameWithoutAKindThatMeansOneThingLeadsThere() {
    HttpResponse<String> answer = server.get("/entity/Jane%20Doe");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Location")).contains(PAGE);
  }

  @Test
  void aNameThatMeansSeveralThingsIsAChoice() {
    Document page = server.page("/entity/quay");
    assertThat(page.select("h1").text()).isEqualTo("Which quay?");
    assertThat(page.select("[role=status]").text())
        .isEqualTo("Records have this name for different things.");
    assertThat(page.select("tbody a").eachAttr("href"))
        .containsExactly("/entity/org:quay", "/entity/place:quay");
    assertThat(server.page("/entity/org:quay").select("section[aria-labelledby=others] tr").text())
        .contains("Quay Place 1 the same name");
  }

  @Test
  void aNameThatNoRecordHasJustSoIsAChoiceOfThoseThatAreLikeIt() {
    Document page = server.page("/entity/person:doe");
    assertThat(page.select("[role=status]").text())
        .isEqualTo("No record has just this name; these are like it.");
    assertThat(page.select("tbody th").eachText())
        .containsExactly("Jane Doe", "Doe, Jane", "J. Doe");
  }

  @ParameterizedTest
  @CsvSource({"/entity/person:nobody-here, nobody here", "/entity/Nobody, Nobody"})
  void anUnknownNameIsNotFoundAndCanBeSearchedFor(String path, String words) {
    assertThat(server.get(path).statusCode()).isEqualTo(404);
    Document page = server.page(path);
    assertThat(page.select("#q").val()).isEqualTo('"' + words + '"');
    assertThat(server.get(path.replace("/entity", "/api/v1/entities")).statusCode()).isEqualTo(404);
  }

  @Test
  void aNameOfSignsHasAPageWithoutPassages() {
    Document page = server.page("/entity/person:~3D~21~21~21");
    assertThat(page.select("[role=status]").text()).startsWith("1 article");
    assertThat(page.select(".passages")).isEmpty();
  }

  @Test
  void aHostileNameIsOnlyText() {
    String href =
        server.page("/a/undated").select(".names a[href^=/entity]").eachAttr("href").get(1);
    Document page = server.page(href);
    assertThat(page.select("h1").text()).isEqualTo("<script>alert(1)</script>");
    assertThat(page.select("main script")).isEmpty();
  }

  @Test
  void parametersThatSayNothingHereAreTold() {
    assertThat(server.page(PAGE + "?q=land&colour=red").select(".notice code").eachText())
        .containsExactly("colour", "q");
  }

  @Test
  void theJsonTellsTheSame() {
    JsonNode entity = server.json("/api/v1/entities/person:jane-doe").get("entity");
    assertThat(entity.get("id").asText()).isEqualTo("person:jane-doe");
    assertThat(entity.get("articles").asInt()).isEqualTo(31);
    assertThat(entity.get("given").asText()).isEqualTo("record");
    assertThat(entity.get("earliest").asText()).isEqualTo("2015-01-13");
    assertThat(entity.get("undated").asInt()).isEqualTo(1);
    assertThat(entity.at("/passages/articles").asInt()).isEqualTo(20);
    assertThat(entity.at("/passages/mentions").findValuesAsText("link"))
        .isEqualTo(server.page(PAGE).select(".passages tbody th a").eachAttr("href"));
  }

  @Test
  void theJsonOfANameWithoutAKindTellsWhatMayBeMeant() {
    JsonNode choice = server.json("/api/v1/entities/quay");
    assertThat(choice.get("entity").isNull()).isTrue();
    assertThat(choice.findValuesAsText("link"))
        .containsExactly("/entity/org:quay", "/entity/place:quay");
    assertThat(server.json("/api/v1/entities/jane-doe").at("/entity/id").asText())
        .isEqualTo("person:jane-doe");
  }

  @Test
  void anArticleARowAndTheListOfAFacetLeadHere() {
    assertThat(server.page("/a/a1").select(".names a").eachAttr("href"))
        .containsExactly(PAGE, "/entity/place:port");
    assertThat(server.page("/search?q=council").select(".named a").eachAttr("href"))
        .contains(PAGE, "/entity/person:ann-roe");
    assertThat(server.page("/search/facets/person").select("a.about").eachAttr("href"))
        .startsWith(PAGE);
    assertThat(server.page("/search/facets/source").select("a.about")).isEmpty();
  }

  @Test
  void anAnswerIsKeptUntilTheNextBuild() {
    String etag = server.get(PAGE).headers().firstValue("ETag").orElseThrow();
    assertThat(server.get(PAGE, "If-None-Match", etag).statusCode()).isEqualTo(304);
  }
}
