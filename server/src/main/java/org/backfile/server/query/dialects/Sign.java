package org.backfile.server.query.dialects;

import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.Stretch;
import org.backfile.server.query.QueryField;

/** What a token means. */
sealed interface Sign {

  record Open() implements Sign {}

  record Close() implements Sign {}

  /**
   * A word, phrase, date or count.
   *
   * @param row whether it is a bare word that forms a phrase with its neighbours in dialects where
   *     rows are phrases
   */
  record Leaf(ArchiveQuery query, boolean row) implements Sign {}

  /** Any one word, in a row that is a phrase. */
  record Gap() implements Sign {}

  record And() implements Sign {}

  record Or() implements Sign {}

  /** Negates what follows. */
  record Not() implements Sign {}

  /** Stands between two operands and ties their places. */
  sealed interface Beside extends Sign {}

  record Nearby(int distance, boolean ordered) implements Beside {}

  record Apart(int distance) implements Beside {}

  record Together(Stretch stretch) implements Beside {}

  /** The left operand, and nowhere both so. */
  record Never(Beside tie) implements Beside {}

  /** What follows is to be found in this field. */
  record Of(QueryField field) implements Sign {}

  /** Stands before its operand and says what is asked of it. */
  sealed interface Call extends Sign {}

  record Exact() implements Call {}

  record Capitalised(ArchiveQuery.Capitals capitals) implements Call {}

  record Mentions(int count) implements Call {}

  record First(int words) implements Call {}

  record Mainly() implements Call {}

  record Mostly() implements Call {}

  /** Stands behind its operand. */
  sealed interface Mark extends Sign {}

  record Boost(double factor) implements Mark {}

  /** Behind a word: spelling tolerance; behind a phrase: distance. */
  record Tilde(int number) implements Mark {}

  /** {@code /F50/}. */
  record Opening(int words) implements Mark {}
}
