package org.backfile.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.backfile.acceptance.site.ResultsPage;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({Chromium.class, StarterSite.class})
class WithoutScriptTest {

  @Test
  void aReaderWithoutScriptGoesFromASearchToTheNextMatch(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser, options -> options.setJavaScriptEnabled(false))) {
      Page page = visit.open("/");
      page.getByLabel("Search the archive").fill("said");
      visit.follow(button(page, "Search"));
      assertThat(visit.path()).isEqualTo("/search?q=said");

      page.locator("#facet-source input[name=source][value='The Averil Lantern']").check();
      visit.follow(button(page, "Apply filters").first());
      assertThat(visit.path()).isEqualTo("/search?q=said&source=The+Averil+Lantern");

      page.locator("#from").fill("2000");
      page.locator("#to").fill("2026-11");
      visit.follow(button(page, "Apply filters").first());
      assertThat(visit.path()).contains("from=2000").contains("to=2026-11").contains("source=");

      visit.follow(page.getByRole(AriaRole.LINK, named("Next")));
      assertThat(visit.path()).contains("page=2");

      visit.follow(page.locator(".rows h3 a").first());
      assertThat(page.locator("article h1").count()).isEqualTo(1);
      page.getByRole(AriaRole.LINK, named("First match")).press("Enter");
      page.waitForURL("**match=1#m1");
      page.getByRole(AriaRole.LINK, named("Next match")).press("Enter");
      page.waitForURL("**match=2#m2");

      page.getByRole(AriaRole.LINK, named("Back to the results")).press("Enter");
      page.waitForURL("**/search?**page=2**");
      assertThat(visit.path()).contains("source=The+Averil+Lantern");
    }
  }

  @Test
  void aReaderWithoutScriptComparesVersionsAndTakesTheTableAlong(Site site, Browser browser)
      throws IOException {
    try (Visit visit = Visit.to(site, browser, options -> options.setJavaScriptEnabled(false))) {
      Page page = visit.open(Pages.ARTICLE);
      visit.follow(page.getByRole(AriaRole.LINK, named("What was changed")));
      assertThat(page.locator("ins, del").count()).isPositive();

      visit.open("/search?q=council&source=Evening+Capstan");
      page.locator("#export > summary").click();
      Download table = page.waitForDownload(() -> button(page, "CSV").click());
      String file = Files.readString(table.path());
      for (String id : new ResultsPage(Jsoup.parse(page.content())).ids()) {
        assertThat(file).contains('"' + id + '"');
      }
    }
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  /** Twenty addresses of results: with script, without it, and loaded again, they find the same. */
  static List<String> results() {
    return List.of(
        "/search",
        "/search?page=2",
        "/search?q=mayor",
        "/search?q=mayor&page=2",
        "/search?q=council&sort=oldest",
        "/search?q=council&sort=newest&size=10",
        "/search?q=herring&source=The+Dunmarrow+Log",
        "/search?q=herring&not.source=The+Dunmarrow+Log",
        "/search?q=zeppelin",
        "/search?q=%22land+deal%22",
        "/search?q=%22land+deal%22&exact=1",
        "/search?q=bridge+-ferry",
        "/search?q=strike*",
        "/search?q=mayor+NEAR/10+land",
        "/search?q=the&from=2005&to=2015-06",
        "/search?q=the&lang=fr&lang=ar",
        "/search?undated=1",
        "/search?q=council&view=table",
        "/search?q=council&measure=share",
        "/search?q=ferry&dup=all&type=news");
  }

  @Test
  void scriptChangesNothingThatIsFoundNorDoesLoadingAgain(Site site, Browser browser) {
    try (Visit with = Visit.to(site, browser);
        Visit without = Visit.to(site, browser, options -> options.setJavaScriptEnabled(false))) {
      assertThat(results()).hasSize(20);
      for (String path : results()) {
        ResultsPage scripted = new ResultsPage(Jsoup.parse(with.open(path).content()));
        ResultsPage plain = new ResultsPage(Jsoup.parse(without.open(path).content()));
        with.page().reload();
        ResultsPage again = new ResultsPage(Jsoup.parse(with.page().content()));

        assertThat(scripted.ids()).as(path).isEqualTo(plain.ids()).isEqualTo(again.ids());
        assertThat(scripted.total()).as(path).isEqualTo(plain.total()).isEqualTo(again.total());
        for (String facet : List.of("source", "section", "type", "lang", "byline", "tag")) {
          assertThat(scripted.facet(facet)).as(path).isEqualTo(plain.facet(facet));
        }
      }
    }
  }
}
