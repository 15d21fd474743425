package org.backfile.acceptance.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.acceptance.site.LocalSite;
import org.backfile.acceptance.site.StarterSite;
import org.backfile.build.Build;
import org.backfile.server.web.access.Entrance;
import org.backfile.server.web.access.KeyFile;
import org.backfile.server.web.access.KeyFile.Key;
import org.backfile.server.web.alerts.AlertPlan;
import org.backfile.withheld.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A reader with a key follows, saves, pauses, edits and deletes a search, without script too. */
@ExtendWith({Chromium.class, StarterSite.class})
class AlertPagesTest {
  private final String key = KeyFile.newKey();
  private LocalSite server;

  @BeforeEach
  void start(@TempDir Path folder, Build build) throws IOException {
    Path keys = folder.resolve("keys.json");
    Instant expires = Instant.now().plus(Duration.ofDays(1));
    new KeyFile(List.of(new Key("desk", Role.READER, KeyFile.hash(key), expires))).write(keys);
    Entrance entrance = new Entrance(Optional.of(keys), 0, Set.of());
    Path archive = build.folder().resolveSibling("");
    AlertPlan plan =
        new AlertPlan(folder.resolve("alerts"), Set.of("hooks.invalid"), Optional.empty());
    server = LocalSite.of(LocalSite.config(archive, entrance).withAlerts(plan));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void letIn(NewContextOptions options) {
    options.setHttpCredentials("desk", key);
  }

  @Test
  void aSearchIsSavedFromItsResultsWithoutScriptAndGoesThroughItsWholeLife(Browser browser) {
    try (Visit visit =
        Visit.to(
            server.site(),
            browser,
            options -> {
              letIn(options);
              options.setJavaScriptEnabled(false);
            })) {
      Page page = visit.open("/search?q=council&source=The+Averil+Lantern");
      page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
      assertThat(visit.path()).isEqualTo("/alerts?q=council&source=The+Averil+Lantern");
      assertThat(page.locator(".address").textContent()).contains("/search.atom?q=council");
      page.fill("#alert-name", "The council");
      page.click("form.alert button");
      assertThat(page.locator("h1").textContent()).isEqualTo("The council");
      page.click("text=Pause");
      assertThat(page.locator("main .notice").textContent()).isEqualTo("Paused");
      page.click("text=Resume");
      page.fill("#alert-q", "mayor");
      page.click("form.alert button");
      assertThat(page.locator("main").textContent()).contains("Source: The Averil Lantern");
      page.click("text=All alerts");
      assertThat(page.locator(".saved tbody tr"))
          .satisfies(rows -> assertThat(rows.count()).isEqualTo(1));
      page.click(".saved >> text=Delete");
      assertThat(page.locator("h1").textContent()).isEqualTo("Delete this alert?");
      page.click("main button");
      assertThat(page.locator(".none").textContent()).startsWith("None yet");
      assertThat(visit.context().cookies()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void noPageOfSavedSearchesBreaksARuleOrThePolicy(ColorScheme theme, Browser browser) {
    try (Visit visit =
        Visit.to(
            server.site(),
            browser,
            options -> {
              letIn(options);
              options.setColorScheme(theme);
            })) {
      Page page = visit.open("/alerts");
      assertThat(AccessibilityTest.violations(page)).isEmpty();
      visit.open("/alerts?q=council&source=The+Averil+Lantern");
      assertThat(AccessibilityTest.violations(page)).isEmpty();
      page.click("form.alert button");
      page.waitForURL("**/alerts/*");
      assertThat(AccessibilityTest.violations(page)).isEmpty();
      String here = visit.path();
      visit.open("/alerts");
      assertThat(AccessibilityTest.violations(page)).isEmpty();
      visit.open(here + "/delete");
      assertThat(AccessibilityTest.violations(page)).isEmpty();
      visit.open(here);
      page.fill("#alert-q", "*tion");
      page.click("text=a webhook too");
      page.fill("#alert-to", "https://127.0.0.1/");
      page.click("form.alert button");
      page.waitForSelector("#faults");
      assertThat(page.locator("#faults a").count()).isEqualTo(2);
      assertThat(page.locator("#alert-to").getAttribute("aria-invalid")).isEqualTo("true");
      assertThat(page.inputValue("#alert-q")).isEqualTo("*tion");
      assertThat(AccessibilityTest.violations(page)).isEmpty();
      assertThat(visit.complaints()).allMatch(text -> text.contains("Failed to load resource"));
      assertThat(visit.requests()).allMatch(url -> url.startsWith(server.site().url()));
    }
  }

  @Test
  void aNarrowScreenShowsEverySavedSearchWithoutScrollingSideways(Browser browser) {
    try (Visit visit =
        Visit.to(
            server.site(),
            browser,
            options -> {
              letIn(options);
              options.setViewportSize(320, 800);
            })) {
      Page page = visit.open("/alerts?q=council+" + "a".repeat(60));
      page.click("form.alert button");
      page.waitForURL("**/alerts/*");
      for (String path : List.of(visit.path(), "/alerts")) {
        visit.open(path);
        assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(320);
      }
    }
  }
}
