package org.backfile.benchmarks.soak;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Notices when this program itself did not run: the machine slept, or somebody stopped everything.
 * What was under way then says nothing about the server. Needs to be {@link #look looked} at more
 * often than once a second. Safe for use by many threads.
 */
final class Pauses {
  private static final Duration LONGEST_BREATH = Duration.ofSeconds(2);

  private final List<Pause> all = new ArrayList<>();
  private long lastLook = System.nanoTime();
  private long lastEnd;
  private long lostNanos;

  /**
   * A time without this program.
   *
   * @param from its beginning, as ISO 8601
   */
  record Pause(String from, long seconds) {}

  /** Notes a pause if there has been one since the last look. */
  synchronized void look() {
    long now = System.nanoTime();
    Duration gone = Duration.ofNanos(now - lastLook);
    if (gone.compareTo(LONGEST_BREATH) > 0) {
      Instant from = Instant.now().minus(gone).truncatedTo(ChronoUnit.SECONDS);
      all.add(new Pause(from.toString(), gone.toSeconds()));
      lastEnd = now;
      lostNanos += gone.toNanos();
    }
    lastLook = now;
  }

  /** All time lost in pauses so far, in nanoseconds. */
  synchronized long lostNanos() {
    look();
    return lostNanos;
  }

  /**
   * Whether a pause ended since a moment.
   *
   * @param nanos the moment, by {@link System#nanoTime}
   */
  synchronized boolean since(long nanos) {
    look();
    return !all.isEmpty() && lastEnd - nanos >= 0;
  }

  synchronized List<Pause> all() {
    return List.copyOf(all);
  }
}
