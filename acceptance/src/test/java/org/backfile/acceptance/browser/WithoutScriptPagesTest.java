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

/** The script adds; it is the source of nothing that a reader needs. */
@ExtendWith({Chromium.class, StarterSite.class})
class WithoutScriptPagesTest {

  /** The retrieval time is the moment of asking. */
  private static String text(Visit visit, String path) {
    String text = visit.open(path).locator("main").innerText();
    return text.replaceAll("\\d\\d:\\d\\d UTC", "").replaceAll("(?m)^Copy\\R?", "");
  }

  @ParameterizedTest
  @MethodSource("org.backfile.acceptance.browser.Pages#all")
  void aPageSaysTheSameWithoutScript(String path, Site site, Browser browser) {
    try (Visit with = Visit.to(site, browser);
        Visit without = Visit.to(site, browser, options -> options.setJavaScriptEnabled(false))) {
      assertThat(text(without, path).split("\\s+"))
          .hasSizeGreaterThan(5)
          .isEqualTo(text(with, path).split("\\s+"));
    }
  }

  @Test
  void everyFormOfTheSiteWorksWithoutScript(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser, options -> options.setJavaScriptEnabled(false))) {
      Page page = visit.open("/timeline");
      page.locator(".query input").first().fill("council");
      visit.follow(page.locator("main form button").first());
      page.locator(".query input").nth(1).fill("ferry");
      visit.follow(page.locator("main form button").first());
      assertThat(page.locator(".series li").count()).isEqualTo(2);

      visit.open("/lists");
      page.locator("#lines").fill("council\n*tion\nferry");
      visit.follow(page.locator("main form button").first());
      assertThat(page.locator("main tbody tr").count()).isEqualTo(3);

      visit.open("/alerts");
      page.locator("#q").fill("council");
      visit.follow(page.locator("form.follow button"));
      assertThat(page.locator(".address").textContent()).contains("/search.atom?q=council");

      visit.open("/help");
      page.locator(".try input").fill("mayor w/5 deal");
      visit.follow(page.locator(".try button"));
      assertThat(page.locator(".reading").textContent()).contains("NEAR/5");

      visit.open("/search/facets/tag?q=council");
      page.locator("#part").fill("b");
      visit.follow(page.locator(".narrow button"));
      page.locator(".value input").first().check();
      visit.follow(page.locator(".apply button"));
      assertThat(visit.path()).startsWith("/search?q=council&tag=");
    }
  }
}
