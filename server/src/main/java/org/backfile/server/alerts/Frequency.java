package org.backfile.server.alerts;

import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** How often an alert tells what is new. */
public enum Frequency {
  /** After each build that has something for it. */
  BUILD("build", Duration.ZERO),
  /** What all builds of a day had for it, together. */
  DAY("day", Duration.ofDays(1));

  private final String key;
  private final Duration pause;

  Frequency(String key, Duration pause) {
    this.key = key;
    this.pause = pause;
  }

  /** Its name in files, forms and JSON. */
  public String key() {
    return key;
  }

  /** How long it is quiet after it has looked. */
  public Duration pause() {
    return pause;
  }

  /** The frequency of a name. */
  public static Optional<Frequency> of(String key) {
    return Stream.of(values()).filter(each -> each.key.equals(key)).findFirst();
  }
}
