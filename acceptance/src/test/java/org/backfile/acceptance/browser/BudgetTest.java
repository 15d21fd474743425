package org.backfile.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import org.backfile.acceptance.site.Answer;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page is light enough for a slow line and an old telephone. */
@ExtendWith({Chromium.class, StarterSite.class})
class BudgetTest {
  private static final int KILOBYTE = 1024;
  private static final int MOST_REQUESTS = 5;
  private static final double MOST_SHIFT = 0.02;
  private static final int MOST_NODES = 1_500;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=council",
        "/search",
        "/search?q=the&measure=share",
        "/search?q=zeppelin",
        "/search/facets/tag?q=council",
        Pages.ARTICLE + "?q=council&at=1",
        Pages.ARTICLE + "/compare?view=side",
        Pages.ENTITY,
        "/timeline?q=council&q2=mayor&q3=ferry&q4=herring",
        "/lists?lines=mayor",
        "/help",
        "/status"
      })
  void aPageTakesFewBytesAndFewRequests(String path, Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      visit.open(path);

      assertThat(visit.requests()).as(path).hasSizeLessThanOrEqualTo(MOST_REQUESTS);
      assertThat(packed(site, path)).as(path).isLessThanOrEqualTo(40 * KILOBYTE);
      assertThat(packedOfKind(visit, site, ".css")).isLessThanOrEqualTo(20 * KILOBYTE);
      assertThat(bytesOfKind(visit, site, ".js")).isPositive().isLessThanOrEqualTo(6 * KILOBYTE);
      assertThat(packedOfKind(visit, site, ".svg")).isLessThanOrEqualTo(5 * KILOBYTE);
      assertThat(visit.requests())
          .noneMatch(url -> url.matches(".*[.](woff2?|ttf|otf|png|jpe?g|gif|webp)([?].*)?"));
    }
  }

  /** The score of layout shifts, as the W3C's Layout Instability API counts them. */
  @ParameterizedTest
  @ValueSource(strings = {"/", "/search?q=council", Pages.ARTICLE + "?q=council&at=1"})
  void nothingJumpsWhileAPageLoads(String path, Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open(path);
      page.waitForLoadState(LoadState.NETWORKIDLE);
      Number shift =
          (Number)
              page.evaluate(
                  "() => new Promise(done => { new PerformanceObserver(all => done(all.getEntries()"
                      + ".reduce((sum, each) => sum + each.value, 0)))"
                      + ".observe({ type: 'layout-shift', buffered: true });"
                      + " setTimeout(() => done(0), 300); })");

      assertThat(shift.doubleValue()).as(path).isLessThanOrEqualTo(MOST_SHIFT);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=council",
        "/search",
        "/search?q=the&size=25",
        "/search?q=the&measure=share&explain=1",
        "/search?q=the+of&measure=share&explain=1"
      })
  void aResultsPageHasFewElements(String path, Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Number nodes = (Number) visit.open(path).evaluate("document.querySelectorAll('*').length");

      assertThat(nodes.intValue()).as(path).isLessThanOrEqualTo(MOST_NODES);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {Pages.ARTICLE, Pages.ARABIC})
  void anArticlePageIsItsTextAndLittleMore(String path, Site site) {
    int text = 0;
    for (var paragraph :
        site.get(path.replace("/a/", "/api/v1/articles/")).ok().json().get("paragraphs")) {
      text += paragraph.asText().getBytes(StandardCharsets.UTF_8).length;
    }
    assertThat(packed(site, path)).isLessThanOrEqualTo(text + 25 * KILOBYTE);
  }

  private static int packedOfKind(Visit visit, Site site, String ending) {
    return visit.requests().stream()
        .filter(url -> url.endsWith(ending))
        .mapToInt(url -> packed(site, url.substring(site.url().length() - 1)))
        .sum();
  }

  /** Of our own script, as it is written. */
  private static int bytesOfKind(Visit visit, Site site, String ending) {
    return visit.requests().stream()
        .filter(url -> url.endsWith(ending))
        .mapToInt(url -> site.get(url.substring(site.url().length() - 1)).ok().body().length)
        .sum();
  }

  private static int packed(Site site, String path) {
    Answer answer = site.get(path, "Accept-Encoding", "gzip").ok();
    return answer.body().length;
  }
}
