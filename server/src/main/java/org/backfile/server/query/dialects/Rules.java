package org.backfile.server.query.dialects;

import java.util.List;
import java.util.Set;
import org.backfile.server.query.Dialect;

/**
 * What the languages found in a text make of the text; where several are found, what they share,
 * else the native way.
 *
 * @param dialects those found, empty for none
 * @param forced whether the caller named the dialect
 * @param certain whether more speaks for Nexis than {@code w/5}, which Factiva has too
 */
record Rules(Set<Dialect> dialects, boolean forced, boolean certain) {

  /** The kinds of group, see {@link QueryParser}. */
  enum Level {
    EITHER,
    ALL,
    NEGATION,
    PROXIMITY
  }

  /** The one dialect, or native. */
  Dialect dialect() {
    return dialects.size() == 1 ? dialects.iterator().next() : Dialect.NATIVE;
  }

  /** From the operators that bind last to those that bind first. */
  List<Level> levels() {
    return switch (dialect()) {
      case NATIVE, FACTIVA, LUCENE ->
          List.of(Level.EITHER, Level.ALL, Level.NEGATION, Level.PROXIMITY);
      case NEXIS -> List.of(Level.ALL, Level.NEGATION, Level.PROXIMITY, Level.EITHER);
      case GOOGLE -> List.of(Level.ALL, Level.EITHER, Level.NEGATION, Level.PROXIMITY);
    };
  }

  /** Whether {@code and}, {@code or}, {@code not} in lower case are operators. */
  boolean lowerCaseOperators() {
    return dialects.contains(Dialect.FACTIVA) || dialects.contains(Dialect.NEXIS);
  }

  /** Whether {@code same} and {@code adj} in lower case are operators. */
  boolean lowerCaseSame() {
    return dialects.contains(Dialect.FACTIVA);
  }

  /** Whether {@code w/5} keeps the order. */
  boolean orderedWithin() {
    return dialect() == Dialect.FACTIVA;
  }

  /** Whether it is not known if {@code w/5} keeps the order. */
  boolean doubtfulWithin() {
    boolean nexis = dialect() == Dialect.NEXIS && certain;
    return !forced && !nexis && !orderedWithin();
  }

  /** Whether bare words in a row are a phrase. */
  boolean rowIsPhrase() {
    return dialect() == Dialect.FACTIVA;
  }
}
