package org.backfile.server.web.url;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.backfile.server.query.QueryDate;

/**
 * One end of a range of dates, as a URL says it.
 *
 * @param text {@code 2015}, {@code 2015-03}, {@code 2015-03-04}, or {@code -7d}: so many days
 *     ({@code d}), weeks ({@code w}), months ({@code m}) or years ({@code y}) before today, so that
 *     a kept link moves with time
 */
public record DateBound(String text) {
  /** Counting back from here must stay in the calendar; then it does from any later day. */
  private static final LocalDate EARLIEST_TODAY = LocalDate.of(2000, 1, 1);

  /** Reads one of the forms above, and {@code 20150304}; no date that has two meanings. */
  public static Optional<DateBound> parse(String text) {
    if (QueryDate.otherWay(text).isPresent()) {
      return Optional.empty();
    }
    Optional<String> fixed = QueryDate.parse(text).map(QueryDate::toString);
    return fixed.or(() -> relative(text)).map(DateBound::new);
  }

  private static Optional<String> relative(String text) {
    return QueryDate.relative(text, EARLIEST_TODAY).map(day -> text.toLowerCase(Locale.ROOT));
  }

  /** The first day of what it names. */
  public LocalDate first(LocalDate today) {
    return date(today).first();
  }

  /** The last day of what it names. */
  public LocalDate last(LocalDate today) {
    return date(today).last();
  }

  private QueryDate date(LocalDate today) {
    return QueryDate.parse(text).or(() -> QueryDate.relative(text, today)).orElseThrow();
  }
}
