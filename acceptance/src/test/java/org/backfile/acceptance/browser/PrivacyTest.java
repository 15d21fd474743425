package org.backfile.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith({Chromium.class, StarterSite.class})
class PrivacyTest {

  @Test
  void aFullTourAsksNobodyElseLeavesNothingBehindAndBreaksNoPolicy(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.page();
      Pages.KINDS.forEach(visit::open);

      assertThat(visit.requests()).isNotEmpty().allMatch(url -> url.startsWith(site.url()));
      assertThat(visit.context().cookies()).isEmpty();
      assertThat(page.evaluate("localStorage.length + sessionStorage.length")).isEqualTo(0);
      assertThat(visit.complaints()).isEmpty();
    }
  }

  @Test
  void statesComplainOfNothingButTheirStatus(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Pages.STATES.forEach(visit::open);

      assertThat(visit.complaints()).allMatch(text -> text.contains("Failed to load resource"));
      assertThat(visit.requests()).allMatch(url -> url.startsWith(site.url()));
    }
  }
}
