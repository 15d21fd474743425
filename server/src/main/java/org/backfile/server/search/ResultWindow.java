package org.backfile.server.search;

import java.util.Optional;

/**
 * Which rows of a result are wanted: by number, or after a cursor.
 *
 * @param offset rows before the first one wanted; {@code offset + size} is at most {@value
 *     #MAX_DEPTH}
 * @param size rows wanted, 0 to {@value #MAX_SIZE}
 * @param cursor where an earlier answer ended: the complete set in a stable order, without bound;
 *     offset is then 0. The text {@code *} begins one.
 */
public record ResultWindow(int offset, int size, Optional<String> cursor) {

  /** Most rows of one answer. */
  public static final int MAX_SIZE = 100;

  /** Deepest row that can be reached by number. */
  public static final int MAX_DEPTH = 1_000;

  /** No rows at all. */
  public static final ResultWindow NONE = of(0, 0);

  public ResultWindow {
    if (size < 0 || size > MAX_SIZE) {
      throw new IllegalArgumentException(
          "size must be 0 to %d, found %d".formatted(MAX_SIZE, size));
    }
    if (offset < 0 || offset + size > MAX_DEPTH) {
      throw new IllegalArgumentException(
          "rows past %d need a cursor, found offset %d, size %d"
              .formatted(MAX_DEPTH, offset, size));
    }
  }

  /** Rows by number. */
  public static ResultWindow of(int offset, int size) {
    return new ResultWindow(offset, size, Optional.empty());
  }
}
