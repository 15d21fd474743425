package org.backfile.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.backfile.acceptance.site.LocalSite;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.backfile.indexer.IndexPlan;
import org.backfile.indexer.IndexRun;
import org.backfile.indexer.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith({Chromium.class, StarterSite.class})
class ArticleTest {
  private static final String DIGITS_ARE_LEFT =
      """
      title => {
        const text = title.firstChild;
        const place = (word) => {
          const range = document.createRange();
          range.setStart(text, text.data.indexOf(word));
          range.setEnd(text, text.data.indexOf(word) + word.length);
          return range.getBoundingClientRect();
        };
        return place('2015').width > 0 && place('2015').right <= place('الصفقة').left
          && place('الصفقة').right <= place('المجلس').left;
      }
      """;

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

  /** In letters that are read from the right, digits behind a title stand left of all its words. */
  @Test
  void theDigitsAtTheEndOfAnArabicTitleStandAtItsLeftEnd(@TempDir Path folder, Browser browser)
      throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.writeString(
        corpus.resolve("one.jsonl"),
        "{\"id\":\"one\",\"title\":\"المجلس يوافق على الصفقة 2015\",\"text\":\"وافق المجلس.\",\"language\":\"ar\"}");
    new IndexRun(IndexPlan.of(corpus, folder.resolve("archive")), Progress.NONE).run();
    try (LocalSite server = LocalSite.over(folder.resolve("archive"));
        Visit visit = Visit.to(server.site(), browser)) {
      assertThat(visit.open("/search").locator(".rows h3 a").evaluate(DIGITS_ARE_LEFT))
          .isEqualTo(true);
      assertThat(visit.open("/a/one").locator("h1").evaluate(DIGITS_ARE_LEFT)).isEqualTo(true);
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
