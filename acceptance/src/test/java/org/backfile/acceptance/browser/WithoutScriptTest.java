package org.backfile.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.backfile.acceptance.site.ResultsPage;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith({Chromium.class, StarterSite.class})
class WithoutScriptTest {

  @Test
  void aReaderWithoutScriptGoesFromASearchToTheNextMatch(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser, options -> options.setJavaScriptEnabled(false))) {
      Page page = visit.open("/");
      page.getByLabel("Search the archive").fill("said");
      button(page, "Search").click();
      assertThat(visit.path()).isEqualTo("/search?q=said");

      page.locator("#facet-source input[value='The Averil Lantern']").check();
      button(page, "Apply filters").first().click();
      assertThat(visit.path()).isEqualTo("/search?q=said&source=The+Averil+Lantern");

      page.locator("#from").fill("2000");
      page.locator("#to").fill("2026-11");
      button(page, "Apply filters").first().click();
      assertThat(visit.path()).contains("from=2000").contains("to=2026-11").contains("source=");

      page.getByRole(AriaRole.LINK, named("Next")).click();
      assertThat(visit.path()).contains("page=2");

      page.locator(".rows h3 a").first().click();
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

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=mayor",
        "/search?q=herring&source=The+Dunmarrow+Log",
        "/search?page=2",
        "/search?q=zeppelin"
      })
  void scriptChangesNothingThatIsFound(String path, Site site, Browser browser) {
    try (Visit with = Visit.to(site, browser);
        Visit without = Visit.to(site, browser, options -> options.setJavaScriptEnabled(false))) {
      ResultsPage scripted = new ResultsPage(Jsoup.parse(with.open(path).content()));
      ResultsPage plain = new ResultsPage(Jsoup.parse(without.open(path).content()));

      assertThat(scripted.ids()).isEqualTo(plain.ids());
      assertThat(scripted.total()).isEqualTo(plain.total());
      assertThat(scripted.facet("source")).isEqualTo(plain.facet("source"));
    }
  }
}
