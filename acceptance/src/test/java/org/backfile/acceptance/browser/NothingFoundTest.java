package org.backfile.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A search that finds nothing says why, and every number it offers is kept. */
@ExtendWith({Chromium.class, StarterSite.class})
class NothingFoundTest {

  @Test
  void theCountOfEachWordIsThatOfTheWordAlone(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=mayor+zeppelin");
      assertThat(page.locator("#found").textContent()).isEqualTo("No articles");
      for (Locator clause : page.locator(".clauses a").all()) {
        String word = clause.locator("code").textContent();
        assertThat(clause.locator(".count").textContent())
            .as(word)
            .isEqualTo(site.json(Site.q(word)).get("total").asText());
      }
      assertThat(page.locator(".clauses a").count()).isEqualTo(2);
    }
  }

  @Test
  void withoutFiltersThereIsWhatWasPromised(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=mayor&source=The+Averil+Lantern&from=1980&to=1981");
      Locator way = page.locator(".ways-out li").first();
      String promised = way.locator(".count").textContent();
      visit.follow(way.locator("a"));

      assertThat(page.locator("#found").textContent()).isEqualTo(promised);
    }
  }

  @Test
  void anotherSpellingFindsAsManyAsItPromisesAndIsNeverTakenUnasked(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=herrin");
      assertThat(page.locator("#q").inputValue()).isEqualTo("herrin");
      Locator offer =
          page.locator(".notice")
              .filter(new Locator.FilterOptions().setHasText("Did you mean"))
              .first();
      String promised = offer.locator(".count").textContent();
      visit.follow(offer.locator("a"));

      assertThat(page.locator("#q").inputValue()).isEqualTo("herring");
      assertThat(page.locator("#found").textContent()).isEqualTo(promised);
    }
  }

  @Test
  void whatTheArchiveHoldsIsSaid(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/search?q=zeppelin&source=The+Averil+Lantern");

      assertThat(page.locator(".held").innerText()).contains("the archive holds");
      assertThat(page.locator(".nothing").innerText()).contains("The Averil Lantern: ");
    }
  }
}
