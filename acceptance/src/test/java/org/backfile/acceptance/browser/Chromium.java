package org.backfile.acceptance.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.support.TypeBasedParameterResolver;

/**
 * Gives tests a Chromium: the one that {@code -Dbackfile.chromium} names. Without it, tests are
 * skipped; {@code ./backfile test} never runs without it. It is started once for all test classes
 * of a thread, as only one thread may speak to it.
 */
public final class Chromium extends TypeBasedParameterResolver<Browser>
    implements ExecutionCondition {
  private static final Namespace ALL_TESTS = Namespace.create(Chromium.class);
  private static final List<String> FLAGS =
      List.of(
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  /** The browser and the program that drives it. */
  private record Driven(Playwright playwright, Browser browser) implements AutoCloseable {

    static Driven start() {
      Playwright playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      LaunchOptions options =
          new LaunchOptions().setExecutablePath(Path.of(program())).setArgs(FLAGS);
      return new Driven(playwright, playwright.chromium().launch(options));
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
    }
  }

  private static String program() {
    return System.getProperty("backfile.chromium", "");
  }

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return program().isEmpty()
        ? ConditionEvaluationResult.disabled("no browser: -Dbackfile.chromium names none")
        : ConditionEvaluationResult.enabled("Chromium is " + program());
  }

  @Override
  public Browser resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context
        .getRoot()
        .getStore(ALL_TESTS)
        .computeIfAbsent(Thread.currentThread(), key -> Driven.start(), Driven.class)
        .browser();
  }
}
