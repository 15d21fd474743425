package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;
import org.backfile.server.language.Languages;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Programs written for the Content API of the Guardian find what they know. */
class GuardianTest {
  private static final String SEARCH = "/compat/guardian/search";
  private static final ObjectMapper JSON = new ObjectMapper();
  @AutoClose private static final TestServer server = TestServer.start(articles(), Languages.all());

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    for (int number = 1; number <= 240; number++) {
      articles.add(
          Article.builder("a" + number, new Origin("n.jsonl", number))
              .title("Council, day " + number)
              .text("The council <met> & sat.\n\nIt was day " + number + ".")
              .published(date("2015-%02d-%02dT18:30-05:00", number))
              .source(number % 2 == 0 ? "Daily Post" : "Evening Star")
              .section(number % 3 == 0 ? "Local Sport" : "City News")
              .tags(number % 4 == 0 ? List.of("Land Deal", "Quay") : List.of("Land Deal"))
              .byline(List.of("Ann Roe"))
              .language("en")
              .build());
    }
    articles.add(
        Article.builder("undated/1", new Origin("n.jsonl", 300))
            .title("A loose sheet")
            .text("Of a herring.")
            .build());
    return articles;
  }

  private static PublicationDate date(String form, int number) {
    return PublicationDate.parse(form.formatted(number % 12 + 1, number % 28 + 1)).orElseThrow();
  }

  @Test
  void anAnswerHasTheShapeThatProgramsKnow() {
    JsonNode answer = server.json(SEARCH + "?q=council&page=2&order-by=oldest&api-key=test");
    assertThat(answer.size()).isEqualTo(1);
    JsonNode response = answer.get("response");
    assertThat(response.fieldNames())
        .toIterable()
        .containsExactly(
            "status",
            "userTier",
            "total",
            "startIndex",
            "pageSize",
            "currentPage",
            "pages",
            "orderBy",
            "results");
    assertThat(response.get("status").asText()).isEqualTo("ok");
    assertThat(response.get("total").asInt()).isEqualTo(240);
    assertThat(response.get("startIndex").asInt()).isEqualTo(11);
    assertThat(response.get("pageSize").asInt()).isEqualTo(10);
    assertThat(response.get("currentPage").asInt()).isEqualTo(2);
    assertThat(response.get("pages").asInt()).isEqualTo(24);
    assertThat(response.get("orderBy").asText()).isEqualTo("oldest");
    assertThat(response.get("results")).hasSize(10);
  }

  @Test
  void anArticleHasTheMembersThatProgramsKnow() {
    JsonNode first = server.json(SEARCH + "?q=%22day+240%22").at("/response/results/0");
    assertThat(first.fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "type",
            "sectionId",
            "sectionName",
            "webPublicationDate",
            "webTitle",
            "webUrl",
            "apiUrl",
            "isHosted",
            "pillarId",
            "pillarName");
    assertThat(first.get("id").asText()).isEqualTo("a240");
    assertThat(first.get("sectionId").asText()).isEqualTo("local-sport");
    assertThat(first.get("webPublicationDate").asText()).isEqualTo("2015-01-17T23:30:00Z");
    assertThat(first.get("webUrl").asText()).startsWith("http://").endsWith("/a/a240");
    assertThat(first.get("pillarId").asText()).isEqualTo("pillar/sport");
    assertThat(first.get("isHosted").isBoolean()).isTrue();
  }

  @Test
  void anArticleWithoutSectionAndDateSaysNothingOfThem() {
    JsonNode only = server.json(SEARCH + "?q=herring").at("/response/results/0");
    assertThat(only.fieldNames())
        .toIterable()
        .doesNotContain("sectionId", "sectionName", "webPublicationDate", "fields", "tags");
    assertThat(only.get("id").asText()).isEqualTo("undated~2F1");
    assertThat(
            server
                .json(path(only.get("apiUrl").asText()))
                .at("/response/content/webTitle")
                .asText())
        .isEqualTo("A loose sheet");
  }

  @Test
  void fieldsAreTextsAndBodiesHtml() {
    JsonNode fields =
        server
            .json(
                SEARCH
                    + "?q=%22day+240%22&show-fields=headline,trailText,body,bodyText,wordcount,byline")
            .at("/response/results/0/fields");
    assertThat(fields.fieldNames())
        .toIterable()
        .containsExactly("headline", "trailText", "byline", "body", "bodyText", "wordcount");
    assertThat(fields.get("body").asText())
        .isEqualTo("<p>The council &lt;met&gt; &amp; sat.</p><p>It was day 240.</p>");
    assertThat(fields.get("bodyText").asText())
        .isEqualTo("The council <met> & sat.\nIt was day 240.");
    assertThat(fields.get("wordcount").asText()).isEqualTo("8");
    assertThat(fields.get("byline").asText()).isEqualTo("Ann Roe");
  }

  @Test
  void theIdOfATagOrSectionFindsWhatHasIt() {
    JsonNode tags =
        server.json(SEARCH + "?q=%22day+240%22&show-tags=all").at("/response/results/0/tags");
    assertThat(tags.findValuesAsText("id"))
        .containsExactly(
            "subject/land-deal", "subject/quay", "profile/ann-roe", "publication/daily-post");
    assertThat(total("tag=subject/quay")).isEqualTo(60);
    assertThat(total("tag=publication/daily-post")).isEqualTo(120);
    assertThat(total("section=local-sport")).isEqualTo(80);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "q=council; 240",
        "q=council+AND+NOT+sheet; 240",
        "q=; 241",
        "section=local-sport%7Ccity-news; 240",
        "section=-local-sport; 161",
        "tag=subject/quay,publication/daily-post; 60",
        "tag=subject/quay,subject/land-deal; 60",
        "tag=subject/quay%7Cpublication/evening-star; 180",
        "tag=subject/land-deal,-subject/quay; 180",
        "tag=subject/none; 0",
        "section=local-sport&tag=subject/quay&q=council; 20",
        "from-date=2015-02-01&to-date=2015-02-28; 20",
        "from-date=2015-02-01T00:00:00Z&to-date=2015-02-28; 20",
        "lang=en; 240"
      })
  void countsAreExactWhateverIsAsked(String asked, int total) {
    assertThat(total(asked)).isEqualTo(total);
  }

  @Test
  void pagesTogetherHaveEveryArticleOnce() {
    List<String> ids = new ArrayList<>();
    for (int page = 1; page <= 2; page++) {
      ids.addAll(
          server
              .json(SEARCH + "?page-size=200&order-by=oldest&page=" + page)
              .at("/response/results")
              .findValuesAsText("id"));
    }
    assertThat(ids).hasSize(241).doesNotHaveDuplicates();
  }

  @Test
  void aPageWithoutArticlesOnlyCounts() {
    JsonNode response = server.json(SEARCH + "?q=council&page-size=0").get("response");
    assertThat(response.get("total").asInt()).isEqualTo(240);
    assertThat(response.get("results")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "page=26; requested page is beyond the number of available pages",
        "q=zeppelin&page=2; requested page is beyond the number of available pages",
        "page=0; page must be an integer between 1 and",
        "page-size=201; page-size must be an integer between 0 and 200",
        "page=x; page must be an integer",
        "order-by=size; order-by must be one of",
        "from-date=soon; from-date must be an ISO8601 date",
        "from-date=2015-13-01; from=2015-13-01",
        "from-date=2016-01-01&to-date=2015-01-01; it lies before from",
        "q=*a; "
      })
  void anErrorHasTheirShape(String asked, String message) throws JsonProcessingException {
    var answer = server.get(SEARCH + "?" + asked);
    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode response = JSON.readTree(answer.body()).get("response");
    assertThat(response.fieldNames()).toIterable().containsExactlyInAnyOrder("status", "message");
    assertThat(response.get("status").asText()).isEqualTo("error");
    assertThat(response.get("message").asText()).contains(message == null ? "" : message);
  }

  @Test
  void anArticleThatIsNotThereIsNotFoundInTheirShape() throws JsonProcessingException {
    var answer = server.get("/compat/guardian/nothing");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(JSON.readTree(answer.body()))
        .isEqualTo(
            JSON.readTree(
                "{\"response\":{\"status\":\"error\",\"message\":\"The requested resource could not be found.\"}}"));
  }

  private static int total(String asked) {
    return server.json(SEARCH + "?" + asked).at("/response/total").asInt();
  }

  private static String path(String url) {
    return url.replaceFirst("^http://[^/]+", "");
  }
}
