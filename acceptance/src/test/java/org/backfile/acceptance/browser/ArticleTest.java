package org.backfile.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({Chromium.class, StarterSite.class})
class ArticleTest {

  @Test
  void anArabicArticleIsReadFromTheRightWithinAnEnglishPage(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open(Pages.ARABIC + "?q=" + Site.encode("مسجد"));

      assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
      assertThat(direction(page.locator("h1"))).isEqualTo("rtl");
      assertThat(direction(page.locator("#p1"))).isEqualTo("rtl");
      assertThat(direction(page.locator("aside"))).isEqualTo("ltr");
      assertThat(page.locator("h1").getAttribute("lang")).isEqualTo("ar");
      assertThat(page.locator("mark").first().textContent()).contains("مسجد");
    }
  }

  @Test
  void aRowSaysTheLanguageOfItsArticle(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?lang=ar&lang=fr");

      assertThat(page.locator(".rows h3[lang=ar]").count()).isEqualTo(1);
      assertThat(page.locator(".rows h3[lang=fr]").count()).isEqualTo(1);
    }
  }

  private static String direction(Locator place) {
    return (String) place.evaluate("each => getComputedStyle(each).direction");
  }

  @Test
  void onPaperThereIsTheTextItsHashAndAddressButNoNavigation(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open(Pages.ARTICLE + "?q=council&at=1");
      page.emulateMedia(new EmulateMediaOptions().setMedia(Media.PRINT));

      assertThat(page.locator("article h1").isVisible()).isTrue();
      for (Locator paragraph : page.locator(".text p").all()) {
        assertThat(paragraph.isVisible()).isTrue();
      }
      assertThat(page.locator(".provenance code.hash").isVisible()).isTrue();
      for (String gone : new String[] {".masthead nav", "nav.trail", "nav.matches .steps"}) {
        assertThat(page.locator(gone).isVisible()).as(gone).isFalse();
      }
      assertThat(page.pdf()).hasSizeGreaterThan(10_000);
    }
  }
}
