package org.backfile.acceptance.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.backfile.acceptance.site.Answer;
import org.backfile.acceptance.site.LocalSite;
import org.backfile.acceptance.site.Site;
import org.backfile.indexer.IndexPlan;
import org.backfile.indexer.IndexRun;
import org.backfile.indexer.Progress;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions that are cheap to ask and dear to answer: an article of 12 MB, three hundred years. */
class LargeAnswersTest {
  private static final int MATCHES = 100_000;
  private static final int MEGABYTE = 1 << 20;

  @TempDir private static Path folder;
  @AutoClose private static LocalSite server;

  @BeforeAll
  static void serve() throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    try (BufferedWriter out = Files.newBufferedWriter(corpus.resolve("articles.jsonl"))) {
      out.write(
          "{\"id\":\"long\",\"title\":\"Long\",\"published\":\"2026-01-01\",\"language\":\"en\",\"text\":\"");
      for (int match = 0; match < MATCHES; match++) {
        out.write(
            "A heron stood in the reeds there, and the tide went out. It came in again over the mud, and over all that lay there.");
        out.write(match % 50 == 49 ? "\\n\\n" : " ");
      }
      out.write("\"}\n");
      for (int year = 1726; year < 2026; year++) {
        out.write(
            "{\"id\":\"y%1$d\",\"title\":\"Year %1$d\",\"text\":\"A heron.\",\"published\":\"%1$d-06-15\",\"source\":\"Paper %1$d\",\"tags\":[\"tag %1$d\"],\"language\":\"en\"}\n"
                .formatted(year));
      }
    }
    new IndexRun(IndexPlan.of(corpus, folder.resolve("archive")), Progress.NONE).run();
    server = LocalSite.over(folder.resolve("archive"));
  }

  private static Site site() {
    return server.site();
  }

  @Test
  void anArticleWithAHundredThousandMatchesIsShownWithItsTrueCount() {
    Answer page = site().get("/a/long?q=heron");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html().select(".matches").text()).contains("100,000 matches");
    assertThat(page.body().length).isLessThan(40 * MEGABYTE);
    assertThat(site().get("/live").status()).isEqualTo(200);
  }

  @Test
  void aRowOfItIsAsSmallAsAnyOther() {
    Answer rows = site().get("/api/v1/search?q=heron&size=1&sort=newest").ok();

    assertThat(rows.json().at("/results/0/id").asText()).isEqualTo("long");
    assertThat(rows.body().length).isLessThan(MEGABYTE / 4);
  }

  @Test
  void allFacetsWithAllTheirValuesAndDaysOfThreeHundredYearsAreBoundedAndSaySo() {
    JsonNode json = site().json("q=heron&size=100&facet-size=200&interval=day");

    assertThat(json.at("/timeline/buckets").size()).isLessThanOrEqualTo(1_000);
    assertThat(json.at("/timeline/interval").asText()).isNotEqualTo("day");
    for (JsonNode facet : json.get("facets")) {
      assertThat(facet.get("values").size()).isLessThanOrEqualTo(200);
    }
    assertThat(json.at("/facets/source/other").asInt()).isPositive();
    int sum = 0;
    for (JsonNode bucket : json.at("/timeline/buckets")) {
      sum += bucket.get("count").asInt();
    }
    assertThat(sum).isEqualTo(json.get("total").asInt());
  }

  @Test
  void onPagesTheDaysOfThreeHundredYearsAreLargerSteps() {
    for (String path : List.of("/timeline?q=heron&interval=day", "/search?q=heron&interval=day")) {
      Answer page = site().get(path).ok();

      assertThat(page.body().length).as(path).isLessThan(MEGABYTE);
      assertThat(page.html().select("svg rect").size()).as(path).isLessThan(1_000);
    }
  }
}
