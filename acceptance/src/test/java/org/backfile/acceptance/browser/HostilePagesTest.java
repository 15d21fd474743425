package org.backfile.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.backfile.acceptance.site.HostileSite;
import org.backfile.acceptance.site.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Articles that want to be code, in a browser that would run it. */
@ExtendWith({Chromium.class, HostileSite.class})
class HostilePagesTest {
  private static final int MOST_PAGES = 60;
  private static final String TELL_VIOLATIONS =
      "addEventListener('securitypolicyviolation',"
          + " event => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI))";

  @Test
  void aCrawlMeetsNoDialogNoViolationAndAsksNobodyElse(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      visit.context().addInitScript(TELL_VIOLATIONS);
      Deque<String> open =
          new ArrayDeque<>(
              List.of(
                  "/search?dup=all",
                  "/status",
                  "/builds/current",
                  "/timeline?q=" + Site.encode(HostileSite.MARKUP),
                  "/lists?lines=" + Site.encode(HostileSite.MARKUP),
                  "/help?try=" + Site.encode(HostileSite.MARKUP),
                  "/search?q=" + Site.encode(HostileSite.MARKUP)));
      Set<String> seen = new HashSet<>(open);
      int pages = 0;
      for (; pages < MOST_PAGES && !open.isEmpty(); pages++) {
        String path = open.remove();
        Page page = visit.open(path);
        assertThat(visit.complaints()).as(path).isEmpty();
        page.locator("details").evaluateAll("all => all.forEach(each => each.open = true)");
        links(page, site).stream().filter(seen::add).forEach(open::add);
      }
      assertThat(visit.complaints()).isEmpty();
      assertThat(visit.requests()).allMatch(url -> url.startsWith(site.url()));
      assertThat(pages).isEqualTo(MOST_PAGES);
    }
  }

  /** Pages that a page links to; files would be downloaded. */
  private static List<String> links(Page page, Site site) {
    List<String> paths = new ArrayList<>();
    for (Object href :
        (List<?>) page.locator("a[href]").evaluateAll("all => all.map(each => each.href)")) {
      String url = href.toString();
      if (url.startsWith(site.url()) && !url.matches(".*(\\.[a-z]+|/api/.*|#.*)(\\?.*)?")) {
        paths.add(url.substring(site.url().length() - 1));
      }
    }
    return paths;
  }

  @Test
  void theListenerHearsADialogThatIsThere(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser, options -> options.setBypassCSP(true))) {
      visit.open("/").evaluate("alert('here')");

      assertThat(visit.complaints()).containsExactly("dialog: here");
    }
  }

  @Test
  void thePolicyStopsWhatGotThroughAndTellsOfIt(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      visit.context().addInitScript(TELL_VIOLATIONS);
      Page page = visit.open("/");
      page.evaluate(
          "document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=alert(1)>')");
      page.waitForCondition(
          () -> visit.complaints().stream().anyMatch(text -> text.contains("policy: ")));

      assertThat(visit.complaints()).noneMatch(text -> text.startsWith("dialog"));
    }
  }
}
