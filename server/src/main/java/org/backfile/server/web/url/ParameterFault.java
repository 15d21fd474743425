package org.backfile.server.web.url;

import java.util.Optional;
import org.backfile.server.language.Message;
import org.backfile.server.query.QueryDate;
import org.backfile.server.search.ResultWindow;

/**
 * A value in a URL that cannot be used.
 *
 * @param parameter where it stands
 * @param given the value as it came, cut when it is long
 * @param message what was expected, and what to change
 */
public record ParameterFault(Parameter parameter, String given, Message message) {
  private static final int SHOWN = 80;

  public ParameterFault {
    given =
        given.length() > SHOWN
            ? given.substring(0, given.offsetByCodePoints(0, given.codePointCount(0, SHOWN))) + "…"
            : given;
  }

  /** A value outside of what the parameter takes. */
  static ParameterFault unexpected(Parameter parameter, String given) {
    Optional<QueryDate> other =
        parameter.kind() instanceof Kind.Date
            ? QueryDate.otherWay(given.strip())
            : Optional.empty();
    return other.isPresent()
        ? new ParameterFault(parameter, given, twoDays(given.strip(), other.get()))
        : expected(parameter, given);
  }

  /** A second value of a parameter that takes one. */
  public static ParameterFault doubled(Parameter parameter, String given) {
    return new ParameterFault(
        parameter,
        given,
        Message.of("expected once, found again with another value; the first one holds"));
  }

  private static Message twoDays(String given, QueryDate dayFirst) {
    String monthFirst = QueryDate.parse(given).map(QueryDate::toString).orElse("");
    return Message.of(
        "it may be either of two days: write {0} or {1}", monthFirst, dayFirst.toString());
  }

  private static ParameterFault expected(Parameter parameter, String given) {
    return new ParameterFault(
        parameter, given, Message.of("expected {0}", parameter.kind().expected()));
  }

  /** A page behind the last one. */
  static ParameterFault noSuchPage(String page) {
    return new ParameterFault(
        SearchParameters.PAGE, page, Message.of("the result has fewer pages"));
  }

  /** A page too far down to be counted to. */
  static ParameterFault tooDeep(int page, int size) {
    return new ParameterFault(
        SearchParameters.PAGE,
        String.valueOf(page),
        Message.of(
            "page × size is {0} × {1}, beyond {2}; narrow the search by date or source, or fetch all of it with cursor=* in the API",
            page, size, ResultWindow.MAX_DEPTH));
  }
}
