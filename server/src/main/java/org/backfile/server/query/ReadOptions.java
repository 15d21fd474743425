package org.backfile.server.query;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How to read a query.
 *
 * @param dialect the dialect it is written in; absent: recognise it
 * @param exact whether bare words are taken as written, without inflected forms
 * @param match how many of the words side by side must occur
 * @param today the day from which relative dates such as {@code -7d} count back
 * @param limits what is too much to be read
 */
public record ReadOptions(
    Optional<Dialect> dialect, boolean exact, MatchMode match, LocalDate today, Limits limits) {

  /** Any dialect, inflected forms, all words. */
  public static ReadOptions on(LocalDate today) {
    return new ReadOptions(Optional.empty(), false, MatchMode.ALL, today, Limits.DEFAULT);
  }

  /** The same for a query that is known to be in a dialect. */
  public ReadOptions in(Dialect dialect) {
    return new ReadOptions(Optional.of(dialect), exact, match, today, limits);
  }

  /** The same, without inflected forms. */
  public ReadOptions exactly() {
    return new ReadOptions(dialect, true, match, today, limits);
  }

  /** The same, where another number of the words must occur. */
  public ReadOptions matching(MatchMode mode) {
    return new ReadOptions(dialect, exact, mode, today, limits);
  }

  /** The same with other limits. */
  public ReadOptions within(Limits other) {
    return new ReadOptions(dialect, exact, match, today, other);
  }
}
