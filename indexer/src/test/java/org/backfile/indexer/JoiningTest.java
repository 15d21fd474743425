package org.backfile.indexer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.article.Article;
import org.backfile.indexer.RunOutcome.Published;
import org.backfile.schema.StoredArticle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Versions of one article under several ids: what is joined, in which order, and what is not. */
class JoiningTest {

  private static final String TEXT =
      "The council voted on Monday to close the old bridge over the Averil for repairs that will take until spring";

  @TempDir Path temp;
  private Published published;

  private Map<String, StoredArticle> index(String... items) throws IOException {
    Path corpus = Files.createDirectories(temp.resolve("corpus"));
    Files.write(corpus.resolve("a.jsonl"), Arrays.asList(items));
    IndexPlan plan =
        IndexPlan.builder(corpus, temp.resolve("archive"))
            .language(Optional.of("en"))
            .threads(2)
            .maxBad(0)
            .build();
    published = (Published) new IndexRun(plan, Progress.NONE).run();
    return Archives.articles(temp.resolve("archive"));
  }

  private static String page(String id, String url, String title, String text, String day) {
    return "{\"id\":\"%s\",\"url\":\"%s\",\"title\":\"%s\",\"text\":\"%s.\",\"published\":\"2001-03-%s\"}"
        .formatted(id, url, title, text, day);
  }

  private static String ninjs(String id, String version, String text, String day, String more) {
    return "{\"uri\":\"%s\",\"version\":\"%s\",\"headline\":\"Bridge closed\",\"body_text\":\"%s\",\"versioncreated\":\"2001-03-%sT10:00:00Z\"%s}"
        .formatted(id, version, text, day, more);
  }

  private static String follows(String id) {
    return ",\"evolvedfrom\":\"%s\"".formatted(id);
  }

  private static List<String> versions(StoredArticle stored) {
    return stored.older().stream().map(Article::id).toList();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource({
    "https://news.example/bridge, https://news.example/bridge",
    "https://news.example/bridge, http://www.news.example/bridge/",
    "https://news.example/bridge, https://news.example/bridge?utm_source=feed",
    "https://news.example/bridge, https://news.example/bridge#comments",
    "https://news.example/?p=7, https://news.example/?p=7",
  })
  void oneAddressWithTwoIdsIsOneArticle(String url, String other) throws IOException {
    Map<String, StoredArticle> articles =
        index(
            page("feed-1", url, "Old bridge to close", TEXT, "05"),
            page("page-1", other, "Old bridge to close", TEXT + " or summer", "06"));

    assertThat(articles).containsOnlyKeys("page-1");
    assertThat(versions(articles.get("page-1"))).containsExactly("feed-1");
    assertThat(published.report().counts().indexed()).isEqualTo(2);
    assertThat(published.report().counts().articles()).isEqualTo(1);
  }

  @Test
  void aHomePageIsNoArticlesAddress() throws IOException {
    String home = "https://news.example/";
    assertThat(
            index(
                page("1", home, "Old bridge to close", TEXT, "05"),
                page("2", home, "Old bridge to close", TEXT + " or summer", "06")))
        .hasSize(2);
  }

  @Test
  void aSectionPageThatShowsOtherTextsIsNotOneArticle() throws IOException {
    String section = "https://news.example/local";
    assertThat(
            index(
                page("1", section, "Local", TEXT, "05"),
                page("2", section, "Local", "Herring prices fell again in all ports", "06")))
        .hasSize(2);
  }

  @Test
  void aPageFilledDailyUnderOneHeadlineIsNotOneArticle() throws IOException {
    String weather = "https://news.example/weather";
    assertThat(
            index(
                page("1", weather, "Weather for Averil", TEXT, "05"),
                page("2", weather, "Weather for Averil", "Snow falls on all hills today", "06")))
        .hasSize(2);
  }

  @Test
  void anArticleLargelyRewrittenUnderItsHeadlineIsStillOne() throws IOException {
    String url = "https://news.example/bridge";
    String rewritten =
        "The council voted on Monday to close the old bridge over the river, which many here regret";
    String others = "Herring prices fell again in all ports";
    assertThat(
            index(
                page("1", url, "Old bridge to close", TEXT, "05"),
                page("2", url, "Old bridge to close", others, "06"),
                page("3", url, "Old bridge to close", rewritten, "07")))
        .containsOnlyKeys("2", "3");
  }

  @Test
  void equalTextsUnderTwoIdsOfOneAddressAreDuplicates() throws IOException {
    String url = "https://news.example/bridge";
    Map<String, StoredArticle> articles =
        index(
            page("1", url, "Old bridge to close", TEXT, "05"),
            page("2", url, "Old bridge to close", TEXT, "06"));

    assertThat(articles).containsOnlyKeys("2");
    assertThat(published.report().counts().duplicates()).isEqualTo(1);
    assertThat(articles.get("2").duplicates()).extracting(Article::id).containsExactly("1");
  }

  @Test
  void whatEvolvedFromAnotherComesAfterItWhateverItsNumberAndDate() throws IOException {
    Map<String, StoredArticle> articles =
        index(
            ninjs("alert", "3", "Bridge closed.", "09", ""),
            ninjs("story", "1", "The bridge is closed for repairs.", "08", follows("alert")),
            ninjs("final", "1", "The bridge was closed at noon.", "07", follows("story")));

    assertThat(articles).containsOnlyKeys("final");
    assertThat(versions(articles.get("final"))).containsExactly("alert", "story");
  }

  @Test
  void theNewestOfOneAddressIsTheArticleThoughAnotherFollowsTheOldest() throws IOException {
    String url = "https://news.example/bridge";
    Map<String, StoredArticle> articles =
        index(
            ninjs(url, "1", TEXT, "05", ""),
            ninjs("b", "1", TEXT + " or summer", "06", follows(url)),
            ninjs(url + "?utm_source=feed", "1", TEXT + " or autumn", "07", ""));

    assertThat(articles).hasSize(1);
    StoredArticle stored = articles.values().iterator().next();
    assertThat(stored.article().body()).isEqualTo(TEXT + " or autumn");
    assertThat(stored.older()).extracting(Article::body).containsExactly(TEXT, TEXT + " or summer");
  }

  @Test
  void whatALaterVersionTakesInHasNotVanished() throws IOException {
    String first = ninjs("x", "1", "The bridge is shut.", "01", "");
    index(first);
    index(first, ninjs("y", "1", "The bridge is open.", "02", follows("x")));

    assertThat(Files.readString(published.build().changes())).doesNotContain("VANISHED");
  }

  @Test
  void twoThatEvolvedFromTheSameAreTwoArticles() throws IOException {
    assertThat(
            index(
                ninjs("alert", "1", "Bridge closed.", "07", ""),
                ninjs("one", "1", "Traffic is let over the weir.", "08", follows("alert")),
                ninjs("two", "1", "The mayor blames the frost.", "08", follows("alert"))))
        .hasSize(3);
  }

  @Test
  void whatFollowsItselfOrInACircleIsStillRead() throws IOException {
    assertThat(
            index(
                ninjs("self", "1", "It follows itself.", "07", follows("self")),
                ninjs("a", "1", "It follows the other.", "08", follows("b")),
                ninjs("b", "1", "And back again.", "09", follows("a"))))
        .hasSize(2);
    assertThat(published.report().counts().indexed()).isEqualTo(3);
  }
}
