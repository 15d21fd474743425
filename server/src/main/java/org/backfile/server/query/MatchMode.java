package org.backfile.server.query;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How many of the words side by side must occur. Conditions (fields of values, dates, negations)
 * always hold.
 */
public enum MatchMode {
  /** Every one of them. */
  ALL,
  /** More than half of them. */
  MOST,
  /** At least one of them. */
  ANY;

  /** The name used in URLs. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The mode of that name, in any case. */
  public static Optional<MatchMode> of(String id) {
    return Stream.of(values()).filter(mode -> mode.id().equalsIgnoreCase(id)).findFirst();
  }
}
