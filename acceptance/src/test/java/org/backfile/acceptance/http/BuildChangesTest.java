package org.backfile.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.backfile.acceptance.site.LocalSite;
import org.backfile.acceptance.site.Site;
import org.backfile.build.ArchiveFolder;
import org.backfile.indexer.IndexPlan;
import org.backfile.indexer.IndexRun;
import org.backfile.indexer.Progress;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the serving build changed, beside each build before it that is kept. */
class BuildChangesTest {
  private static final int MANY = 205;

  @TempDir private static Path folder;
  private static final List<String> BUILDS = new ArrayList<>();
  @AutoClose private static LocalSite server;
  private static Site site;

  @BeforeAll
  static void threeBuilds() throws IOException {
    publish(article("stays", "Same"), article("goes", "Soon gone"), article("turns", "First"));
    publish(
        article("stays", "Same"),
        article("goes", "Soon gone"),
        article("turns", "Second"),
        article("between", "Came in between"));
    List<String> last = new ArrayList<>();
    last.add(article("stays", "Same"));
    last.add(article("turns", "Second"));
    last.add(article("between", "Came in between, and was changed"));
    publish(last.toArray(String[]::new));
    server = LocalSite.over(folder.resolve("archive"));
    site = server.site();
  }

  /** Every build has as many more articles, whose text is another in each. */
  private static void publish(String... articles) throws IOException {
    List<String> lines = new ArrayList<>(List.of(articles));
    for (int number = 1; number <= MANY; number++) {
      lines.add(article("many-%03d".formatted(number), "Text of build " + BUILDS.size()));
    }
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.write(corpus.resolve("a.jsonl"), lines);
    Path archive = folder.resolve("archive");
    IndexPlan plan = IndexPlan.builder(corpus, archive).enrich(false).threads(2).keep(3).build();
    new IndexRun(plan, Progress.NONE).run();
    BUILDS.add(new ArchiveFolder(archive).current().orElseThrow().id());
  }

  private static String article(String id, String text) {
    return "{\"id\":\"%s\",\"title\":\"Title of %s\",\"text\":\"%s.\",\"language\":\"en\"}"
        .formatted(id, id, text);
  }

  private static JsonNode changes(String query) {
    return site.get("/api/v1/builds/current" + query).ok().json();
  }

  @Test
  void withoutABuildToCompareWithItIsTheOneBefore() {
    JsonNode changes = changes("");

    assertThat(changes.path("since").asText()).isEqualTo(BUILDS.get(1));
    assertThat(changes.path("comparable"))
        .extracting(JsonNode::asText)
        .containsExactly(BUILDS.get(1), BUILDS.get(0));
    assertThat(changes.path("added").asInt()).isZero();
    assertThat(changes.path("changedTotal").asInt()).isEqualTo(MANY + 1);
    assertThat(changes.path("vanished")).extracting(JsonNode::asText).containsExactly("goes");
  }

  @Test
  void besideAnEarlierBuildAllStepsCount() {
    JsonNode changes = changes("?since=" + BUILDS.get(0) + "&page=2");

    assertThat(changes.path("added").asInt()).as("what came in between").isEqualTo(1);
    assertThat(changes("?since=" + BUILDS.get(0)).path("addedArticles").findValuesAsText("id"))
        .containsExactly("between");
    assertThat(changes.path("changedTotal").asInt()).isEqualTo(MANY + 1);
    assertThat(changes.path("changed").findValuesAsText("id"))
        .containsExactly("many-201", "many-202", "many-203", "many-204", "many-205", "turns");
    assertThat(changes.path("vanishedTotal").asInt()).isEqualTo(1);
  }

  @Test
  void aChangedArticleTellsWhatOfItIsAnother() {
    assertThat(changes("?page=2").path("changed").path(0).path("fields"))
        .extracting(JsonNode::asText)
        .containsExactly("text");
    assertThat(site.get("/builds/current?page=2").ok().html().select("section ul").text())
        .contains("Title of many-205 (text)");
    assertThat(site.get("/builds/current.atom?page=2").ok().text())
        .contains("changed: Title of many-205 (text)");
  }

  @Test
  void newArticlesAreListedByName() {
    String since = "?since=" + BUILDS.get(0);

    assertThat(site.get("/builds/current" + since).ok().html().select("section ul").first().text())
        .isEqualTo("Title of between");
    assertThat(site.get("/builds/current.atom" + since).ok().text())
        .contains("1 new article<", "new: Title of between");
  }

  @Test
  void everyChangeIsOnOnePage() {
    List<String> listed = new ArrayList<>();
    int pages = changes("").path("pages").asInt();
    for (int page = 1; page <= pages; page++) {
      listed.addAll(changes("?page=" + page).path("changed").findValuesAsText("id"));
    }

    assertThat(pages).isEqualTo(2);
    assertThat(listed).hasSize(MANY + 1).doesNotHaveDuplicates().contains("between", "many-205");
  }

  @Test
  void thePageAndTheFeedTellTheSameComparison() {
    String since = "?since=" + BUILDS.get(0);

    assertThat(site.get("/builds/current" + since).ok().html().select("main").text())
        .contains(BUILDS.get(0), BUILDS.get(1), "1 new article", "Page 1 of 2");
    assertThat(site.get("/builds/current" + since).ok().html().select("a[rel=next]").attr("href"))
        .isEqualTo("/builds/current" + since + "&page=2");
    assertThat(site.get("/builds/current.atom" + since + "&page=2").ok().text())
        .contains("changed: Title of turns");
  }

  @Test
  void everyComparisonIsAFeedOfItsOwn() {
    String since = "?since=" + BUILDS.get(0);
    Document usual = site.get("/builds/current.atom").ok().html();
    Document other = site.get("/builds/current.atom" + since).ok().html();

    assertThat(other.select("feed > link").attr("href")).endsWith("/builds/current" + since);
    assertThat(usual.select("feed > link").attr("href")).endsWith("/builds/current");
    assertThat(other.select("id").eachText())
        .doesNotContainAnyElementsOf(usual.select("id").eachText());
    assertThat(
            site.get("/builds/current" + since)
                .ok()
                .html()
                .select("link[type=application/atom+xml][href^=/builds]")
                .attr("href"))
        .isEqualTo("/builds/current.atom" + since);
  }

  @Test
  void aBuildThatIsNotKnownAndAPageThatIsNoneAreTold() {
    assertThat(site.get("/api/v1/builds/current?since=20010101T000000Z-aaaaaa").status())
        .isEqualTo(404);
    assertThat(site.get("/api/v1/builds/current?page=none").status()).isEqualTo(400);
  }
}
