package org.backfile.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a screen reader hears, and a finger touches. */
@ExtendWith({Chromium.class, StarterSite.class})
class StructureTest {
  private static final double LEAST_ROW_HEIGHT = 28;

  @ParameterizedTest
  @MethodSource("org.backfile.acceptance.browser.Pages#all")
  void everyPageHasOneMainHeadingAndSkipsNoLevel(String path, Site site) {
    Document page = site.get(path).html();
    int last = 0;
    assertThat(page.select("h1")).hasSize(1);
    assertThat(page.title()).isNotBlank().endsWith("The Halvern Archive");
    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
      int level = heading.tagName().charAt(1) - '0';
      assertThat(level).as("%s of %s", heading, path).isLessThanOrEqualTo(last + 1);
      last = level;
    }
  }

  /** An id of the script met one of a page: its heading lay over the text. */
  @ParameterizedTest
  @MethodSource("org.backfile.acceptance.browser.Pages#all")
  void everyHeadingStandsBetweenWhatIsBeforeAndAfter(String path, Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Object loose =
          visit
              .open(path)
              .evaluate(
                  "[...document.querySelectorAll('main :is(h1, h2, h3):not(.hidden)')]"
                      + ".filter(each => getComputedStyle(each).position !== 'static')"
                      + ".map(each => each.outerHTML)");

      assertThat(loose).isEqualTo(List.of());
    }
  }

  @Test
  void theTitleHoldsQueryCountAndPage(Site site) {
    int total = site.json("q=mayor").get("total").asInt();

    assertThat(site.get("/search?q=mayor&page=2").ok().html().title())
        .startsWith("mayor, %d articles, page 2 of %d".formatted(total, (total + 24) / 25));
  }

  @Test
  void theCountIsAStatusFromTheStart(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Locator status = visit.open("/search?q=council").getByRole(AriaRole.STATUS);

      assertThat(status.count()).isEqualTo(1);
      assertThat(status.textContent())
          .isEqualTo(site.json("q=council").get("total").asInt() + " articles");
    }
  }

  @Test
  void everyFacetIsANamedGroupAndEveryBoxSaysItsCount(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=council");
      openAll(page);
      for (Locator group : page.locator("details.facet").all()) {
        String name = group.locator("legend").textContent();
        Locator named =
            page.getByRole(
                AriaRole.GROUP, new Page.GetByRoleOptions().setName(name).setExact(true));
        assertThat(named.locator("input").count()).as(name).isPositive();
      }
      site.page("q=council")
          .facet("source")
          .forEach((source, count) -> assertThat(box(page, source, count).count()).isEqualTo(1));
    }
  }

  private static Locator box(Page page, String value, int count) {
    String name = value + " " + count;
    return page.getByRole(
        AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  @Test
  void aRowOfAFacetIsHighEnoughForAFinger(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=council");
      openAll(page);
      for (Locator row : page.locator(".facet .value").all()) {
        BoundingBox box = row.boundingBox();
        assertThat(box.height).as(row.textContent()).isGreaterThanOrEqualTo(LEAST_ROW_HEIGHT);
      }
    }
  }

  @Test
  void theHistogramIsAPictureWithANameAndATableThatAddsUp(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=herring");
      int undated = site.json("q=herring").at("/timeline/undated").asInt();
      int total = site.json("q=herring").get("total").asInt();
      String name = page.getByRole(AriaRole.IMG).first().getAttribute("aria-label");
      int sum = 0;
      for (Locator cell : page.locator(".histogram tbody td:nth-child(2)").all()) {
        sum += Integer.parseInt(cell.textContent());
      }
      assertThat(sum).isEqualTo(total - undated);
      assertThat(name).contains(sum + " articles", "from 19", "to 20");
    }
  }

  @Test
  void theHeadOfTheTableStaysInSight(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=council&view=table");
      double head = page.locator(".found thead th").first().boundingBox().y;
      double scrolled = head + 200;
      page.evaluate("top => window.scrollTo({ top, behavior: 'instant' })", scrolled);

      assertThat(((Number) page.evaluate("window.scrollY")).doubleValue()).isGreaterThan(head);
      assertThat(page.locator(".found thead th").first().boundingBox().y).isGreaterThanOrEqualTo(0);
    }
  }

  private static void openAll(Page page) {
    page.locator("details").all().forEach(details -> details.evaluate("each => each.open = true"));
  }
}
