package org.backfile.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.backfile.acceptance.site.Answer;
import org.backfile.acceptance.site.Eventually;
import org.backfile.acceptance.site.LocalSite;
import org.backfile.acceptance.site.Site;
import org.backfile.build.ArchiveFolder;
import org.backfile.indexer.IndexPlan;
import org.backfile.indexer.IndexRun;
import org.backfile.indexer.Progress;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a build changed beside the one before, as page, JSON, feed and search. */
class ChangesTest {
  private static final String CHANGES = "/api/v1/builds/current";

  @TempDir private static Path folder;
  private static Path archive;
  private static String first;
  @AutoClose private static LocalSite server;

  /** Two builds: of four articles one goes, one is written anew, one stays; two come. */
  @BeforeAll
  static void indexTwice() throws IOException {
    archive = folder.resolve("archive");
    index("stays 2001 One.", "goes 2001 Two.", "turns 2001 Three.", "taken 2001 Four.");
    first = new ArchiveFolder(archive).current().orElseThrow().id();
    Files.writeString(
        archive.resolve("withheld.json"),
        "{\"withheld\": [{\"id\": \"taken\", \"takedown\": \"silent\"},"
            + " {\"id\": \"secret\", \"role\": \"editor\"}]}");
    index(
        "stays 2001 One.",
        "turns 2001 Three, and more.",
        "comes 2001 Five.",
        "too 2003 Six.",
        "secret 2001 Seven.");
    server = LocalSite.over(archive);
  }

  private static void index(String... articles) throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    List<String> lines = new ArrayList<>();
    for (String article : articles) {
      String[] parts = article.split(" ", 3);
      lines.add(
          "{\"id\":\"%s\",\"title\":\"About %s\",\"text\":\"%s\",\"published\":\"%s\",\"language\":\"en\"}"
              .formatted(parts[0], parts[0], parts[2], parts[1]));
    }
    Files.write(corpus.resolve("articles.jsonl"), lines);
    new IndexRun(IndexPlan.of(corpus, archive), Progress.NONE).run();
  }

  private static Site site() {
    return server.site();
  }

  @Test
  void theJsonNamesBothBuildsAndWhatIsNewChangedAndGone() {
    JsonNode changes = site().get(CHANGES).ok().json();

    assertThat(changes.get("since").asText()).isEqualTo(first);
    assertThat(changes.get("buildId").asText())
        .isEqualTo(site().json("").at("/index/buildId").asText())
        .isNotEqualTo(first);
    assertThat(changes.get("added").asInt()).isEqualTo(2);
    assertThat(changes.at("/changed").findValuesAsText("id")).containsExactly("turns");
    assertThat(changes.get("changedTotal").asInt()).isEqualTo(1);
    assertThat(changes.get("vanished")).extracting(JsonNode::asText).containsExactly("goes");
    assertThat(changes.get("vanishedTotal").asInt()).isEqualTo(1);
  }

  @Test
  void sinceABuildFindsWhatHasComeAfterIt() {
    assertThat(site().json("since=" + first).get("results").findValuesAsText("id"))
        .containsExactly("too", "comes");
    assertThat(site().json("q=five&since=" + first).get("total").asInt()).isEqualTo(1);
    assertThat(site().page("since=" + first).ids()).containsExactly("too", "comes");
    assertThat(site().get("/search.csv?fields=id&since=" + first).ok().text())
        .contains("\"comes\"", "\"too\"")
        .doesNotContain("\"stays\"");
    String link = site().get(CHANGES).ok().json().get("newArticles").asText();
    assertThat(site().get("/api/v1" + link).ok().json().get("total").asInt()).isEqualTo(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"yesterday", "20260101", "x"})
  void sinceSomethingElseIsToldAsAFault(String since) {
    Answer answer = site().get("/api/v1/search?since=" + since);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().at("/errors/0/parameter").asText()).isEqualTo("since");
  }

  @Test
  void thePageTellsTheSameAndLeadsThere() {
    var page = site().get("/builds/current").ok().html();

    assertThat(page.select("[role=status]").text()).contains(first);
    assertThat(page.select("a[href^=/a/]").eachAttr("href"))
        .containsExactly("/a/too", "/a/comes", "/a/turns");
    assertThat(page.select("main").text()).contains("goes").doesNotContain("About stays");
    String link = page.select("a[href*=since]").attr("href");
    assertThat(site().get(link).ok().html().select("#found").text()).isEqualTo("2 articles");
  }

  @Test
  void theFeedHasAnEntryForEachAndIsNotSentTwice() {
    Answer answer = site().get("/builds/current.atom").ok();
    Document feed = Jsoup.parse(answer.text(), Parser.xmlParser());

    assertThat(feed.select("entry > title").eachText())
        .containsExactly(
            "2 new articles",
            "new: About too",
            "new: About comes",
            "changed: About turns (text)",
            "vanished: goes");
    assertThat(feed.select("entry > id").eachText())
        .doesNotHaveDuplicates()
        .allMatch(id -> id.startsWith("urn:uuid:"));
    assertThat(feed.select("entry > link").eachAttr("href"))
        .hasSize(5)
        .allMatch(link -> link.startsWith(site().url()));
    assertThat(site().get("/builds/current.atom", "If-None-Match", answer.header("ETag")).status())
        .isEqualTo(304);
  }

  @ParameterizedTest
  @ValueSource(strings = {CHANGES, "/builds/current", "/builds/current.atom"})
  void whatIsWithheldIsNeitherNewNorGone(String path) {
    assertThat(site().get(path).ok().text()).doesNotContain("taken").doesNotContain("secret");
  }

  private static List<String> entries(Site site) {
    return Jsoup.parse(site.get("/search.atom").ok().text(), Parser.xmlParser())
        .select("entry > id")
        .eachText();
  }

  @Test
  void anArchiveOfOneBuildHasNothingToCompareAndEntriesKeepTheirIdsInTheNext(
      @TempDir Path elsewhere) throws IOException {
    Path corpus = Files.createDirectories(elsewhere.resolve("corpus"));
    Files.writeString(corpus.resolve("one.txt"), "One.");
    new IndexRun(IndexPlan.of(corpus, elsewhere.resolve("archive")), Progress.NONE).run();
    try (LocalSite only = LocalSite.over(elsewhere.resolve("archive"))) {
      Eventually.isSo("it is ready", () -> only.site().get("/ready").status() == 200);

      assertThat(only.site().get(CHANGES).ok().json().get("since").asText()).isEmpty();
      assertThat(only.site().get("/builds/current").ok().text()).contains("first of its kind");
      List<String> ids = entries(only.site());
      Files.writeString(corpus.resolve("two.txt"), "Two.");
      new IndexRun(IndexPlan.of(corpus, elsewhere.resolve("archive")), Progress.NONE).run();
      Eventually.isSo("the next build serves", () -> entries(only.site()).size() == 2);
      assertThat(entries(only.site())).containsAll(ids);
    }
  }
}
