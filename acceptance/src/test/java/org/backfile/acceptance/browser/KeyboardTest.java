package org.backfile.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({Chromium.class, StarterSite.class})
class KeyboardTest {
  private static final int MOST_STOPS = 400;
  private static final String STOP =
      """
      () => {
        const at = document.activeElement;
        if (at === document.body) return 'end';
        const box = at.getBoundingClientRect();
        const seen = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        const covered = seen && !at.contains(seen) && !seen.contains(at);
        const part =
          at.matches('.skip') ? 'skip' :
          at.matches('.masthead *') ? 'site' :
          at.matches('form#search *') ? 'box' :
          at.matches('.reading *, .chips *') ? 'reading' :
          at.matches('.filters *') ? 'filters' :
          at.matches('.rows *') ? 'results' :
          at.matches('.pages *') ? 'pagination' : 'around';
        return part + (covered ? ' covered' : '');
      }
      """;

  @Test
  void theTabKeyGoesThroughThePageInReadingOrderAndOutAgain(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      List<String> parts = stops(visit.open("/search?q=mayor"));

      assertThat(parts).first().isEqualTo("skip");
      assertThat(parts).noneMatch(part -> part.endsWith("covered"));
      assertThat(parts.stream().filter(part -> !part.equals("around")).distinct())
          .containsExactly("skip", "site", "box", "reading", "filters", "results", "pagination");
      assertThat(parts).as("leaves the page at its end").hasSizeLessThan(MOST_STOPS);
    }
  }

  private static List<String> stops(Page page) {
    List<String> parts = new ArrayList<>();
    page.keyboard().press("Tab");
    String part = (String) page.evaluate(STOP);
    while (!part.equals("end") && parts.size() < MOST_STOPS) {
      parts.add(part);
      page.keyboard().press("Tab");
      part = (String) page.evaluate(STOP);
    }
    return parts;
  }

  @Test
  void theFirstKeyLeadsToTheResults(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=council");
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      page.waitForURL(address -> address.contains("#"));

      assertThat(visit.path()).endsWith("#main");
    }
  }

  @Test
  void theKeyboardAloneNarrowsToOneMonth(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=council");
      page.locator("#from").focus();
      page.keyboard().type("2015-03");
      page.keyboard().press("Tab");
      page.keyboard().type("2015-03");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?*from=*");

      assertThat(visit.path()).isEqualTo("/search?q=council&from=2015-03&to=2015-03");
      assertThat(page.locator("#found").textContent()).contains("article");
    }
  }
}
