package org.backfile.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Single keys and completion: helpful, never in the way. */
@ExtendWith({Chromium.class, StarterSite.class})
class ShortcutTest {
  private static final String FOCUSED =
      "document.activeElement.closest('li')?.id ?? document.activeElement.id";

  @Test
  void keysLeadThroughResultsAndMatches(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=council");
      page.keyboard().press("j");
      page.keyboard().press("j");
      page.keyboard().press("k");
      assertThat(page.evaluate(FOCUSED)).isEqualTo("r1");
      page.keyboard().press("Enter");
      page.waitForURL("**/a/**");
      page.keyboard().press("n");
      page.waitForURL("**#m1");
      page.keyboard().press("]");
      page.waitForURL("**at=2");

      assertThat(page.locator(".trail .at").textContent()).startsWith("2 of ");
    }
  }

  @Test
  void keysTypedIntoAFieldAreText(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=council");
      page.keyboard().press("/");
      page.keyboard().type("j/?n");

      assertThat(page.locator("#q").inputValue()).isEqualTo("j/?n");
      assertThat(page.locator("dialog").count()).isZero();
    }
  }

  @Test
  void aKeyOfTheBrowserIsLeftToTheBrowser(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=council");
      for (String key : List.of("f", "j", "/", "c", "?")) {
        for (String held : List.of("ctrlKey", "metaKey", "altKey")) {
          Object passed =
              page.evaluate(
                  "([key, held]) => document.body.dispatchEvent(new KeyboardEvent('keydown',"
                      + " { key, [held]: true, bubbles: true, cancelable: true }))",
                  List.of(key, held));
          assertThat(passed).as(held + " " + key).isEqualTo(true);
        }
      }
      assertThat(page.evaluate(FOCUSED)).isNotEqualTo("r1");
      assertThat(page.locator("dialog").count()).isZero();
    }
  }

  @Test
  void keysCanBeTurnedOffAndOnAgain(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=council");
      page.keyboard().press("?");
      page.locator("dialog input").uncheck();
      page.keyboard().press("Escape");
      page.keyboard().press("j");
      assertThat(page.evaluate(FOCUSED)).isNotEqualTo("r1");
      page.keyboard().press("?");
      page.locator("dialog input").check();
      page.locator("dialog button").click();
      page.keyboard().press("j");

      assertThat(page.evaluate(FOCUSED)).isEqualTo("r1");
      assertThat(page.evaluate("localStorage.length")).isEqualTo(0);
    }
  }

  @Test
  void theBoxOffersNamesAndEnterStillSubmitsWhatWasTyped(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/");
      page.locator("#q").pressSequentially("the av");
      page.locator("#offers li").first().waitFor();
      assertThat(page.locator("#q").getAttribute("aria-expanded")).isEqualTo("true");
      assertThat(page.locator("#offers li").first().textContent()).contains("The Averil Lantern");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?q=the+av");
      page.locator("#q").fill("");
      page.locator("#q").pressSequentially("the averil l");
      page.locator("#offers li").first().waitFor();
      page.keyboard().press("ArrowDown");
      assertThat(page.locator("#q").getAttribute("aria-activedescendant")).isEqualTo("offer0");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?source=The+Averil+Lantern");

      assertThat(page.locator("#found").textContent()).contains("articles");
    }
  }
}
