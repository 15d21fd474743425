package org.backfile.benchmarks.timing;

import java.util.Arrays;
import java.util.List;
import org.backfile.benchmarks.question.Question;

/**
 * What one contender took for each question.
 *
 * @param questions asked, in order
 * @param nanos for each question, for each round
 * @param found articles found for each question
 */
public record Times(String contender, List<Question> questions, long[][] nanos, long[] found) {

  private static final double NANOS_A_MILLI = 1e6;

  /** The time below which the given share of all answers stayed, in milliseconds. */
  public double quantile(double share) {
    return quantile(Arrays.stream(nanos).flatMapToLong(Arrays::stream).toArray(), share);
  }

  /**
   * The same over questions, each by its median over the rounds: leaves out what the machine did
   * besides, keeps what a question costs.
   */
  public double quantileOfMedians(double share) {
    long[] medians =
        Arrays.stream(nanos)
            .mapToLong(rounds -> (long) (quantile(rounds, 0.5) * NANOS_A_MILLI))
            .toArray();
    return quantile(medians, share);
  }

  /** Articles found for a question, on average. */
  public double meanFound() {
    return Arrays.stream(found).average().orElse(0);
  }

  private static double quantile(long[] nanos, double share) {
    long[] sorted = nanos.clone();
    Arrays.sort(sorted);
    int at = (int) Math.ceil(share * sorted.length) - 1;
    return sorted[Math.clamp(at, 0, sorted.length - 1)] / NANOS_A_MILLI;
  }
}
