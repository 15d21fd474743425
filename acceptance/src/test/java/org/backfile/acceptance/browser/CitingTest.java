package org.backfile.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Taking an article along: copied, cited, printed. */
@ExtendWith({Chromium.class, StarterSite.class})
class CitingTest {
  private static final String COPY =
      """
      ([first, last]) => {
        const range = document.createRange();
        range.setStart(document.getElementById(first), 0);
        range.setEndAfter(document.getElementById(last).lastChild);
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        const copied = new DataTransfer();
        const event = new ClipboardEvent('copy',
          { clipboardData: copied, bubbles: true, cancelable: true });
        document.body.dispatchEvent(event);
        return copied.getData('text/plain');
      }
      """;

  @Test
  void copiedTextCarriesWhereItIsFromAndThatItWasCorrected(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open(Pages.ARTICLE);
      String hash = page.locator(".provenance .hash").textContent();
      String copied = (String) page.evaluate(COPY, List.of("p2", "p3"));

      assertThat(copied)
          .startsWith(page.locator("#p2").textContent().strip().replaceFirst("^2", "").strip())
          .contains(
              "The Averil Lantern, Council approves Cooper’s Basin land deal in late-night vote")
          .contains("2015-03-04", site.at(Pages.ARTICLE) + "/v/" + hash + "#p2", "Corrected.");
    }
  }

  @Test
  void theButtonThatCopiesAHashStandsBelowIt(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open(Pages.ARTICLE);
      BoundingBox hash = page.locator(".provenance .hash").boundingBox();
      BoundingBox button = page.locator(".provenance .hash + button").boundingBox();

      assertThat(button.y).isGreaterThan(hash.y + hash.height);
      assertThat(button.x).isEqualTo(hash.x);
    }
  }

  @Test
  void theCitationOpensWithoutAScript(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser, options -> options.setJavaScriptEnabled(false))) {
      Page page = visit.open(Pages.ARTICLE);
      page.locator(".cite > summary").click();

      assertThat(page.locator(".citation").isVisible()).isTrue();
      assertThat(page.locator(".cite li a").allTextContents())
          .containsExactly("Plain text", "Markdown", "RIS", "BibTeX", "CSL-JSON");
    }
  }

  @Test
  void aPrintedArticleHasItsCitationItsWholeTextAndNoNavigation(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open(Pages.ARTICLE);
      String text = page.locator(".text").innerText();
      String hash = page.locator(".provenance .hash").textContent();
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      String printed = page.locator("body").innerText();

      assertThat(printed).contains(text.lines().filter(line -> line.length() > 40).toList());
      assertThat(printed).contains("Retrieved: ", site.at(Pages.ARTICLE) + "/v/" + hash);
      assertThat(page.locator("nav:visible").count()).isZero();
      assertThat(page.locator(".pilcrow:visible").count())
          .isEqualTo(page.locator(".text > p").count());
    }
  }
}
