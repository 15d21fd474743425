package org.backfile.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith({Chromium.class, StarterSite.class})
class NarrowScreenTest {
  private static final String SPACED =
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }"
          + " p { margin-bottom: 2em !important; }";

  @ParameterizedTest
  @MethodSource("org.backfile.acceptance.browser.Pages#all")
  void nothingScrollsSidewaysOnTheNarrowestScreen(String path, Site site, Browser browser) {
    try (Visit visit = narrow(site, browser)) {
      Page page = visit.open(path);
      assertThat(overflow(page)).as(path).isLessThanOrEqualTo(0);
      page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");
      assertThat(overflow(page)).as("%s, unfolded", path).isLessThanOrEqualTo(0);
    }
  }

  @ParameterizedTest
  @MethodSource("org.backfile.acceptance.browser.Pages#all")
  void wideSpacedTextPushesNothingOut(String path, Site site, Browser browser) {
    try (Visit visit =
        Visit.to(site, browser, options -> options.setViewportSize(320, 800).setBypassCSP(true))) {
      Page page = visit.open(path);
      page.addStyleTag(new Page.AddStyleTagOptions().setContent(SPACED));

      assertThat(overflow(page)).as(path).isLessThanOrEqualTo(0);
    }
  }

  /** German words are longer than English ones. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=council&explain=1",
        "/search?q=mayor&source=The+Averil+Lantern&from=1980&to=1981",
        Pages.ARTICLE + "?q=council+land&at=1&match=2",
        "/timeline?q=council&q2=mayor&q3=ferry",
        "/status"
      })
  void norInGerman(String path, Site site, Browser browser) {
    try (Visit visit =
        Visit.to(site, browser, options -> options.setViewportSize(320, 800).setLocale("de-DE"))) {
      Page page = visit.open(path);
      page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");

      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("de");
      assertThat(overflow(page)).as(path).isLessThanOrEqualTo(0);
    }
  }

  /** As pages in a language that is read from the right would be. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=council&not.source=Evening+Capstan",
        Pages.ARTICLE + "?q=council+land&at=1&match=2",
        Pages.ARTICLE + "/compare",
        "/timeline?q=council&q2=mayor",
        "/lists?lines=mayor",
        "/help",
        "/status"
      })
  void norFromRightToLeft(String path, Site site, Browser browser) {
    try (Visit visit = narrow(site, browser)) {
      Page page = visit.open(path);
      page.evaluate("document.documentElement.dir = 'rtl'");
      page.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)");

      assertThat(overflow(page)).as(path).isLessThanOrEqualTo(0);
    }
  }

  @Test
  void theFiltersAreFoldedAwayAndWithinReach(Site site, Browser browser) {
    try (Visit visit = narrow(site, browser)) {
      Page page = visit.open("/search?q=council");
      assertThat(page.locator("#from").isVisible()).isFalse();

      page.locator("#filters > summary").click();
      assertThat(page.locator("#from").isVisible()).isTrue();
    }
  }

  private static Visit narrow(Site site, Browser browser) {
    return Visit.to(site, browser, options -> options.setViewportSize(320, 800));
  }

  /** How many pixels the page is wider than the screen. */
  private static int overflow(Page page) {
    String script = "document.documentElement.scrollWidth - document.documentElement.clientWidth";
    return ((Number) page.evaluate(script)).intValue();
  }
}
