package org.backfile.benchmarks.soak;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/**
 * When the next request is due, whoever makes it. The stream is even, and no slow answer holds it
 * up: a request that is made late is as slow as its reader would find it. Only {@link Pauses} put
 * it off. Safe for use by many threads.
 */
final class Pace {
  private static final long NANOS_A_SECOND = 1_000_000_000;
  private static final long LONGEST_WAIT_NANOS = 200_000_000;

  private final long startNanos = System.nanoTime();
  private final long betweenNanos;
  private final Pauses pauses;
  private final long lostBefore;
  private final AtomicLong given = new AtomicLong();

  /**
   * @param rate requests a second, above 0
   */
  Pace(double rate, Pauses pauses) {
    this.betweenNanos = (long) (NANOS_A_SECOND / rate);
    this.pauses = pauses;
    this.lostBefore = pauses.lostNanos();
  }

  /** Waits until the next request is due; when it was, by {@link System#nanoTime}. */
  long await() {
    long planned = startNanos + given.getAndIncrement() * betweenNanos;
    while (true) {
      long due = planned + pauses.lostNanos() - lostBefore;
      long left = due - System.nanoTime();
      if (left <= 0) {
        return due;
      }
      LockSupport.parkNanos(Math.min(left, LONGEST_WAIT_NANOS));
    }
  }
}
