package org.backfile.benchmarks.pages;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backfile.benchmarks.report.Goal;
import org.backfile.benchmarks.report.Setup;

/** What was measured of each page. */
record PagesResult(Setup setup, String browser, Map<PageKind, PageRun> pages) {
  private static final double MOST_LCP_MILLIS = 1_500;
  private static final double MOST_INP_MILLIS = 200;
  private static final double MOST_CLS = 0.02;
  private static final double MOST_REQUESTS = 5;
  private static final double MOST_SERVED_MILLIS = 300;

  /** The budgets, and what was reached. */
  @JsonProperty
  List<Goal> goals() {
    List<Goal> goals = new ArrayList<>();
    pages.forEach((kind, run) -> {
      String page = name(kind);
      PageTimes times = run.median();
      goals.add(Goal.atMost(page + ", LCP in ms", times.lcpMillis(), MOST_LCP_MILLIS));
      goals.add(Goal.atMost(page + ", INP in ms", times.inpMillis(), MOST_INP_MILLIS));
      goals.add(Goal.atMost(page + ", CLS", times.cls(), MOST_CLS));
      goals.add(Goal.atMost(page + ", requests", times.requests(), MOST_REQUESTS));
      double served = run.served().p95Millis();
      goals.add(Goal.atMost(page + ", served in ms (p95)", served, MOST_SERVED_MILLIS));
    });
    return goals;
  }

  boolean good() {
    return goals().stream().allMatch(Goal::met);
  }

  /** A page of Markdown. */
  String summary() {
    StringBuilder out = new StringBuilder();
    line(out, "# Pages, %s", setup.date());
    line(out, "");
    line(
        out,
        "Commit %s, Java %s, %s on %d cores (load before: %.1f). %s, its processor slowed down %d times, at %.1f Mbit/s with"
            + " %d ms there and back, with nothing kept from before; the median of %d visits.",
        setup.commit(),
        setup.java(),
        setup.processor(),
        setup.cores(),
        setup.load(),
        browser,
        SlowBrowser.SLOWDOWN,
        SlowBrowser.BITS_A_SECOND / 1e6,
        SlowBrowser.ROUND_TRIP_MILLIS,
        pages.values().iterator().next().visits().size());
    line(out, "");
    line(
        out,
        "| page | TTFB, ms | LCP, ms | INP, ms | CLS | requests | kB | served, ms (p50 / p95) |");
    line(out, "|---|---|---|---|---|---|---|---|");
    pages.forEach((kind, run) ->
        line(
            out,
            "| %s | %.0f | %.0f | %.0f | %.3f | %.0f | %.1f | %.1f / %.1f |",
            name(kind),
            run.median().ttfbMillis(),
            run.median().lcpMillis(),
            run.median().inpMillis(),
            run.median().cls(),
            run.median().requests(),
            run.median().kilobytes(),
            run.served().medianMillis(),
            run.served().p95Millis()));
    line(out, "");
    List<Goal> missed = goals().stream().filter(goal -> !goal.met()).toList();
    line(out, missed.isEmpty() ? "Every budget is held." : "Broken budgets:");
    missed.forEach(
        goal -> line(out, "- %s: %.3f, at most %.3f", goal.what(), goal.value(), goal.bound()));
    return out.toString();
  }

  private static String name(PageKind kind) {
    return kind.name().toLowerCase(Locale.ROOT);
  }

  private static void line(StringBuilder out, String pattern, Object... values) {
    out.append(String.format(Locale.ROOT, pattern, values)).append('\n');
  }
}
