package org.backfile.server.web.url;

import org.backfile.server.search.ResultWindow;

/**
 * A value in a URL that cannot be used.
 *
 * @param parameter where it stands
 * @param given the value as it came, cut when it is long
 * @param message what was expected, and what to change
 */
public record ParameterFault(Parameter parameter, String given, String message) {
  private static final int SHOWN = 80;

  public ParameterFault {
    given =
        given.length() > SHOWN
            ? given.substring(0, given.offsetByCodePoints(0, given.codePointCount(0, SHOWN))) + "…"
            : given;
  }

  /** A value outside of what the parameter takes. */
  static ParameterFault unexpected(Parameter parameter, String given) {
    return new ParameterFault(parameter, given, "expected " + parameter.kind().expected());
  }

  /** A page too far down to be counted to. */
  static ParameterFault tooDeep(int page, int size) {
    return new ParameterFault(
        SearchParameters.PAGE,
        String.valueOf(page),
        "page × size is %d × %d, beyond %,d; narrow the search by date or source, or fetch all of it with cursor=* in the API"
            .formatted(page, size, ResultWindow.MAX_DEPTH));
  }
}
