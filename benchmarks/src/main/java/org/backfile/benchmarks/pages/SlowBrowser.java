package org.backfile.benchmarks.pages;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.LoadState;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Chromium as on a telephone of some years ago in a train: a processor {@value #SLOWDOWN} times
 * slower, {@value #BITS_A_SECOND} bits a second down, {@value #ROUND_TRIP_MILLIS} ms for a way
 * there and back. Every visit is the first: nothing is kept from one to the next.
 */
final class SlowBrowser implements AutoCloseable {
  static final int SLOWDOWN = 4;
  static final int BITS_A_SECOND = 1_600_000;
  static final int ROUND_TRIP_MILLIS = 150;

  private static final int UP_BITS_A_SECOND = 750_000;
  private static final int SETTLED_MILLIS = 1_000;
  private static final int BYTES_A_KILOBYTE = 1_024;
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** Takes down what the browser tells while the page is there; runs before the page's own. */
  private static final String OBSERVE =
      """
      window.measured = { lcp: 0, cls: 0, inp: 0 };
      const observe = (type, take, more) => new PerformanceObserver((list) =>
        list.getEntries().forEach(take)).observe({ type, buffered: true, ...more });
      observe('largest-contentful-paint', (each) => { measured.lcp = each.startTime; });
      observe('layout-shift', (each) => { if (!each.hadRecentInput) measured.cls += each.value; });
      observe('event', (each) => {
        if (each.interactionId) measured.inp = Math.max(measured.inp, each.duration);
      }, { durationThreshold: 16 });
      """;

  private static final String TELL =
      """
      () => {
        const page = performance.getEntriesByType('navigation')[0];
        const all = [page, ...performance.getEntriesByType('resource')];
        return { ...measured, ttfb: page.responseStart, requests: all.length,
          bytes: all.reduce((sum, each) => sum + each.transferSize, 0) };
      }
      """;

  private final Playwright playwright;
  private final Browser browser;

  /**
   * Starts one.
   *
   * @param program where Chromium is
   */
  SlowBrowser(Path program) {
    this.playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    this.browser = launched(playwright, program);
  }

  /** Where the browser does not start, the program that was to drive it ends too. */
  private static Browser launched(Playwright playwright, Path program) {
    try {
      return playwright
          .chromium()
          .launch(new LaunchOptions().setExecutablePath(program).setArgs(FLAGS));
    } catch (RuntimeException failed) {
      try (playwright) {
        throw failed;
      }
    }
  }

  /** The browser's name and version. */
  String version() {
    return "Chromium " + browser.version();
  }

  /**
   * Goes to a page and does something there.
   *
   * @param use what a reader does when the page has come
   */
  PageTimes visit(String url, Consumer<Page> use) {
    try (BrowserContext context = browser.newContext()) {
      Page page = context.newPage();
      page.addInitScript(OBSERVE);
      slowDown(context.newCDPSession(page));
      page.navigate(url);
      page.waitForLoadState(LoadState.NETWORKIDLE);
      Map<?, ?> come = (Map<?, ?>) page.evaluate(TELL);
      use.accept(page);
      page.waitForTimeout(SETTLED_MILLIS);
      return times(come, (Map<?, ?>) page.evaluate(TELL));
    }
  }

  private static void slowDown(CDPSession session) {
    session.send("Emulation.setCPUThrottlingRate", numbers(Map.of("rate", SLOWDOWN)));
    session.send("Network.enable");
    JsonObject line =
        numbers(
            Map.of(
                "latency", ROUND_TRIP_MILLIS,
                "downloadThroughput", BITS_A_SECOND / Byte.SIZE,
                "uploadThroughput", UP_BITS_A_SECOND / Byte.SIZE));
    line.addProperty("offline", false);
    session.send("Network.emulateNetworkConditions", line);
  }

  private static JsonObject numbers(Map<String, Integer> values) {
    JsonObject object = new JsonObject();
    values.forEach(object::addProperty);
    return object;
  }

  /**
   * Both together.
   *
   * @param come what was told when the page had come
   * @param used what was told when something had been done on it, which may fetch more
   */
  private static PageTimes times(Map<?, ?> come, Map<?, ?> used) {
    return new PageTimes(
        number(come, "ttfb"),
        number(come, "lcp"),
        number(used, "inp"),
        number(used, "cls"),
        number(come, "requests"),
        number(come, "bytes") / BYTES_A_KILOBYTE);
  }

  private static double number(Map<?, ?> told, String name) {
    return told.get(name) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
