package org.backfile.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({Chromium.class, StarterSite.class})
class FilterTest {
  private static final String CAPSTAN =
      "input[type=checkbox][name=source][value='Evening Capstan']";

  private static void apply(Visit visit) {
    visit.follow(
        visit
            .page()
            .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply filters"))
            .first());
  }

  @Test
  void tickingABoxAsksNothingBeforeApply(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=council");
      page.waitForLoadState(LoadState.NETWORKIDLE);
      int before = visit.requests().size();
      page.locator(CAPSTAN).check();
      page.locator("#from").fill("2001");

      assertThat(visit.requests()).hasSize(before);
      assertThat(visit.path()).isEqualTo("/search?q=council");
    }
  }

  @Test
  void applyingAValueFindsWhatWasShownAndKeepsItTickedAndRemovable(Site site, Browser browser) {
    int promised = site.page("q=council&lang=en").facet("source").get("Evening Capstan");
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=council&lang=en");
      page.locator(CAPSTAN).check();
      apply(visit);

      assertThat(page.locator("#found").textContent()).isEqualTo(promised + " articles");
      assertThat(page.locator(CAPSTAN).isChecked()).isTrue();
      String facet = page.locator("#facet-source legend").textContent();
      visit.follow(removal(page, "Remove filter " + facet + ": Evening Capstan"));

      assertThat(visit.path()).isEqualTo("/search?q=council&lang=en");
    }
  }

  @Test
  void theSecondBoxOfAValueLeavesItOutWithTheNextApply(Site site, Browser browser) {
    int left =
        site.json("q=council").get("total").asInt()
            - site.page("q=council").facet("source").get("Evening Capstan");
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=council");
      Locator exclude =
          page.getByRole(AriaRole.CHECKBOX)
              .and(page.locator("[name='not.source'][value='Evening Capstan']"));
      assertThat(exclude.getAttribute("aria-label")).startsWith("Exclude Evening Capstan, ");
      exclude.check();
      assertThat(visit.path()).isEqualTo("/search?q=council");
      assertThat(page.locator(CAPSTAN).isVisible()).as("both would find nothing").isFalse();
      apply(visit);

      assertThat(visit.path()).isEqualTo("/search?q=council&not.source=Evening+Capstan");
      assertThat(page.locator("#found").textContent()).startsWith(left + " articles");
      assertThat(exclude.isChecked()).isTrue();
    }
  }

  @Test
  void clearingTheFiltersKeepsTheWords(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=council&lang=en&from=2001&not.source=Evening+Capstan");
      visit.follow(removal(page, "Clear filters"));

      assertThat(visit.path()).isEqualTo("/search?q=council");
      assertThat(page.locator("#q").inputValue()).isEqualTo("council");
    }
  }

  private static Locator removal(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  void backRestoresThePageItsBoxesAndWhereTheReaderWas(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=the");
      page.locator(CAPSTAN).check();
      apply(visit);
      String filtered = visit.path();
      Locator row = page.locator(".rows h3 a").nth(8);
      row.scrollIntoViewIfNeeded();
      double scrolled = scroll(page);
      visit.follow(row);
      assertThat(visit.path()).startsWith("/a/");
      page.goBack();

      assertThat(visit.path()).isEqualTo(filtered);
      assertThat(page.locator(CAPSTAN).isChecked()).isTrue();
      page.waitForFunction("from => Math.abs(window.scrollY - from) < 150", scrolled);
      assertThat(page.evaluate("document.activeElement.closest('li')?.id")).isEqualTo("r9");
    }
  }

  @Test
  void theFaultOfADateStaysBesideItsField(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=the&from=2019-13");
      BoundingBox column = page.locator("#filters").boundingBox();
      BoundingBox fault = page.locator("#from-fault").boundingBox();
      Number inside = (Number) page.locator("#from-fault").evaluate("each => each.scrollWidth");

      assertThat(fault.x + inside.doubleValue()).isLessThanOrEqualTo(column.x + column.width + 1);
    }
  }

  private static double scroll(Page page) {
    return ((Number) page.evaluate("window.scrollY")).doubleValue();
  }
}
