package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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

/** Programs written for the Article Search API of the New York Times find what they know. */
class NytTest {
  private static final String SEARCH = "/compat/nyt/articlesearch.json";
  private static final ObjectMapper JSON = new ObjectMapper();
  @AutoClose private static final TestServer server = TestServer.start(articles(), Languages.all());

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    for (int number = 1; number <= 36; number++) {
      articles.add(
          Article.builder("a" + number, new Origin("n.jsonl", number))
              .title("Council, day " + number)
              .text("Nobody was early.\n\nThe council met on day " + number + ".")
              .published(
                  PublicationDate.parse("2015-%02d-04".formatted(number % 12 + 1)).orElseThrow())
              .source(number % 2 == 0 ? "Daily Post" : "Evening Star")
              .section(number % 3 == 0 ? "Sport" : "City")
              .type("news")
              .tags(List.of("Land Deal"))
              .people(number % 4 == 0 ? List.of("Jane Doe") : List.of())
              .places(List.of("Port"))
              .byline(List.of("Ann R. Roe", "Bo"))
              .language("en")
              .build());
    }
    articles.add(
        Article.builder("undated", new Origin("n.jsonl", 300)).title("A loose sheet").build());
    return articles;
  }

  @Test
  void anAnswerHasTheShapeThatProgramsKnow() {
    JsonNode answer = json("?q=council&page=1&sort=oldest&api-key=test");
    assertThat(answer.fieldNames()).toIterable().containsExactly("status", "copyright", "response");
    assertThat(answer.get("status").asText()).isEqualTo("OK");
    assertThat(answer.get("response").fieldNames())
        .toIterable()
        .containsExactly("docs", "meta", "metadata");
    assertThat(answer.at("/response/meta/hits").asInt()).isEqualTo(36);
    assertThat(answer.at("/response/meta/offset").asInt()).isEqualTo(10);
    assertThat(answer.at("/response/meta/time").isIntegralNumber()).isTrue();
    assertThat(answer.at("/response/metadata")).isEqualTo(answer.at("/response/meta"));
    assertThat(answer.at("/response/docs")).hasSize(10);
  }

  @Test
  void anArticleHasTheMembersThatProgramsKnow() {
    JsonNode doc = json("?q=%22day+36%22").at("/response/docs/0");
    assertThat(doc.fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder(
            "_id",
            "uri",
            "web_url",
            "abstract",
            "snippet",
            "lead_paragraph",
            "source",
            "multimedia",
            "headline",
            "keywords",
            "pub_date",
            "document_type",
            "news_desk",
            "section_name",
            "byline",
            "type_of_material",
            "word_count");
    assertThat(doc.get("_id").asText()).isEqualTo("a36");
    assertThat(doc.at("/headline/main").asText()).isEqualTo("Council, day 36");
    assertThat(doc.at("/headline/kicker").isNull()).isTrue();
    assertThat(doc.get("pub_date").asText()).isEqualTo("2015-01-04T00:00:00+0000");
    assertThat(doc.get("lead_paragraph").asText()).isEqualTo("Nobody was early.");
    assertThat(doc.get("snippet").asText()).isEqualTo("The council met on day 36.");
    assertThat(doc.at("/byline/original").asText()).isEqualTo("By Ann R. Roe and Bo");
    assertThat(doc.at("/byline/person/0/firstname").asText()).isEqualTo("Ann");
    assertThat(doc.at("/byline/person/0/middlename").asText()).isEqualTo("R.");
    assertThat(doc.at("/byline/person/1/lastname").asText()).isEqualTo("Bo");
    assertThat(doc.get("keywords"))
        .hasToString(
            "[{\"name\":\"subject\",\"value\":\"Land Deal\",\"rank\":1,\"major\":\"N\"},"
                + "{\"name\":\"persons\",\"value\":\"Jane Doe\",\"rank\":2,\"major\":\"N\"},"
                + "{\"name\":\"glocations\",\"value\":\"Port\",\"rank\":3,\"major\":\"N\"}]");
    assertThat(doc.get("word_count").asInt()).isEqualTo(9);
  }

  @Test
  void onlyTheFieldsAskedForAreThere() {
    assertThat(json("?q=council&fl=web_url,headline").at("/response/docs/0").fieldNames())
        .toIterable()
        .containsExactlyInAnyOrder("web_url", "headline");
  }

  @Test
  void anArticleOfAHeadlineAloneHasEmptyTexts() {
    JsonNode doc = json("?q=loose").at("/response/docs/0");
    assertThat(doc.get("lead_paragraph").asText()).isEmpty();
    assertThat(doc.get("pub_date").isNull()).isTrue();
    assertThat(doc.at("/byline/original").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "section_name:(\"Sport\"); 12",
        "section_name:(\"Sport\" \"City\"); 36",
        "persons:(\"Jane Doe\") AND source:(\"Daily Post\"); 9",
        "persons:(\"Jane Doe\") OR section_name:(\"Sport\"); 18",
        "source:(\"Daily Post\") AND NOT persons:(\"Jane Doe\"); 9",
        "document_type:(\"article\") AND type_of_material:(\"news\"); 36",
        "document_type:(\"article\"); 37",
        "glocations.contains:(Port); 36",
        "pub_date:[2015-02-01 TO 2015-03-31]; 6",
        "headline:(\"day 7\"); 1"
      })
  void countsAreExactWhateverIsFiltered(String filter, int hits) {
    String fq = "?fq=" + URLEncoder.encode(filter, StandardCharsets.UTF_8);
    assertThat(json(fq).at("/response/meta/hits").asInt()).isEqualTo(hits);
  }

  @Test
  void queryFilterAndDatesAreAskedTogether() {
    assertThat(
            json("?q=council&fq=section_name:Sport&begin_date=20150101&end_date=20150131")
                .at("/response/meta/hits")
                .asInt())
        .isEqualTo(3);
  }

  @Test
  void facetsAreCountedUnderTheNamesTheyAreAskedBy() {
    JsonNode facets =
        json("?q=council&facet=true&facet_fields=section_name,source").at("/response/facets");
    assertThat(facets.fieldNames()).toIterable().containsExactly("section_name", "source");
    assertThat(facets.get("section_name"))
        .hasToString(
            "{\"_type\":\"terms\",\"missing\":0,\"total\":36,\"other\":0,\"terms\":"
                + "[{\"term\":\"City\",\"count\":24},{\"term\":\"Sport\",\"count\":12}]}");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "page=100; page must be 0 to 99",
        "page=-1; page must be 0 to 99",
        "sort=size; sort must be one of",
        "begin_date=2015; begin_date must be YYYYMMDD",
        "fq=colour:red; fq: expected a field of this archive",
        "facet_fields=colour; facet_fields: expected some of"
      })
  void anErrorHasTheirShape(String asked, String message) throws JsonProcessingException {
    var answer = server.get(SEARCH + "?" + asked);
    assertThat(answer.statusCode()).isEqualTo(400);
    JsonNode error = JSON.readTree(answer.body());
    assertThat(error.get("status").asText()).isEqualTo("ERROR");
    assertThat(error.at("/errors/0").asText()).contains(message);
  }

  private static JsonNode json(String query) {
    return server.json(SEARCH + query);
  }
}
