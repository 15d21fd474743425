package org.backfile.acceptance.site;

import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.assertj.core.api.Assertions;

/** Waits for what another thread or process will bring about, and fails when it does not come. */
public final class Eventually {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final long BETWEEN_LOOKS_MILLIS = 10;

  private Eventually() {}

  /**
   * Returns as soon as something is so.
   *
   * @param what it, in words that follow "expected that"
   */
  public static void isSo(String what, BooleanSupplier condition) {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      if (Instant.now().isAfter(end)) {
        Assertions.fail("expected that %s within %d s", what, PATIENCE.toSeconds());
      }
      pause(BETWEEN_LOOKS_MILLIS);
    }
  }

  /** Lets time pass: a moment chosen at random, or the next look. */
  public static void pause(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
