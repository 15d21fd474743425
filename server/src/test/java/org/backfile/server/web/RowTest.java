package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.article.PublicationDate;
import org.backfile.server.language.Languages;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What a row of a result leads to, and what it leaves out. */
class RowTest {
  private static final String CAPTURE =
      "https://web.archive.org/web/20150304120000/https://paper.example/deal";
  private static final int MENTIONS = 40;
  @AutoClose private static final TestServer server = TestServer.start(articles(), Languages.all());

  private static List<Article> articles() {
    List<Article> articles = new ArrayList<>();
    articles.add(
        article("long", "2015-03-04", ("The ferry was late again that week.\n\n").repeat(MENTIONS))
            .url("https://paper.example/ferry")
            .build());
    articles.add(article("captured", "2015-03-04", "One ferry.").url(CAPTURE).build());
    articles.add(article("script", "2015-03-05", "Ferry.").url("javascript:alert(1)").build());
    articles.add(article("vague", "2015-03", "The ferry of that month.").build());
    articles.add(article("river", "2015-03-04", "About a river.").build());
    return articles;
  }

  private static Article.Builder article(String id, String date, String text) {
    return Article.builder(id, new Origin("rows.jsonl", 1))
        .title("A ferry")
        .text(text)
        .published(PublicationDate.parse(date).orElseThrow())
        .source("Daily Post")
        .language("en");
  }

  private static Element row(String id) {
    return server.page("/search?q=ferry").select(".rows > li").stream()
        .filter(row -> row.select("h3 a").attr("href").startsWith("/a/" + id + "?"))
        .findFirst()
        .orElseThrow();
  }

  private static String link(Element row, String label) {
    return row.select(".takes a:contains(" + label + ")").attr("href");
  }

  @Test
  void aRowSaysHowManyMoreMatchesTheArticleHas() throws Exception {
    Element row = row("long");
    int shown = row.select(".snippet mark").size();
    int all = server.page("/a/long?q=ferry").select(".text mark").size();

    assertThat(all).isEqualTo(MENTIONS);
    assertThat(row.select(".takes").text()).startsWith("+%d more matches".formatted(all - shown));
    JsonNode json = server.json("/api/v1/search?q=ferry&sort=oldest");
    for (JsonNode item : json.get("results")) {
      boolean isLong = item.get("id").asText().equals("long");
      assertThat(item.get("moreMatches").asInt()).isEqualTo(isLong ? all - shown : 0);
    }
    assertThat(row("captured").select(".takes").text()).doesNotContain("more");
  }

  @Test
  void whoAsksOnlyForTheNumberGetsTheSame() throws Exception {
    String query = "/api/v1/search?q=ferry&sort=oldest&fields=id,moreMatches";
    JsonNode json = server.json(query);
    assertThat(json.get("results").findValuesAsText("moreMatches"))
        .contains(String.valueOf(MENTIONS - row("long").select(".snippet mark").size()));
  }

  @Test
  void theLinkToCiteLeadsToTheCitationOfTheArticle() {
    String cite = link(row("long"), "Cite");
    assertThat(cite).startsWith("/a/long?q=ferry").endsWith("#citation");
    Document article = server.page(cite.substring(0, cite.indexOf('#')));
    assertThat(article.select("details.cite > #citation").text()).contains("Daily Post");
  }

  @Test
  void sameDayFindsWhatTheSourcePublishedOnThatDay() {
    Document day = server.page(link(row("long"), "Same day"));
    assertThat(day.select(".rows > li")).hasSize(3);
    assertThat(day.select(".chips").text()).contains("Daily Post", "2015-03-04");
    assertThat(link(row("vague"), "Same day")).as("an article of some day in March").isEmpty();
  }

  @Test
  void theOriginalIsALinkThatTellsNobodyWhereItWasFollowed() {
    Element original = row("long").select(".takes a:contains(Original)").first();
    assertThat(original.attr("href")).isEqualTo("https://paper.example/ferry");
    assertThat(original.attr("rel")).contains("noreferrer");
    assertThat(link(row("script"), "Original")).isEmpty();
    assertThat(link(row("vague"), "Original")).isEmpty();
  }

  @Test
  void anAddressInAWebArchiveIsToldFromTheLivePage() {
    Document article = server.page("/a/captured");
    assertThat(article.select(".dateline a[rel~=noreferrer]").eachAttr("href"))
        .containsExactly(CAPTURE, "https://paper.example/deal");
    assertThat(article.select(".dateline").text()).contains("Original page: archived, live");
    assertThat(server.page("/a/long").select(".dateline a[rel~=noreferrer]").eachAttr("href"))
        .containsExactly("https://paper.example/ferry");
    assertThat(server.page("/a/script").select("a[href^=javascript]")).isEmpty();
  }
}
