package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.server.language.Languages;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * All values of a facet, over articles of which the first has tag 1, the next 1 and 2, and so on.
 */
class FacetPageTest {
  private static final int VALUES = 250;
  @AutoClose private static TestServer server;

  @BeforeAll
  static void start() {
    List<Article> articles = new ArrayList<>();
    for (int number = 1; number <= VALUES; number++) {
      articles.add(
          Article.builder("a" + number, new Origin("tags.jsonl", number))
              .title("Land " + number)
              .text("Of land.")
              .source(number % 2 == 0 ? "Even Post" : "Odd Post")
              .tags(IntStream.rangeClosed(1, number).mapToObj("tag %03d"::formatted).toList())
              .build());
    }
    server = TestServer.start(articles, Languages.all());
  }

  @Test
  void aFacetWithMoreValuesThanFitLeadsToAllOfThem() {
    Element all = server.page("/search?q=land&source=Even+Post").selectFirst("#facet-tag .all a");
    assertThat(all.text()).isEqualTo("All 250 subjects");
    assertThat(all.attr("href")).isEqualTo("/search/facets/tag?q=land&source=Even+Post");
  }

  @Test
  void thePagesTogetherListEveryValueOnceInTheOrderOfCounts() {
    List<String> values = new ArrayList<>(values("/search/facets/tag"));
    values.addAll(values("/search/facets/tag?facet-page=2"));
    assertThat(values)
        .isEqualTo(IntStream.rangeClosed(1, VALUES).mapToObj("tag %03d"::formatted).toList());
  }

  @Test
  void byNameTheOrderIsThatOfNames() {
    assertThat(values("/search/facets/source?facet-sort=name"))
        .containsExactly("Even Post", "Odd Post");
  }

  @Test
  void onlyValuesThatHoldWhatWasTypedAreListedAndCounted() {
    Document page = server.page("/search/facets/tag?facet-contains=G+24");
    assertThat(page.selectFirst("h1").text()).isEqualTo("10 subjects");
    assertThat(page.select("input[name=tag]")).hasSize(10);
    assertThat(page.selectFirst("#part").val()).isEqualTo("G 24");
  }

  @Test
  void eachCountIsThatOfTheSearchItLeadsTo() {
    Document page = server.page("/search/facets/tag?q=land&source=Odd+Post&facet-contains=249");
    assertThat(page.selectFirst(".value").ownText()).isEqualTo("1");
    assertThat(server.page("/search?q=land&source=Odd+Post&tag=tag+249").select("#found").text())
        .isEqualTo("1 article");
  }

  @Test
  void whatIsTickedOnAnotherPageIsSentAlong() {
    Document page = server.page("/search/facets/tag?tag=tag+250&tag=tag+001&q=land");
    assertThat(page.select("#search input[type=hidden][name=tag]").eachAttr("value"))
        .containsExactly("tag 250");
    assertThat(page.select("#search input[type=checkbox][name=tag][checked]").eachAttr("value"))
        .containsExactly("tag 001");
    assertThat(page.select("#search input[type=hidden][name=q]").val()).isEqualTo("land");
  }

  @Test
  void theJsonHasTheSameValues() {
    String href = server.page("/search/facets/tag?facet-page=2").select(".colophon a").attr("href");
    assertThat(server.get(href).body())
        .contains("\"value\":\"tag 201\"")
        .doesNotContain("\"value\":\"tag 200\"");
  }

  @Test
  void aFacetThatThereIsNotIsNotFound() {
    assertThat(server.get("/search/facets/nonsense").statusCode()).isEqualTo(404);
  }

  @Test
  void aQueryThatIsRefusedIsToldWhereItIsAsked() {
    assertThat(server.get("/search/facets/tag?q=*a").headers().firstValue("Location"))
        .contains("/search?q=*a");
  }

  @Test
  void resultsAsATableAreTheSameArticles() {
    Document list = server.page("/search?q=land");
    Document table = server.page(list.selectFirst(".views a[href*=view=table]").attr("href"));
    assertThat(table.select(".found tbody th a").eachText())
        .isEqualTo(list.select(".rows h3 a").eachText());
    assertThat(table.select(".rows")).isEmpty();
  }

  private static List<String> values(String path) {
    return server.page(path).select(".value input").eachAttr("value");
  }
}
