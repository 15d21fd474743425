package org.backfile.server.search.lucene;

import java.util.Optional;

/** Where in the order of all hits the rows of an answer begin. */
sealed interface Start {

  /** At a row by its number, from 0. */
  record AtRow(int row) implements Start {}

  /**
   * After the last row of an earlier answer, by what it was sorted by.
   *
   * @param score its score before the lift; 0 where the order is by date
   * @param published its second of publication; empty for an undated article
   * @param id its article's id
   */
  record After(float score, Optional<Long> published, String id) implements Start {}
}
