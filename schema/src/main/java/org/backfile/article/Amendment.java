package org.backfile.article;

/** What an article has to do with corrections. */
public enum Amendment {
  /** A correction of it was published. */
  CORRECTED("yes"),
  /** It is itself the correction of another article. */
  CORRECTION("notice"),
  /** Another copy of its story was corrected, and it was not. */
  UNCORRECTED_COPY("uncorrected copy");

  private final String value;

  Amendment(String value) {
    this.value = value;
  }

  /** The value that is searched and counted, as in {@code corrected:yes}. */
  public String value() {
    return value;
  }
}
