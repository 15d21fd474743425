package org.backfile.server.query;

import java.util.List;
import java.util.regex.Pattern;

/** The ways a date is written in a query. */
final class DateForms {
  static final int FIRST_YEAR = 1000;
  static final int LAST_YEAR = 9999;

  private static final String YEAR = "(?<y>[1-9][0-9]{3})";
  private static final String MONTH = "(?<m>[0-9]{1,2})";
  private static final String DAY = "(?<d>[0-9]{1,2})";

  static final List<Pattern> ALL =
      List.of(
          Pattern.compile(YEAR),
          Pattern.compile(YEAR + "[-/]" + MONTH),
          Pattern.compile(YEAR + "(?<m>[0-9]{2})"),
          Pattern.compile(YEAR + "[-/]" + MONTH + "[-/]" + DAY),
          Pattern.compile(YEAR + "(?<m>[0-9]{2})(?<d>[0-9]{2})"),
          Pattern.compile(MONTH + "/" + DAY + "/" + YEAR),
          Pattern.compile(DAY + "/" + MONTH + "/" + YEAR),
          Pattern.compile(DAY + "\\." + MONTH + "\\." + YEAR));

  /** What some write month first, and some day first. */
  static final Pattern EITHER_WAY =
      Pattern.compile("(?<one>0?[1-9]|1[0-2])/(?<other>0?[1-9]|1[0-2])/" + YEAR);

  /** What can only have been written by somebody who writes days first. */
  static final Pattern DAY_FIRST =
      Pattern.compile("(?:1[3-9]|2[0-9]|3[01])/(?:0?[1-9]|1[0-2])/" + YEAR);

  /** At most four figures, so that no arithmetic overflows. */
  static final Pattern RELATIVE = Pattern.compile("-([0-9]{1,4})([dwmy])");

  private DateForms() {}
}
