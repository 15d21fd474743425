package org.backfile.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.backfile.acceptance.site.Site;

/** One reader's visit, in a browser that has never been here, and all that happened on the way. */
final class Visit implements AutoCloseable {
  private static final double PATIENCE_MILLIS = 30_000;

  private final Site site;
  private final BrowserContext context;
  private final Page page;
  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private int loaded;

  private Visit(Site site, BrowserContext context) {
    this.site = site;
    this.context = context;
    context.setDefaultTimeout(PATIENCE_MILLIS);
    this.page = context.newPage();
    page.onConsoleMessage(message ->
        complaints.add(message.type() + ": " + message.text() + " at " + message.location()));
    page.onPageError(error -> complaints.add("error: " + error));
    page.onDialog(dialog -> {
      complaints.add("dialog: " + dialog.message());
      dialog.dismiss();
    });
    page.onRequest(request -> requests.add(request.url()));
    page.onLoad(here -> loaded++);
  }

  /** A visit with everything as it usually is. */
  static Visit to(Site site, Browser browser) {
    return to(site, browser, options -> {});
  }

  static Visit to(Site site, Browser browser, Consumer<NewContextOptions> set) {
    NewContextOptions options = new NewContextOptions().setViewportSize(1280, 900);
    set.accept(options);
    return new Visit(site, browser.newContext(options));
  }

  /** Goes to a path. */
  Page open(String path) {
    page.navigate(site.at(path));
    return page;
  }

  /** Clicks what leads to another page, and returns when that page is there: a click does not. */
  void follow(Locator link) {
    int before = loaded;
    link.click();
    page.waitForCondition(() -> loaded > before);
  }

  Page page() {
    return page;
  }

  BrowserContext context() {
    return context;
  }

  /** The path and query of where the reader is. */
  String path() {
    return page.url().substring(site.url().length() - 1);
  }

  /** What the browser complained about: console messages, errors, dialogs. */
  List<String> complaints() {
    return List.copyOf(complaints);
  }

  /** The addresses asked for so far, in order. */
  List<String> requests() {
    return List.copyOf(requests);
  }

  @Override
  public void close() {
    context.close();
  }
}
