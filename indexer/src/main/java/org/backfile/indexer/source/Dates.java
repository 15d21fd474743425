package org.backfile.indexer.source;

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
    return NoSuchDay.isNamedBy(text);
  }

  /** The date a text names; empty when the text is in none of the forms or names no real day. */
  public static Optional<Understood> read(String text) {
    String clean = text.strip();
    for (DateForm form : DateForm.values()) {
      Optional<PublicationDate> date = form.read(clean);
      if (date.isPresent()) {
        return date.map(found -> new Understood(found, form));
      }
    }
    return Optional.empty();
  }
}
