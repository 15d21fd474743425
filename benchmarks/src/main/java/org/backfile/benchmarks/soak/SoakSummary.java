package org.backfile.benchmarks.soak;

import java.util.Map;
import java.util.stream.Collectors;

/** A soak in a page of Markdown. */
final class SoakSummary {
  private static final double PERCENT = 100;

  private SoakSummary() {}

  static String of(SoakResult result) {
    return """
    # Soak of %s

    %.0f minutes over %s, commit %s, Java %s, %d cores. %.1f requests a second, which is %.0f %% of the %.0f that the
    same server answered just before to readers who never wait (load of the machine then: %.1f); %.1f %% of them bad.
    The server used %.0f %% of one processor.

    | answers | p50 | p95 | p99 | longest |
    |---|---|---|---|---|
    | %,d | %.1f ms | %.1f ms | %.1f ms | %.0f ms |

    | outcome | times | |
    |---|---|---|
    %s

    | | after half a minute | at the end |
    |---|---|---|
    | private memory | %.0f MB | %.0f MB |
    | resident memory | %.0f MB | %.0f MB |
    | files and connections open | %d | %d |
    | threads | %d | %d |

    Not as it should be: %s

    Times in which the driver itself did not run: %s
    """
        .formatted(
            result.setup().date(),
            result.minutes(),
            result.corpus(),
            result.setup().commit(),
            result.setup().java(),
            result.setup().cores(),
            result.rate(),
            PERCENT * result.rate() / result.capacity(),
            result.capacity(),
            result.setup().load(),
            PERCENT * result.faults(),
            PERCENT * result.processor(),
            result.times().answered(),
            result.times().p50(),
            result.times().p95(),
            result.times().p99(),
            result.times().longest(),
            outcomes(result.outcomes()),
            result.first().memory().privateDirty(),
            result.last().memory().privateDirty(),
            result.first().memory().resident(),
            result.last().memory().resident(),
            result.first().handles(),
            result.last().handles(),
            result.first().threads(),
            result.last().threads(),
            result.unexplained().isEmpty()
                ? "nothing."
                : "\n- " + String.join("\n- ", result.unexplained()),
            result.pauses().isEmpty()
                ? "none."
                : result.pauses().stream()
                    .map(pause -> "%s, %d s".formatted(pause.from(), pause.seconds()))
                    .collect(Collectors.joining("; ")));
  }

  private static String outcomes(Map<Outcome, Long> outcomes) {
    StringBuilder rows = new StringBuilder();
    for (Outcome outcome : Outcome.values()) {
      rows.append(
          "| %s | %,d | %s |%n"
              .formatted(
                  outcome.title(),
                  outcomes.getOrDefault(outcome, 0L),
                  outcome.isExplained() ? "" : "must be 0"));
    }
    return rows.toString().strip();
  }
}
