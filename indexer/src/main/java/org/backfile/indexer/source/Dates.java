package org.backfile.indexer.source;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.article.PublicationDate;

/**
 * Reads dates as files write them: the first {@link DateForm} that fits. Of numbers only, dates are
 * read where they can only be one day ({@code 25/12/2015}), have dots or where their order is
 * known. What fits none is not guessed at: {@code 03/04/2015} is March or April.
 */
public final class Dates {

  /** A date and the form in which it was written. */
  public record Understood(PublicationDate date, DateForm form) {}

  private static final List<DateForm> UNORDERED =
      forms().filter(form -> form.order().isEmpty()).toList();

  private static final List<DateForm> ORDERED =
      forms().filter(form -> form.order().isPresent()).toList();

  private Dates() {}

  /** Whether a text is written like a date but the calendar has no such day, in any order. */
  public static boolean namesNoDay(String text) {
    String clean = clean(text);
    List<DateForm> numbers = ORDERED.stream().filter(form -> form.fits(clean)).toList();
    return UNORDERED.stream().anyMatch(form -> form.namesNoDay(clean))
        || (!numbers.isEmpty() && numbers.stream().allMatch(form -> form.namesNoDay(clean)));
  }

  /** Whether a text names one day or another, by an order of its numbers that it does not tell. */
  public static boolean isAmbiguous(String text) {
    return read(text).isEmpty() && days(clean(text)).size() > 1;
  }

  /** The date a text names; empty when the text is in none of the forms or names no real day. */
  public static Optional<Understood> read(String text) {
    return read(text, Optional.empty());
  }

  /**
   * The date a text names.
   *
   * @param order in which the numbers of its day, month and year stand, where that is known
   */
  public static Optional<Understood> read(String text, Optional<DateOrder> order) {
    String clean = clean(text);
    return first(UNORDERED.stream(), clean)
        .or(() ->
            order.isPresent()
                ? first(ORDERED.stream().filter(form -> form.order().equals(order)), clean)
                : withoutOrder(clean));
  }

  /** The form in which a text names a date, in whatever order. */
  public static Optional<DateForm> form(String text, PublicationDate date) {
    String clean = clean(text);
    return forms().filter(form -> form.read(clean).equals(Optional.of(date))).findFirst();
  }

  private static Optional<Understood> withoutOrder(String clean) {
    Optional<Understood> dotted = first(Stream.of(DateForm.DOTTED), clean);
    return dotted.isPresent() || days(clean).size() != 1 ? dotted : first(ORDERED.stream(), clean);
  }

  /** The days that a text of numbers may name. */
  private static List<PublicationDate> days(String clean) {
    return ORDERED.stream().flatMap(form -> form.read(clean).stream()).distinct().toList();
  }

  private static Optional<Understood> first(Stream<DateForm> forms, String clean) {
    return forms
        .flatMap(form -> form.read(clean).map(date -> new Understood(date, form)).stream())
        .findFirst();
  }

  private static Stream<DateForm> forms() {
    return Arrays.stream(DateForm.values());
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
