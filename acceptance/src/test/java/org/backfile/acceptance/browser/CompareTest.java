package org.backfile.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.List;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The comparison of two versions, as a reader and a screen reader get it. */
@ExtendWith({Chromium.class, StarterSite.class})
class CompareTest {
  private static final String PARAGRAPHS_WITHOUT =
      """
      gone => [...document.querySelectorAll('main > article .row')]
        .filter(row => !(row.classList.contains(gone === 'ins' ? 'added' : 'removed')))
        .map(row => {
          const text = row.querySelector('p:not(.label)').cloneNode(true);
          text.querySelectorAll(gone + ', .hidden').forEach(each => each.remove());
          return text.textContent;
        })
      """;

  @SuppressWarnings("unchecked")
  private static String without(Page page, String gone) {
    return String.join("\n\n", (List<String>) page.evaluate(PARAGRAPHS_WITHOUT, gone)) + "\n";
  }

  @Test
  void withoutWhatWasAddedItIsTheOneVersionAndWithoutWhatWasRemovedTheOther(
      Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open(Pages.ARTICLE + "/compare");
      List<String> versions =
          page.locator("header dd a").all().stream()
              .map(each -> each.getAttribute("href"))
              .toList();

      assertThat(without(page, "ins")).isEqualTo(site.get(versions.get(0) + ".txt").text());
      assertThat(without(page, "del")).isEqualTo(site.get(versions.get(1) + ".txt").text());
    }
  }

  @Test
  void removedAndAddedAreWordsOfTheAccessibilityTree(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open(Pages.ARTICLE + "/compare");
      String tree = page.locator("main > article").ariaSnapshot();

      assertThat(page.locator("main > article ins, main > article del").count()).isPositive();
      assertThat(tree).containsAnyOf("removed:", "added:");
    }
  }
}
