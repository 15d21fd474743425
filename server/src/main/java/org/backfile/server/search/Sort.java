package org.backfile.server.search;

/** The order of results; ties are broken by date, newest first, then by id. */
public enum Sort {
  RELEVANCE("relevance"),
  /** By relevance, newer articles among the best lifted by a bounded share. */
  RECENT("recent"),
  NEWEST("newest"),
  OLDEST("oldest");

  private final String key;

  Sort(String key) {
    this.key = key;
  }

  /** Whether rows stand by how well they fit a query. */
  public boolean byScore() {
    return switch (this) {
      case RELEVANCE, RECENT -> true;
      case NEWEST, OLDEST -> false;
    };
  }

  /** The order's name in URLs and JSON. */
  public String key() {
    return key;
  }
}
