package org.backfile.article;

/** What the archive itself concluded about an article; shown wherever the article is shown. */
public enum Note {
  /** The source gave no title; it is the first sentence of the text. */
  TITLE_FROM_TEXT("title taken from the first sentence"),
  /** The source did not say which language; it was recognised from the text. */
  LANGUAGE_DETECTED("language recognised automatically"),
  /** The source gave a date that could not be understood; it is kept among the extra fields. */
  DATE_NOT_UNDERSTOOD("date not understood");

  private final String words;

  Note(String words) {
    this.words = words;
  }

  /** The note in words for a reader. */
  public String words() {
    return words;
  }
}
