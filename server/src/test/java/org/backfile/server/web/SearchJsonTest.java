package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.backfile.server.web.paperdoll.MadeUpArticles;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The JSON interface, as clients see it. */
class SearchJsonTest {
  @AutoClose private static final TestServer server = TestServer.start();

  private static JsonNode search(String query) {
    return server.json("/api/v1/search?" + query);
  }

  @Test
  void aBuildThatDoesNotServeIsWarnedOf() {
    JsonNode answer = server.json("/api/v1/search?q=mayor&build=20190101T000000Z-aaaaaa&size=1");
    assertThat(answer.at("/warnings/0/parameter").asText()).isEqualTo("build");
    assertThat(answer.at("/warnings/0/message").asText())
        .contains("20190101T000000Z-aaaaaa", TestServer.BUILD);
    assertThat(server.json("/api/v1/search?q=mayor&build=" + TestServer.BUILD).get("warnings"))
        .isEmpty();
  }

  @Test
  void theAnswerHasTheDocumentedShape() {
    JsonNode answer = search("q=land");
    assertThat(answer.fieldNames())
        .toIterable()
        .containsExactly(
            "total",
            "totalGroups",
            "complete",
            "folded",
            "page",
            "size",
            "pages",
            "sort",
            "nextCursor",
            "tookMillis",
            "results",
            "facets",
            "timeline",
            "mentions",
            "coverage",
            "query",
            "index",
            "links",
            "warnings");
    assertThat(answer.at("/results/0").fieldNames())
        .toIterable()
        .containsExactly(
            "id",
            "link",
            "permalink",
            "url",
            "title",
            "published",
            "publishedPrecision",
            "updated",
            "byline",
            "source",
            "section",
            "language",
            "type",
            "tags",
            "people",
            "orgs",
            "places",
            "words",
            "snippets",
            "moreMatches",
            "marked",
            "versions",
            "corrected",
            "duplicates",
            "copy",
            "copyEvidence",
            "corrections",
            "notes",
            "sha256",
            "score");
    assertThat(answer.at("/results/0/snippets/0").fieldNames())
        .toIterable()
        .containsExactly("field", "paragraph", "parts");
    assertThat(answer.get("facets").fieldNames())
        .toIterable()
        .containsExactly(
            "source",
            "section",
            "byline",
            "tag",
            "person",
            "org",
            "place",
            "lang",
            "type",
            "copy",
            "corrected",
            "datedoubtful");
    assertThat(answer.at("/facets/source").fieldNames())
        .toIterable()
        .containsExactly("values", "missing", "other", "distinct");
    assertThat(answer.get("timeline").fieldNames())
        .toIterable()
        .containsExactly("interval", "buckets", "undated");
    assertThat(answer.get("mentions").fieldNames())
        .toIterable()
        .containsExactly("first", "last", "peak", "silence");
    assertThat(answer.get("query").fieldNames())
        .toIterable()
        .containsExactly(
            "asTyped",
            "syntax",
            "readAs",
            "warnings",
            "assumptions",
            "clauseCounts",
            "suggestions",
            "looser");
    assertThat(answer.get("index").fieldNames())
        .toIterable()
        .containsExactly("buildId", "builtAt", "articles", "firstDate", "lastDate");
    assertThat(answer.get("links").fieldNames())
        .toIterable()
        .containsExactly("self", "next", "html", "csv", "jsonl", "ris", "bibtex", "csl", "atom");
  }

  @Test
  void aRowThatCouldNotBeMarkedToTheEndSaysSo() {
    assertThat(search("q=land+OR+partial").findValues("marked"))
        .isNotEmpty()
        .noneMatch(JsonNode::asBoolean);
    assertThat(search("q=land").findValues("marked")).isNotEmpty().allMatch(JsonNode::asBoolean);
  }

  @Test
  void anExplainedScoreIsTheSumOfItsShares() {
    for (JsonNode item : search("q=land+deal&explain=1").get("results")) {
      JsonNode why = item.get("why");
      assertThat(why.fieldNames())
          .toIterable()
          .containsExactly("words", "closeness", "inARow", "near", "asTyped", "recent");
      assertThat(why.at("/words/0").fieldNames())
          .toIterable()
          .containsExactly("clause", "articles", "headline", "lead", "body", "share");
      double sum =
          why.get("near").asDouble() + why.get("asTyped").asDouble() + why.get("recent").asDouble();
      for (JsonNode part : why.get("words")) {
        sum += part.get("share").asDouble();
      }
      assertThat(sum).isCloseTo(item.get("score").asDouble(), withinPercentage(0.01));
    }
    assertThat(search("q=land&sort=newest&explain=1").at("/results/0/why").isNull()).isTrue();
  }

  @Test
  void whatIsHeldIsToldWhereSourcesOrDatesAreAskedFor() {
    JsonNode coverage =
        search("q=nowhere&source=Daily+Post&from=2015-04-01&to=2015-05-31").get("coverage");
    assertThat(coverage.get("articles").asInt()).isEqualTo(51);
    assertThat(coverage.get("days").asInt()).isEqualTo(61);
    assertThat(coverage.get("daysWithout").asInt()).isEqualTo(10);
    assertThat(search("q=land").get("coverage").isNull()).isTrue();
  }

  @Test
  void theSameQuestionHasTheSameAnswerByteForByte() {
    Pattern took = Pattern.compile("\"tookMillis\":[0-9]+");
    String path = "/api/v1/search?q=land&source=Daily+Post";
    assertThat(took.matcher(server.get(path).body()).replaceAll(""))
        .isEqualTo(took.matcher(server.get(path).body()).replaceAll(""));
  }

  @Test
  void everyLinkAtAFacetsValueFindsWhatItsCountSays() {
    JsonNode answer = search("q=land&facet-size=5");
    for (JsonNode facet : answer.get("facets")) {
      for (JsonNode value : facet.get("values")) {
        JsonNode chosen = search(value.get("on").asText().replaceFirst(".*\\?", ""));
        assertThat(chosen.get("total").asInt()).isEqualTo(value.get("count").asInt());
        JsonNode without = search(value.get("not").asText().replaceFirst(".*\\?", ""));
        assertThat(without.get("total").asInt())
            .isEqualTo(answer.get("total").asInt() - value.get("count").asInt());
      }
    }
  }

  @Test
  void timelineAndUndatedAddUpToTheTotal() {
    JsonNode answer = search("q=land");
    int sum = answer.at("/timeline/undated").asInt();
    for (JsonNode bucket : answer.at("/timeline/buckets")) {
      sum += bucket.get("count").asInt();
    }
    assertThat(sum).isEqualTo(answer.get("total").asInt());
  }

  @Test
  void pagesAndCursorReachEveryArticleOnce() {
    List<String> byPage = walk("/api/v1/search?q=land&sort=newest&size=7");
    List<String> byCursor = walk("/api/v1/search?q=land&sort=newest&size=7&cursor=*");
    assertThat(byPage).doesNotHaveDuplicates().hasSize(search("q=land").get("total").asInt());
    assertThat(new HashSet<>(byCursor)).isEqualTo(new HashSet<>(byPage));
    assertThat(byCursor).doesNotHaveDuplicates();
  }

  private static List<String> walk(String first) {
    List<String> ids = new ArrayList<>();
    for (String path = first; path != null; ) {
      JsonNode answer = server.json(path);
      answer.get("results").forEach(each -> ids.add(each.get("id").asText()));
      path = answer.at("/links/next").isNull() ? null : answer.at("/links/next").asText();
    }
    return ids;
  }

  @Test
  void onlyTheFieldsAskedForAreSent() {
    JsonNode answer = search("q=land&fields=id,title&facets=none&interval=none");
    assertThat(answer.at("/results/0").fieldNames()).toIterable().containsExactly("id", "title");
    assertThat(answer.get("facets")).isEmpty();
    assertThat(answer.get("timeline").isNull()).isTrue();
  }

  @Test
  void unknownParametersAreIgnoredWithAWarning() {
    JsonNode answer = search("q=land&colour=red");
    assertThat(answer.at("/warnings/0/parameter").asText()).isEqualTo("colour");
    assertThat(answer.get("total").asInt()).isEqualTo(search("q=land").get("total").asInt());
  }

  @Test
  void aDoubtCarriesPositionAndFix() {
    JsonNode warning = search("q=land+%22deal").at("/query/warnings/0");
    assertThat(warning.get("position").isInt()).isTrue();
    assertThat(warning.get("message").asText()).isNotBlank();
    assertThat(warning.has("fix")).isTrue();
  }

  @Test
  void anArticleOfAnyIdIsFoundUnderItsLink() {
    for (String id : Set.of(MadeUpArticles.ODD_ID, "عربي-1", "deal-1")) {
      JsonNode all = search("size=100&fields=id,link");
      JsonNode item = null;
      for (JsonNode each : all.get("results")) {
        item = each.get("id").asText().equals(id) ? each : item;
      }
      assertThat(item).isNotNull();
      String link = item.get("link").asText();
      assertThat(server.get(link).statusCode()).isEqualTo(200);
      assertThat(server.json("/api/v1/articles" + link.substring(2)).get("id").asText())
          .isEqualTo(id);
    }
  }

  @Test
  void suggestionsNameTheirFacetAndCount() {
    JsonNode first = server.json("/api/v1/suggest?prefix=dai").at("/suggestions/0");
    assertThat(first.get("value").asText()).isEqualTo("Daily Post");
    assertThat(search(first.get("link").asText().replaceFirst(".*\\?", "")).get("total").asInt())
        .isEqualTo(first.get("count").asInt());
  }

  @Test
  void theStatusAddsUp() {
    JsonNode counts = server.json("/api/v1/status").get("counts");
    assertThat(counts.get("read").asInt())
        .isEqualTo(
            counts.get("indexed").asInt()
                + counts.get("duplicates").asInt()
                + counts.get("quarantined").asInt());
  }
}
