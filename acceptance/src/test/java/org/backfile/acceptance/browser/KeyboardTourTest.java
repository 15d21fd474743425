package org.backfile.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every page by the keys Tab and Enter alone. */
@ExtendWith({Chromium.class, StarterSite.class})
class KeyboardTourTest {
  private static final int MOST_STOPS = 600;

  /** Gives every element that takes part in tabbing a number, in the order of the document. */
  private static final String NUMBERED =
      """
      () => [...document.querySelectorAll('*')].forEach((each, at) => { each.dataset.at = at; })
      """;

  /** Where the focus is, and what a reader sees of it. */
  private static final String STOP =
      """
      () => {
        const at = document.activeElement;
        if (at === document.body) return null;
        const box = at.getBoundingClientRect();
        const style = getComputedStyle(at);
        return {
          name: at.outerHTML.slice(0, 120),
          at: +at.dataset.at,
          outlined: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
          inSight: box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0,
        };
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=council&source=The+Averil+Lantern",
        "/search?q=council&view=table",
        "/search?q=zeppelin",
        "/search?q=*tion",
        "/search/facets/tag?q=council",
        Pages.ARTICLE + "?q=council+land&at=1&match=2",
        Pages.ARTICLE + "/compare?view=side",
        "/story/foreland-2024-11-17-atacms-russia",
        "/timeline?q=council&q2=mayor",
        "/lists?lines=mayor%0A*tion",
        "/alerts?q=mayor",
        Pages.ENTITY,
        "/help",
        "/status",
        "/builds/current",
        "/nowhere"
      })
  void theFocusIsAlwaysSeenAndGoesDownThePage(String path, Site site, Browser browser) {
    try (Visit visit =
        Visit.to(site, browser, options -> options.setReducedMotion(ReducedMotion.REDUCE))) {
      List<Map<String, Object>> stops = stops(visit.open(path));

      assertThat(stops).hasSizeBetween(5, MOST_STOPS - 1);
      assertThat(stops.getFirst().get("name").toString()).contains("class=\"skip\"");
      assertThat(stops)
          .allSatisfy(stop -> {
            assertThat(stop.get("outlined")).as("%s", stop).isEqualTo(true);
            assertThat(stop.get("inSight")).as("%s", stop).isEqualTo(true);
          });
      assertThat(stops.stream().map(stop -> ((Number) stop.get("at")).intValue())).isSorted();
    }
  }

  private static List<Map<String, Object>> stops(Page page) {
    page.evaluate(NUMBERED);
    List<Map<String, Object>> stops = new ArrayList<>();
    page.keyboard().press("Tab");
    Map<String, Object> stop = stop(page);
    while (stop != null && stops.size() < MOST_STOPS) {
      stops.add(stop);
      page.keyboard().press("Tab");
      stop = stop(page);
    }
    return stops;
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> stop(Page page) {
    return (Map<String, Object>) page.evaluate(STOP);
  }

  @Test
  void aReaderWithKeysAloneSearchesReadsAndGoesBack(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/");
      tabTo(page, "#q");
      page.keyboard().type("council");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?q=council");
      tabTo(page, "#facet-source input");
      page.keyboard().press("Space");
      tabTo(page, ".filters button");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?q=council&source=*");
      tabTo(page, ".rows h3 a");
      page.keyboard().press("Enter");
      page.waitForURL("**/a/**");
      tabTo(page, "#next-match");
      page.keyboard().press("Enter");
      page.waitForURL("**match=1#m1");
      tabTo(page, ".trail a");
      page.keyboard().press("Enter");
      page.waitForURL("**/search?q=council&source=*");

      assertThat(page.locator("#found").textContent()).contains("articles");
    }
  }

  /** Presses Tab until what is wanted has the focus, from wherever the reader is. */
  private static void tabTo(Page page, String wanted) {
    for (int press = 0; press < MOST_STOPS; press++) {
      page.keyboard().press("Tab");
      if ((boolean) page.evaluate("query => document.activeElement.matches(query)", wanted)) {
        return;
      }
    }
    throw new AssertionError("the Tab key never reaches " + wanted);
  }
}
