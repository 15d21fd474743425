package org.backfile.server.search;

/** The order of results; ties are broken by date, newest first, then by id. */
public enum Sort {
  RELEVANCE("relevance"),
  NEWEST("newest"),
  OLDEST("oldest");

  private final String key;

  Sort(String key) {
    this.key = key;
  }

  /** The order's name in URLs and JSON. */
  public String key() {
    return key;
  }
}
