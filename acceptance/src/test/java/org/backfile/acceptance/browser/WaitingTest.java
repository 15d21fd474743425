package org.backfile.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a reader sees while an answer takes its time. */
@ExtendWith({Chromium.class, StarterSite.class})
class WaitingTest {

  /** From here on the page asks for what never comes. */
  private static Locator askInVain(Page page) {
    page.evaluate("document.addEventListener('submit', event => event.preventDefault())");
    page.locator("#q").fill("ferry");
    page.keyboard().press("Enter");
    Locator sign = page.getByText("One moment …");
    sign.waitFor();
    return sign;
  }

  @Test
  void aSearchThatTakesLongSaysSoOverTheOldResults(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=council");
      Locator sign = askInVain(page);

      assertThat(sign.getAttribute("role")).isEqualTo("status");
      assertThat(page.locator("main").getAttribute("aria-busy")).isEqualTo("true");
      assertThat(page.locator(".rows h3").first().isVisible()).isTrue();
      assertThat(AccessibilityTest.violations(page)).isEmpty();
    }
  }

  @Test
  void whoStopsWaitingIsNotToldToWait(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=council");
      Locator sign = askInVain(page);
      page.keyboard().press("Escape");

      assertThat(sign.count()).isZero();
      assertThat(page.locator("main").getAttribute("aria-busy")).isEqualTo("false");
    }
  }

  /** To ask the same again leads to a place on this page, and loads none. */
  @Test
  void aPlaceOnThePageIsNotWaitedFor(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/help?try=ferry#try");
      page.locator("#trial").press("Enter");

      assertThat(page.locator(".wait").count()).isZero();
    }
  }

  /** A file comes beside the page, which never hears of its arrival. */
  @Test
  void aFileIsNotWaitedFor(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=council");
      page.locator("#export > summary").click();
      Download table = page.waitForDownload(() -> page.getByText("CSV").first().click());

      assertThat(table.suggestedFilename()).endsWith(".csv");
      assertThat(page.locator(".wait").count()).isZero();
    }
  }
}
