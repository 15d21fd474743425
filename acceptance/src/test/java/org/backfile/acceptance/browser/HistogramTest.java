package org.backfile.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.regex.Pattern;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The picture over time: its bars, its table, and the two ways to narrow to a period. */
@ExtendWith({Chromium.class, StarterSite.class})
class HistogramTest {
  /** Heights are whole units; a bar that is not empty is at least two of them. */
  private static final double LEAST_BAR = 2;

  @Test
  void barsAndTableShowWhatTheJsonCounts(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=herring");
      JsonNode timeline = site.json("q=herring").get("timeline");
      List<Integer> expected = new ArrayList<>();
      timeline.get("buckets").forEach(bucket -> expected.add(bucket.get("count").asInt()));

      assertThat(numbers(page, 2)).isEqualTo(expected);
      assertThat(expected.stream().mapToInt(each -> each).sum())
          .isEqualTo(site.json("q=herring").get("total").asInt() - timeline.get("undated").asInt());
      assertThat(page.getByRole(AriaRole.IMG).first().getAttribute("aria-label"))
          .contains(timeline.at("/buckets/0/start").asText().substring(0, 4));
    }
  }

  @Test
  void theLinkOfABarAndTheDateFieldsLeadToTheSameAddress(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=council");
      page.locator(".histogram summary").click();
      Locator period = page.locator(".histogram tbody th a").first();
      String label = period.textContent();
      period.focus();
      page.keyboard().press("Enter");
      page.waitForURL("**from=*");
      String byLink = visit.path();

      visit.open("/search?q=council");
      page.locator("#from").fill(label);
      page.locator("#to").fill(label);
      page.keyboard().press("Enter");
      page.waitForURL("**from=*");
      assertThat(visit.path()).isEqualTo(byLink);
    }
  }

  @Test
  void sharesAreCountsByHoldings(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=ferry&measure=share");
      JsonNode buckets = site.json("q=ferry").at("/timeline/buckets");
      double most = 0;
      for (JsonNode bucket : buckets) {
        most = Math.max(most, share(bucket));
      }
      Iterator<Integer> heights = heights(page, "bar").iterator();
      for (JsonNode bucket : buckets) {
        if (bucket.get("holdings").asInt() > 0) {
          double drawn = Math.round(64 * share(bucket) / most);
          double least = bucket.get("count").asInt() > 0 ? LEAST_BAR : 0;
          assertThat(heights.next()).isEqualTo((int) Math.max(least, drawn));
        }
      }
      assertThat(heights).isExhausted();
    }
  }

  @Test
  void periodsOfWhichNothingIsHeldAreHatchedAndNeverZero(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=the&source=The+Averil+Lantern&measure=share");
      long none =
          page.locator(".histogram tbody td:nth-child(3)").allTextContents().stream()
              .filter("none held"::equals)
              .count();

      assertThat(none).isPositive();
      assertThat(heights(page, "none")).hasSize((int) none).containsOnly(64);
    }
  }

  /** How high each bar is drawn, from left to right: a path moves to the top of every one. */
  private static List<Integer> heights(Page page, String kind) {
    String path = page.locator(".histogram path." + kind).getAttribute("d");
    return Pattern.compile("M[0-9.]+ ([0-9]+)")
        .matcher(path)
        .results()
        .map(top -> 64 - Integer.parseInt(top.group(1)))
        .toList();
  }

  private static double share(JsonNode bucket) {
    int held = bucket.get("holdings").asInt();
    return held == 0 ? 0 : bucket.get("count").asDouble() / held;
  }

  private static List<Integer> numbers(Page page, int column) {
    return page
        .locator(".histogram tbody td:nth-child(%d)".formatted(column))
        .allTextContents()
        .stream()
        .map(text -> Integer.valueOf(text.replace(",", "")))
        .toList();
  }
}
