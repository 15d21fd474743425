package org.backfile.server.search;

/**
 * The width of a timeline's buckets; {@link #AUTO} lets the archive choose by the span of dates.
 */
public enum Interval {
  AUTO("auto"),
  DAY("day"),
  MONTH("month"),
  YEAR("year");

  private final String key;

  Interval(String key) {
    this.key = key;
  }

  /** The interval's name in URLs and JSON. */
  public String key() {
    return key;
  }
}
