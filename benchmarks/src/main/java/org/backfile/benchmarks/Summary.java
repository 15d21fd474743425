package org.backfile.benchmarks;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.backfile.benchmarks.question.Kind;
import org.backfile.benchmarks.report.Goal;
import org.backfile.benchmarks.report.Setup;
import org.backfile.benchmarks.timing.Times;

/** A run in words: tables of what was measured, and the goals. */
final class Summary {

  private static final double MEGABYTE = 1 << 20;

  private final StringBuilder text = new StringBuilder();

  private Summary() {}

  static String of(Setup setup, List<Outcome> outcomes) {
    Summary summary = new Summary();
    summary.setup(setup);
    outcomes.forEach(summary::corpus);
    return summary.text.toString();
  }

  private void setup(Setup setup) {
    line("# Run of %s", setup.date());
    line("");
    line(
        "Commit %s, Java %s, Lucene %s, %s, %d cores, %s, load before the run %.1f. Times in"
            + " milliseconds; raw is plain Lucene in the same run.",
        setup.commit(),
        setup.java(),
        setup.lucene(),
        setup.processor(),
        setup.cores(),
        setup.system(),
        setup.load());
  }

  private void corpus(Outcome outcome) {
    Corpus corpus = outcome.corpus();
    line("");
    line("## %s", corpus.name());
    line("");
    line("%,d articles, %.0f MB of JSON Lines.", corpus.articles(), corpus.bytes() / MEGABYTE);
    goals(outcome);
    indexing(outcome);
    pages(outcome.asking());
    rows(outcome.asking());
    memory(outcome);
  }

  private void goals(Outcome outcome) {
    line("");
    line("| goal | measured | bound | |");
    line("|---|---|---|---|");
    for (Goal goal : goalsOf(outcome)) {
      line(
          "| %s | %.2f | %s %.2f | %s |",
          goal.what(),
          goal.value(),
          goal.higher() ? "≥" : "≤",
          goal.bound(),
          goal.met() ? "met" : "**missed**");
    }
  }

  static List<Goal> goalsOf(Outcome outcome) {
    Indexing indexing = outcome.indexing();
    Asking asking = outcome.asking();
    Times raw = asking.page(Contenders.RAW);
    Times http = asking.page(Contenders.HTTP);
    double speed = indexing.seconds(Contenders.RAW) / indexing.seconds(Contenders.HTTP);
    double size = (double) indexing.bytes(Contenders.HTTP) / outcome.corpus().bytes();
    List<Goal> goals = new ArrayList<>();
    goals.add(Goal.atLeast("indexing, documents a second / raw", speed, 0.85));
    goals.add(Goal.atMost("index / JSON Lines", size, 1.3));
    goals.add(
        Goal.atMost(
            "full page over HTTP, p50 / raw in process",
            http.quantile(0.5) / raw.quantile(0.5),
            1.2));
    goals.add(
        Goal.atMost("full page over HTTP, p99 / p50", http.quantile(0.99) / http.quantile(0.5), 3));
    goals.add(
        Goal.atMost(
            "full page with hints, p50 / without",
            asking.page(Contenders.HINTED).quantile(0.5) / http.quantile(0.5),
            1.5));
    goals.add(Goal.atMost("start to the first full page, s", outcome.serving().median(), 1));
    goals.add(
        Goal.atMost("private memory, idle, MB", outcome.serving().idle().privateDirty(), 120));
    goals.add(
        Goal.atMost(
            "kinds of question over HTTP / raw, geometric mean",
            asking.geometricMean(Contenders.HTTP),
            0.8));
    return goals;
  }

  private void indexing(Outcome outcome) {
    line("");
    line("| indexing | seconds | documents/s | index MB |");
    line("|---|---|---|---|");
    Map<String, String> names = new LinkedHashMap<>();
    names.put(Contenders.RAW, "raw");
    names.put(Contenders.HTTP, "Backfile");
    names.put(Indexing.WITH_STORIES, "Backfile with languages and stories");
    for (Map.Entry<String, String> contender : names.entrySet()) {
      double seconds = outcome.indexing().seconds(contender.getKey());
      line(
          "| %s | %.1f | %.0f | %.1f |",
          contender.getValue(),
          seconds,
          outcome.corpus().articles() / seconds,
          outcome.indexing().bytes(contender.getKey()) / MEGABYTE);
    }
  }

  private void pages(Asking asking) {
    line("");
    line("| full page | p50 | p95 | p99 | p50, p99 of medians | found on average |");
    line("|---|---|---|---|---|---|");
    for (Times times : asking.pages()) {
      line(
          "| %s | %.2f | %.2f | %.2f | %.2f, %.2f | %.0f |",
          times.contender(),
          times.quantile(0.5),
          times.quantile(0.95),
          times.quantile(0.99),
          times.quantileOfMedians(0.5),
          times.quantileOfMedians(0.99),
          times.meanFound());
    }
  }

  private void rows(Asking asking) {
    line("");
    line("| total and ten rows | raw p50, p95 | search p50, p95 | http p50, p95 | http / raw |");
    line("|---|---|---|---|---|");
    for (Kind kind : Kind.values()) {
      line(
          "| %s | %s | %s | %s | %.2f |",
          kind.title(),
          middleAndTail(asking.rows(kind, Contenders.RAW)),
          middleAndTail(asking.rows(kind, Contenders.SEARCH)),
          middleAndTail(asking.rows(kind, Contenders.HTTP)),
          asking.share(kind, Contenders.HTTP));
    }
  }

  private static String middleAndTail(Times times) {
    return format("%.2f, %.2f", times.quantile(0.5), times.quantile(0.95));
  }

  private void memory(Outcome outcome) {
    line("");
    line("| server's memory, MB | private | proportional | resident |");
    line("|---|---|---|---|");
    var idle = outcome.serving().idle();
    var loaded = outcome.loaded();
    line(
        "| idle | %.0f | %.0f | %.0f |", idle.privateDirty(), idle.proportional(), idle.resident());
    line(
        "| after all questions | %.0f | %.0f | %.0f |",
        loaded.privateDirty(), loaded.proportional(), loaded.resident());
  }

  private void line(String format, Object... values) {
    text.append(format(format, values)).append('\n');
  }

  private static String format(String format, Object... values) {
    return String.format(Locale.ROOT, format, values);
  }
}
