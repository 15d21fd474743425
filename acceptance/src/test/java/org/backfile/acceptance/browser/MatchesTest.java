package org.backfile.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.backfile.acceptance.site.LocalSite;
import org.backfile.indexer.IndexPlan;
import org.backfile.indexer.IndexRun;
import org.backfile.indexer.Progress;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Matches in a text of some 60,000 characters: one at its beginning, one in the middle, one at its
 * end.
 */
@ExtendWith(Chromium.class)
class MatchesTest {
  private static final String FILL =
      "The tide came in and the tide went out again.\n\n".repeat(640);

  @TempDir private static Path folder;
  @AutoClose private static LocalSite server;

  @BeforeAll
  static void serveOneLongArticle() throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    String text =
        "A heron stood there.\n\n"
            + FILL
            + "Another heron came.\n\n"
            + FILL
            + "The last heron left.";
    Map<String, String> article =
        Map.of("id", "long", "title", "A long day", "text", text, "language", "en");
    Files.write(corpus.resolve("long.jsonl"), new ObjectMapper().writeValueAsBytes(article));
    new IndexRun(IndexPlan.of(corpus, folder.resolve("archive")), Progress.NONE).run();
    server = LocalSite.over(folder.resolve("archive"));
  }

  @Test
  void everyMatchIsMarkedAndCountedHoweverFarDown(Browser browser) {
    try (Visit visit = Visit.to(server.site(), browser)) {
      Page page = visit.open("/search?q=heron");
      visit.follow(page.locator(".rows h3 a"));

      assertThat(page.locator(".matches").textContent()).contains("3 matches in 3 paragraphs");
      assertThat(page.locator("mark").allTextContents()).containsExactly("heron", "heron", "heron");
    }
  }

  @Test
  void theMatchLinksLeadFromOneToTheNextAndRoundAgain(Browser browser) {
    try (Visit visit = Visit.to(server.site(), browser)) {
      Page page = visit.open("/a/long?q=heron&at=1");
      follow(page, "First match", 1);
      follow(page, "Next match", 2);
      follow(page, "Next match", 3);
      follow(page, "Next match", 1);
      follow(page, "Previous match", 3);

      assertThat(page.locator(".matches").textContent()).contains("here 3 of 3");
    }
  }

  private static void follow(Page page, String link, int match) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).click();
    page.waitForURL("**#m" + match);
    page.waitForFunction(
        "id => { const box = document.getElementById(id).getBoundingClientRect();"
            + " return box.top >= 0 && box.bottom <= innerHeight; }",
        "m" + match);
    assertThat(page.evaluate("document.activeElement.id")).isEqualTo("m" + match);
  }
}
