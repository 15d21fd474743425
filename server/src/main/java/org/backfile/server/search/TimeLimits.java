package org.backfile.server.search;

import java.time.Duration;

/**
 * How long an answer may take.
 *
 * @param soft after which what was found so far is the answer, and says that it is not all
 * @param hard after which there is none
 */
public record TimeLimits(Duration soft, Duration hard) {

  /** The limits of everybody who sets none. */
  public static final TimeLimits DEFAULT =
      new TimeLimits(Duration.ofSeconds(2), Duration.ofSeconds(5));

  public TimeLimits {
    if (soft.isNegative() || hard.compareTo(soft) < 0) {
      throw new IllegalArgumentException(
          "expected limits of 0 or more, the hard one not below the soft, found %s and %s"
              .formatted(soft, hard));
    }
  }
}
