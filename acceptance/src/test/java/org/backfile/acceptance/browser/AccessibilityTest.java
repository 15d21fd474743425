package org.backfile.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.backfile.acceptance.site.LocalSite;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.build.BuildProgress;
import org.backfile.build.BuildStage;
import org.backfile.indexer.IndexPlan;
import org.backfile.indexer.IndexRun;
import org.backfile.indexer.Progress;
import org.backfile.server.search.TimeLimits;
import org.backfile.server.web.ServerConfig;
import org.backfile.server.web.access.Entrance;
import org.backfile.server.web.access.RateLimit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of WCAG 2.2 AA that a program can check. */
@ExtendWith({Chromium.class, StarterSite.class})
class AccessibilityTest {
  private static final String COLOURS_OF_TEXT =
      "[...new Set([...document.querySelectorAll('body *')].map(each => getComputedStyle(each).color))]";

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  @ParameterizedTest
  @MethodSource("org.backfile.acceptance.browser.Pages#all")
  void noPageBreaksARuleInTheLightTheme(String path, Site site, Browser browser) {
    check(path, site, browser, ColorScheme.LIGHT);
  }

  @ParameterizedTest
  @MethodSource("org.backfile.acceptance.browser.Pages#all")
  void noPageBreaksARuleInTheDarkTheme(String path, Site site, Browser browser) {
    check(path, site, browser, ColorScheme.DARK);
  }

  @Test
  void thePageOfAnArchiveWithoutABuildBreaksNoRule(@TempDir Path empty, Browser browser) {
    try (LocalSite server = LocalSite.over(empty)) {
      check("/", server.site(), browser, ColorScheme.LIGHT);
      check("/search?q=mayor", server.site(), browser, ColorScheme.DARK);
    }
  }

  @Test
  void thePagesOfAnArchiveThatIsBuiltForTheFirstTimeBreakNoRule(
      @TempDir Path empty, Browser browser) throws Exception {
    ArchiveFolder archive = new ArchiveFolder(empty);
    try (LocalSite server = LocalSite.over(empty);
        AutoCloseable lock = archive.lock().orElseThrow()) {
      assertThat(lock).isNotNull();
      archive.tell(new BuildProgress(BuildStage.INDEXING, OptionalInt.of(63), Instant.EPOCH));
      assertThat(server.site().get("/").text()).contains("indexing, 63 %");
      check("/", server.site(), browser, ColorScheme.LIGHT);
      check("/search?q=mayor", server.site(), browser, ColorScheme.DARK);
    }
  }

  @Test
  void theStatusOfAnArchiveThatIsBuiltAnewBreaksNoRule(
      @TempDir Path folder, Build build, Browser browser) throws Exception {
    ArchiveFolder archive = new ArchiveFolder(folder);
    Files.createSymbolicLink(folder.resolve(build.folder().getFileName()), build.folder());
    archive.makeCurrent(build);
    try (LocalSite server = LocalSite.over(folder);
        AutoCloseable lock = archive.lock().orElseThrow()) {
      assertThat(lock).isNotNull();
      archive.tell(new BuildProgress(BuildStage.MERGING, OptionalInt.empty(), Instant.EPOCH));
      assertThat(server.site().get("/status").ok().text()).contains("merging");
      check("/status", server.site(), browser, ColorScheme.LIGHT);
      check("/status", server.site(), browser, ColorScheme.DARK);
    }
  }

  @Test
  void thePageForWhoHasNoKeyBreaksNoRule(@TempDir Path folder, Build build, Browser browser)
      throws IOException {
    Path keys = folder.resolve("keys.json");
    Files.writeString(keys, "{\"keys\": []}");
    Entrance locked = new Entrance(Optional.of(keys), 0, Set.of());
    try (LocalSite server = serving(build, locked, TimeLimits.DEFAULT)) {
      assertThat(server.site().get("/").status()).isEqualTo(401);
      try (Visit visit = Visit.to(server.site(), browser)) {
        visit.page().route(server.site().url(), AccessibilityTest::asIfLetIn);
        Page page = visit.open("/");

        assertThat(page.locator(".number").textContent()).isEqualTo("401");
        assertThat(violations(page)).isEmpty();
      }
    }
  }

  /** A browser that is driven has nobody to ask for a key, and shows no page of this status. */
  private static void asIfLetIn(Route route) {
    route.fulfill(
        new Route.FulfillOptions()
            .setStatus(200)
            .setContentType("text/html")
            .setBody(route.fetch().text()));
  }

  @Test
  void thePageForWhoSendsSomethingBreaksNoRule(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/help");
      page.evaluate(
          "() => { const form = document.createElement('form'); form.method = 'post';"
              + " form.action = '/search'; document.body.append(form); form.submit(); }");
      page.waitForURL("**/search");

      assertThat(page.locator(".number").textContent()).isEqualTo("405");
      assertThat(violations(page)).isEmpty();
    }
  }

  @Test
  void thePageOfWhatWasTakenDownBreaksNoRule(@TempDir Path folder, Browser browser)
      throws IOException {
    Path corpus = Files.createDirectory(folder.resolve("corpus"));
    Files.writeString(corpus.resolve("gone.txt"), "It was here.");
    Path archive = folder.resolve("archive");
    new IndexRun(IndexPlan.of(corpus, archive), Progress.NONE).run();
    Files.writeString(
        archive.resolve("withheld.json"),
        "{\"withheld\": [{\"id\": \"gone\", \"takedown\": \"tombstone\"}]}");
    try (LocalSite server = LocalSite.over(archive)) {
      assertThat(server.site().get("/a/gone").status()).isEqualTo(410);
      check("/a/gone", server.site(), browser, ColorScheme.LIGHT);
      check("/a/gone", server.site(), browser, ColorScheme.DARK);
    }
  }

  @Test
  void thePagesOfWhatWasNotCountedInTimeBreakNoRule(Build build, Browser browser) {
    TimeLimits noTime = new TimeLimits(Duration.ZERO, Duration.ofMinutes(1));
    try (LocalSite server = serving(build, Entrance.OPEN, noTime)) {
      for (String path :
          List.of("/search?q=council", "/timeline?q=council", "/lists?lines=council")) {
        assertThat(server.site().get(path).ok().text()).contains("in time");
        check(path, server.site(), browser, ColorScheme.LIGHT);
        check(path, server.site(), browser, ColorScheme.DARK);
      }
    }
  }

  @Test
  void thePageOfAnAnswerThatTookTooLongBreaksNoRule(Build build, Browser browser) {
    TimeLimits noTime = new TimeLimits(Duration.ZERO, Duration.ZERO);
    try (LocalSite server = serving(build, Entrance.OPEN, noTime)) {
      assertThat(server.site().get("/search?q=council").status()).isEqualTo(503);
      check("/search?q=council", server.site(), browser, ColorScheme.LIGHT);
      check("/search?q=council", server.site(), browser, ColorScheme.DARK);
    }
  }

  @Test
  void thePageOfWhoAsksTooOftenBreaksNoRule(Build build, Browser browser) {
    Entrance narrow = new Entrance(Optional.empty(), 1, Set.of());
    try (LocalSite server = serving(build, narrow, TimeLimits.DEFAULT)) {
      for (int request = 0; request < RateLimit.BURST; request++) {
        server.site().get("/live").ok();
      }
      check("/search?q=council", server.site(), browser, ColorScheme.LIGHT);
      check("/search?q=council", server.site(), browser, ColorScheme.DARK);
      assertThat(server.site().get("/search?q=council").status()).isEqualTo(429);
    }
  }

  private static LocalSite serving(Build build, Entrance entrance, TimeLimits times) {
    ServerConfig config = LocalSite.config(build.index().getParent().getParent(), entrance);
    return LocalSite.of(config.with(times, config.connections()));
  }

  private static void check(String path, Site site, Browser browser, ColorScheme colours) {
    try (Visit visit = Visit.to(site, browser, options -> options.setColorScheme(colours))) {
      Page page = visit.open(path);
      page.locator("details")
          .all()
          .forEach(details -> details.evaluate("each => each.open = true"));

      assertThat(violations(page)).as(path).isEmpty();
    }
  }

  static List<String> violations(Page page) {
    AxeRunOptions brief = new AxeRunOptions();
    brief.setResultTypes(List.of("violations"));
    return new AxeBuilder(page)
            .setLegacyMode(true) // the pages have no frames
            .options(brief)
            .withTags(RULES)
            .analyze()
            .getViolations()
            .stream()
            .map(AccessibilityTest::told)
            .toList();
  }

  @Test
  void theRulesFindAFaultThatIsThere(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open("/help");
      page.evaluate("document.querySelector('main').prepend(new Image())");

      assertThat(violations(page)).hasSize(1).first().asString().contains("alternative text");
    }
  }

  private static String told(Rule rule) {
    return rule.getHelp() + " " + rule.getNodes().stream().map(node -> node.getHtml()).toList();
  }

  @Test
  void focusAndMarksAreVisibleWithForcedColours(Site site, Browser browser) {
    try (Visit visit =
        Visit.to(site, browser, options -> options.setForcedColors(ForcedColors.ACTIVE))) {
      Page page = visit.open("/search?q=mayor");
      page.keyboard().press("Tab");

      assertThat(style(page, ":focus", "outlineStyle")).isNotEqualTo("none");
      assertThat(style(page, ".rows mark", "backgroundColor"))
          .isNotEqualTo(style(page, "body", "backgroundColor"));
    }
  }

  /** What is drawn is drawn in the system's colours, too, where it would be lost otherwise. */
  @ParameterizedTest
  @CsvSource({
    "/search?q=council, .histogram .bar, fill",
    "/timeline?q=council&q2=mayor, .chart .line, stroke",
    "/timeline?q=council&q2=mayor, .strip .held, fill",
    "/timeline?q=council, .chart .bar, fill",
    "/, .sources path, fill"
  })
  void whatIsDrawnStandsOutWithForcedColours(
      String path, String drawn, String property, Site site, Browser browser) {
    try (Visit visit =
        Visit.to(site, browser, options -> options.setForcedColors(ForcedColors.ACTIVE))) {
      Page page = visit.open(path);

      assertThat(style(page, drawn, property)).isEqualTo(style(page, "body", "color"));
    }
  }

  /** Grey text and hairlines are for readers who see them. */
  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void whoWantsMoreContrastReadsNothingInGrey(ColorScheme theme, Site site, Browser browser) {
    try (Visit usual = Visit.to(site, browser, options -> options.setColorScheme(theme));
        Visit visit =
            Visit.to(
                site,
                browser,
                options -> options.setColorScheme(theme).setContrast(Contrast.MORE))) {
      Page page = visit.open("/search?q=council");
      String ink = style(page, "body", "color");
      String grey = style(usual.open("/search?q=council"), ".count", "color");

      assertThat(grey).isNotEqualTo(ink);
      assertThat(page.evaluate(COLOURS_OF_TEXT)).asInstanceOf(LIST).doesNotContain(grey);
      assertThat(style(page, ".rows > li", "borderBottomColor"))
          .isNotEqualTo(style(usual.page(), ".rows > li", "borderBottomColor"));
      assertThat(violations(page)).isEmpty();
    }
  }

  @Test
  void aMarkIsToldByMoreThanItsColour(Site site, Browser browser) {
    try (Visit visit = Visit.to(site, browser)) {
      Page page = visit.open(Pages.ARTICLE + "?q=council");
      String cues =
          style(page, "mark", "textDecorationLine")
              + style(page, "mark", "outlineStyle")
              + style(page, "mark", "borderBottomStyle");

      assertThat(cues.replace("none", "")).isNotEmpty();
    }
  }

  @Test
  void nothingMovesForAReaderWhoWantsNoMotion(Site site, Browser browser) {
    try (Visit visit =
        Visit.to(site, browser, options -> options.setReducedMotion(ReducedMotion.REDUCE))) {
      Page page = visit.open("/search?q=mayor");

      assertThat(page.evaluate("document.getAnimations().length")).isEqualTo(0);
      assertThat(style(page, "html", "scrollBehavior")).isEqualTo("auto");
    }
  }

  private static String style(Page page, String selector, String property) {
    return (String)
        page.locator(selector)
            .first()
            .evaluate("(each, name) => getComputedStyle(each)[name]", property);
  }
}
