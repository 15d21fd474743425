package org.backfile.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.backfile.acceptance.site.LocalSite;
import org.backfile.acceptance.site.Site;
import org.backfile.indexer.IndexPlan;
import org.backfile.indexer.IndexRun;
import org.backfile.indexer.Progress;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a corpus or a reader writes is shown as text, whatever it looks like. */
class HostileTextTest {
  private static final String FOREIGN_SCRIPT =
      "script:not([src^=/static/]):not([type=application/ld+json])";
  private static final String MARKUP =
      "<script>alert(1)</script><img src=x onerror=alert(2)> \"quoted' & ${7*7} #{7*7} ${jndi:ldap://x}";
  private static final String ID = "../<b>&\"~'";

  @TempDir private static Path folder;
  @AutoClose private static LocalSite server;

  @BeforeAll
  static void serveHostileArticle() throws IOException {
    Map<String, Object> article =
        Map.of(
            "id",
            ID,
            "title",
            "Hostile " + MARKUP,
            "text",
            "First paragraph " + MARKUP + "\n\nSecond paragraph.",
            "source",
            "Source " + MARKUP,
            "section",
            "Section " + MARKUP,
            "byline",
            List.of("Author " + MARKUP),
            "tags",
            List.of("Tag " + MARKUP),
            "url",
            "javascript:alert(3)",
            "rights",
            MARKUP,
            "page " + MARKUP,
            MARKUP);
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.write(corpus.resolve("hostile.jsonl"), new ObjectMapper().writeValueAsBytes(article));
    new IndexRun(IndexPlan.of(corpus, folder.resolve("archive")), Progress.NONE).run();
    server = LocalSite.over(folder.resolve("archive"));
  }

  private static Site site() {
    return server.site();
  }

  private static String link() {
    return site().json("q=hostile").at("/results/0/link").asText();
  }

  private static void assertInert(Document page) {
    assertThat(
            page.select(
                FOREIGN_SCRIPT + ", img, [onerror], [src]:not(script), b, a[href^=javascript]"))
        .isEmpty();
    assertThat(page.text()).contains("<script>alert(1)</script>", "${7*7}", "#{7*7}");
  }

  @Test
  void theResultsPageShowsMarkupAsText() {
    assertInert(site().page("q=hostile").html());
  }

  @Test
  void theArticlePageShowsMarkupAsText() {
    Document page = site().get(link() + "?q=paragraph").ok().html();

    assertInert(page);
    assertThat(page.select("mark")).hasSize(2);
  }

  @Test
  void anIdOfSignsThatMeanSomethingInAPathStillHasAnAddress() {
    assertThat(
            site().get(link().replace("/a/", "/api/v1/articles/")).ok().json().get("id").asText())
        .isEqualTo(ID);
  }

  @Test
  void theHomeAndTheStatusPageShowMarkupAsText() {
    assertThat(site().get("/").ok().html().select(FOREIGN_SCRIPT + ", img, b")).isEmpty();
    assertThat(site().get("/status").ok().html().select(FOREIGN_SCRIPT + ", img, b")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"q", "from", "source", "not.tag", "sort", "colour", "cursor", "syntax"})
  void whatAReaderPutsIntoAnAddressComesBackAsText(String parameter) {
    String path = "/search?" + parameter + "=" + Site.encode("\"><script>alert(1)</script>");
    Document page = site().get(path).html();

    assertThat(page.select(FOREIGN_SCRIPT)).isEmpty();
    assertThat(page.select("[onerror], [onfocus], [onload]")).isEmpty();
  }

  @Test
  void aLineBreakInAnAddressMakesNoHeader() {
    assertThat(site().get("/search?q=mayor%0D%0AX-Made-Up:%20yes&source=").headers().map())
        .doesNotContainKey("x-made-up");
  }
}
