package org.backfile.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({Chromium.class, StarterSite.class})
class EntityTest {
  @Test
  void aNameInAnArticleLeadsToItsPassagesAndOneOfThemToItsParagraph(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser, options -> options.setJavaScriptEnabled(false))) {
      Page page = visit.open(Pages.ARTICLE);
      page.locator(".names a[href='/entity/person:roland-askew']").click();
      assertThat(page.locator("h1").textContent()).isEqualTo("Roland Askew");

      Locator passage = page.locator(".passages tbody th a[href*='#p']").first();
      String paragraph = passage.getAttribute("href").replaceFirst(".*#", "#");
      passage.click();
      assertThat(page.locator(paragraph + " mark").first().textContent()).isEqualTo("Roland Askew");
      assertThat(page.locator(paragraph).boundingBox().y).isBetween(0.0, 900.0);
    }
  }

  @Test
  void everyTableHasACaptionAndItsRowsHeaders(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open(Pages.ENTITY);
      int tables = page.locator("main table").count();

      assertThat(tables).isGreaterThanOrEqualTo(5);
      assertThat(page.locator("main table > caption").count()).isEqualTo(tables);
      assertThat(page.locator("main tbody tr").count())
          .isEqualTo(page.locator("main tbody tr > th[scope=row]").count());
    }
  }
}
