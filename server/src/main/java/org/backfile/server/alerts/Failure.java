package org.backfile.server.alerts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.backfile.server.language.Message;

/**
 * That an alert cannot go on, and when it tries again.
 *
 * @param reason what went wrong last, in plain words
 * @param since when it began
 * @param tries how often it was tried, from 1 to {@value #MOST_TRIES}
 * @param next when it is tried again
 */
public record Failure(Message reason, Instant since, int tries, Instant next) {

  /** How often something is tried before the alert is paused: the last time after a day. */
  public static final int MOST_TRIES = 5;

  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(14),
          Duration.ofMinutes(105),
          Duration.ofHours(22));

  /** What comes after one more try in vain. */
  static Failure after(Optional<Failure> before, Message reason, Instant now) {
    int tries = Math.min(before.map(Failure::tries).orElse(0) + 1, MOST_TRIES);
    Duration pause = PAUSES.get(Math.min(tries, PAUSES.size()) - 1);
    return new Failure(reason, before.map(Failure::since).orElse(now), tries, now.plus(pause));
  }

  /** Whether no more is tried. */
  public boolean isFinal() {
    return tries >= MOST_TRIES;
  }
}
