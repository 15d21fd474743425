package org.backfile.indexer.source;

import java.util.Arrays;
import java.util.Optional;
import org.backfile.article.PublicationDate;

/**
 * Reads dates as files write them: the first {@link DateForm} that fits. What fits none is not
 * guessed at; {@code 03/04/2015} is March or April and stays not understood.
 */
public final class Dates {

  /** A date and the form in which it was written. */
  public record Understood(PublicationDate date, DateForm form) {}

  private Dates() {}

  /** Whether a text is written like a date but the calendar has no such day. */
  public static boolean namesNoDay(String text) {
    String clean = clean(text);
    return Arrays.stream(DateForm.values()).anyMatch(form -> form.namesNoDay(clean));
  }

  /** The date a text names; empty when the text is in none of the forms or names no real day. */
  public static Optional<Understood> read(String text) {
    String clean = clean(text);
    for (DateForm form : DateForm.values()) {
      Optional<PublicationDate> date = form.read(clean);
      if (date.isPresent()) {
        return date.map(found -> new Understood(found, form));
      }
    }
    return Optional.empty();
  }

  /** With digits of ASCII, and one blank where there are several. */
  private static String clean(String text) {
    StringBuilder clean = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean blank = Character.isWhitespace(c) || Character.isSpaceChar(c);
      if (blank && !clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
        clean.append(' ');
      } else if (!blank) {
        clean.append(Character.isDigit(c) ? Character.forDigit(Character.digit(c, 10), 10) : c);
      }
    }
    return clean.toString().strip();
  }
}
