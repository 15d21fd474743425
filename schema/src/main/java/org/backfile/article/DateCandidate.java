package org.backfile.article;

import java.util.Optional;

/**
 * One thing that says when an article was published or changed, kept whether it was believed or
 * not: of several the archive takes the best founded one, and a reader can judge for themselves.
 *
 * @param event what is dated
 * @param written the date as it was written, cut at {@value #LONGEST} characters
 * @param date what that means; empty when it is not understood or names no day there ever was
 * @param origin where it was found, such as {@code field "pubdate"} or {@code file name}
 * @param confidence how well founded it is
 */
public record DateCandidate(
    Event event,
    String written,
    Optional<PublicationDate> date,
    String origin,
    Confidence confidence) {

  /** Longest {@link #written} and {@link #origin}, in UTF-16 units. */
  public static final int LONGEST = 200;

  /** What a date is the date of. */
  public enum Event {
    PUBLISHED("published"),
    UPDATED("changed");

    private final String words;

    Event(String words) {
      this.words = words;
    }

    /** The event in words for a reader. */
    public String words() {
      return words;
    }
  }

  /** How well a date is founded, the best first. */
  public enum Confidence {
    /** The source states it as just that. */
    STATED("stated by the source"),
    /** It was meant for nearly that: a dateline, an address of the web, the date of the change. */
    LIKELY("likely"),
    /** It may be the date of something else: a file's name, the time of a download. */
    GUESSED("a guess");

    private final String words;

    Confidence(String words) {
      this.words = words;
    }

    /** The confidence in words for a reader. */
    public String words() {
      return words;
    }
  }

  public DateCandidate {
    written = cut(PlainText.line(written));
    origin = cut(PlainText.line(origin));
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : PlainText.line(text.substring(0, LONGEST));
  }
}
