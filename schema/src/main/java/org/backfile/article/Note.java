package org.backfile.article;

import java.util.Optional;

/** What the archive itself concluded about an article; shown wherever the article is shown. */
public enum Note {
  /** The source gave no title; it is the first sentence of the text. */
  TITLE_FROM_TEXT("title taken from the first sentence"),
  /** The source did not say which language; it was recognised from the text. */
  LANGUAGE_DETECTED("language recognised automatically"),
  /** A date is in no form that is understood; the article keeps it as it was written. */
  DATE_NOT_UNDERSTOOD("date not understood", "not understood"),
  /** A date names no day there ever was, or a year before there were newspapers. */
  DATE_IMPOSSIBLE("a date is impossible", "impossible"),
  /**
   * What dates the article disagrees by more than a month, or it was changed before it appeared.
   */
  DATE_CONTRADICTED("dates contradict each other", "contradicted"),
  /** A date lies after the making of the build, by more than a day. */
  DATE_IN_FUTURE("a date is in the future", "in the future"),
  /**
   * Nothing told how the text's characters are encoded; they were decoded by what they look like.
   */
  ENCODING_GUESSED("characters decoded by guess"),
  /** The source withdrew the article after sending it: a kill notice of a wire service. */
  CANCELLED("cancelled by its source"),
  /**
   * The source gave neither an id nor an address; the id is made of source, date, headline and how
   * the text begins.
   */
  ID_FROM_CONTENT("id made from its content"),
  /** The byline is who made the file, by its properties; the text names nobody. */
  BYLINE_FROM_FILE("byline taken from the properties of the file");

  private final String words;
  private final Optional<String> dateDoubt;

  Note(String words) {
    this.words = words;
    this.dateDoubt = Optional.empty();
  }

  Note(String words, String dateDoubt) {
    this.words = words;
    this.dateDoubt = Optional.of(dateDoubt);
  }

  /** The note in words for a reader. */
  public String words() {
    return words;
  }

  /** Why the article's date is doubtful, as a value to filter by; empty for other notes. */
  public Optional<String> dateDoubt() {
    return dateDoubt;
  }
}
