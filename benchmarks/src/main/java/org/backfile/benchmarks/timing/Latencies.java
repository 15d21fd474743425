package org.backfile.benchmarks.timing;

import java.util.Arrays;
import java.util.List;

/**
 * How long requests took.
 *
 * @param requests how many
 * @param refused how many of them were told to come back, or failed
 * @param medianMillis half took no longer
 * @param p95Millis all but one in twenty took no longer
 * @param worstMillis the longest
 */
public record Latencies(
    int requests, int refused, double medianMillis, double p95Millis, double worstMillis) {

  private static final double NANOS_A_MILLI = 1e6;

  /**
   * Those of requests that were answered.
   *
   * @param nanos how long each took
   * @param refused how many were not answered
   */
  public static Latencies of(List<Long> nanos, int refused) {
    long[] sorted = nanos.stream().mapToLong(Long::longValue).toArray();
    Arrays.sort(sorted);
    return new Latencies(
        sorted.length + refused, refused, at(sorted, 0.5), at(sorted, 0.95), at(sorted, 1));
  }

  private static double at(long[] sorted, double share) {
    int at = Math.clamp((int) Math.ceil(share * sorted.length) - 1, 0, sorted.length - 1);
    return Math.round(sorted[at] / NANOS_A_MILLI * 100) / 100.0;
  }
}
