package org.backfile.article;

/** Why an article is taken for a copy of agency text or for the work of its own paper. */
public enum Credit {
  /** Its source is an agency. */
  SOURCE_IS_AGENCY(Kind.WIRE, "its source is an agency"),
  /** The byline names an agency. */
  BYLINE(Kind.WIRE, "an agency is named in the byline"),
  /** The text begins with a place and, in brackets, an agency. */
  DATELINE(Kind.WIRE, "an agency is named in the dateline"),
  /** The text ends with the name of an agency. */
  LAST_LINE(Kind.WIRE, "an agency is named at its end"),
  /** An earlier article of its story comes from an agency. */
  EARLIER_COPY(Kind.WIRE, "an agency sent the same story before"),
  /** An author is named, and no agency anywhere. */
  AUTHOR(Kind.OWN, "it names an author and no agency");

  /** Who wrote it. */
  public enum Kind {
    WIRE("wire"),
    OWN("own");

    private final String value;

    Kind(String value) {
      this.value = value;
    }

    /** The value that is searched and counted, as in {@code copy:wire}. */
    public String value() {
      return value;
    }
  }

  private final Kind kind;
  private final String words;

  Credit(Kind kind, String words) {
    this.kind = kind;
    this.words = words;
  }

  public Kind kind() {
    return kind;
  }

  /** The evidence, in words that follow "because". */
  public String words() {
    return words;
  }
}
