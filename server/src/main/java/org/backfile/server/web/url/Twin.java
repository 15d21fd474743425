package org.backfile.server.web.url;

/** The forms in which one search is answered; they share all parameters. */
public enum Twin {
  /** The page for people. */
  PAGE("/search", 25),
  /** The JSON for programs. */
  API("/api/v1/search", 10);

  private final String path;
  private final int defaultSize;

  Twin(String path, int defaultSize) {
    this.path = path;
    this.defaultSize = defaultSize;
  }

  /** Where it answers. */
  public String path() {
    return path;
  }

  /** Articles a page when the URL does not say. */
  public int defaultSize() {
    return defaultSize;
  }
}
