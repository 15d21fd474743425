package org.backfile.server.query.dialects;

/** Whole numbers in queries, however long. */
final class Numbers {
  /** What a longer number counts as. */
  static final int HIGHEST = 999_999_999;

  private Numbers() {}

  /** The number of these ASCII figures, at most {@link #HIGHEST}. */
  static int parse(String figures) {
    String significant = figures.replaceFirst("^0+(?=.)", "");
    return significant.length() > 9 ? HIGHEST : Integer.parseInt(significant);
  }
}
