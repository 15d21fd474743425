package org.backfile.benchmarks.soak;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.HdrHistogram.Histogram;

/**
 * Outcomes and times, counted. Times are those of ordinary requests that were answered, to a
 * hundredth. Safe for use by many threads.
 */
final class Tally {
  private static final long LONGEST_MICROS = TimeUnit.MINUTES.toMicros(2);
  private static final int DIGITS = 2;
  private static final int MOST_REMARKS = 50;

  private final Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
  private final List<String> remarks = new ArrayList<>();
  private final Histogram whole = new Histogram(LONGEST_MICROS, DIGITS);
  private final Histogram stretch = new Histogram(LONGEST_MICROS, DIGITS);

  /**
   * Times, in milliseconds.
   *
   * @param answered how many they are of
   */
  record Times(long answered, double p50, double p95, double p99, double longest) {

    private static final double MICROS_A_MILLI = 1_000;

    private static Times of(Histogram histogram) {
      return new Times(
          histogram.getTotalCount(),
          histogram.getValueAtPercentile(50) / MICROS_A_MILLI,
          histogram.getValueAtPercentile(95) / MICROS_A_MILLI,
          histogram.getValueAtPercentile(99) / MICROS_A_MILLI,
          histogram.getMaxValue() / MICROS_A_MILLI);
    }
  }

  synchronized void count(Outcome outcome) {
    outcomes.merge(outcome, 1L, Long::sum);
  }

  /** Counts an outcome that somebody will want to know more about. */
  synchronized void count(Outcome outcome, String remark) {
    count(outcome);
    if (remarks.size() < MOST_REMARKS) {
      remarks.add(outcome.title() + ": " + remark);
    }
  }

  /** Counts an answer and its time. */
  synchronized void answered(long nanos) {
    count(Outcome.ANSWERED);
    long micros = Math.clamp(TimeUnit.NANOSECONDS.toMicros(nanos), 1, LONGEST_MICROS);
    whole.recordValue(micros);
    stretch.recordValue(micros);
  }

  synchronized long number(Outcome outcome) {
    return outcomes.getOrDefault(outcome, 0L);
  }

  /** How many outcomes are not as they should be. */
  synchronized long unexplained() {
    return outcomes.entrySet().stream()
        .filter(each -> !each.getKey().isExplained())
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  synchronized Map<Outcome, Long> outcomes() {
    return new EnumMap<>(outcomes);
  }

  synchronized List<String> remarks() {
    return List.copyOf(remarks);
  }

  synchronized Times whole() {
    return Times.of(whole);
  }

  /** The times since this was last asked. */
  synchronized Times stretch() {
    Times times = Times.of(stretch);
    stretch.reset();
    return times;
  }
}
