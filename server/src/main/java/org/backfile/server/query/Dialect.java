package org.backfile.server.query;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A query language that people bring along; where the same text means different things, the dialect
 * decides.
 */
public enum Dialect {
  /**
   * Backfile's own, in which queries are read back: brackets, then proximity, NOT, AND, OR; words
   * in a row all count.
   */
  NATIVE,
  /**
   * Factiva: {@code and}, {@code or}, {@code not} in lower case; words in a row are a phrase;
   * {@code w/5} keeps the order.
   */
  FACTIVA,
  /**
   * Nexis: {@code and}, {@code or}, {@code not} in lower case; OR binds first; {@code w/5} in
   * either order.
   */
  NEXIS,
  /** Lucene: read by Lucene's own parser, words without an operator all count. */
  LUCENE,
  /** Google: OR binds before words in a row; {@code intitle:}, {@code site:}, {@code AROUND(5)}. */
  GOOGLE;

  /** The name used in URLs and answers. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The dialect of that name, in any case. */
  public static Optional<Dialect> of(String id) {
    return Stream.of(values()).filter(dialect -> dialect.id().equalsIgnoreCase(id)).findFirst();
  }
}
