package org.backfile.benchmarks.report;

/**
 * What is to be reached.
 *
 * @param what in words
 * @param value measured
 * @param bound the worst value that is good
 * @param higher whether higher is better
 */
public record Goal(String what, double value, double bound, boolean higher) {

  /** A value that should not be above a bound. */
  public static Goal atMost(String what, double value, double bound) {
    return new Goal(what, value, bound, false);
  }

  /** A value that should not be below a bound. */
  public static Goal atLeast(String what, double value, double bound) {
    return new Goal(what, value, bound, true);
  }

  /** Whether it is reached. */
  public boolean met() {
    return higher ? value >= bound : value <= bound;
  }
}
