package org.backfile.server.search;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Which publication dates are asked for. An article is in a range when its date begins in it: one
 * dated "1994" begins on 1 January 1994.
 *
 * @param from first day, inclusive
 * @param to last day, inclusive
 * @param undated whether only articles without a date are asked for; the days are then ignored
 */
public record DateFilter(Optional<LocalDate> from, Optional<LocalDate> to, boolean undated) {

  /** All dates and none. */
  public static final DateFilter ANY = new DateFilter(Optional.empty(), Optional.empty(), false);

  /** Whether nothing is asked. */
  public boolean isEmpty() {
    return from.isEmpty() && to.isEmpty() && !undated;
  }
}
