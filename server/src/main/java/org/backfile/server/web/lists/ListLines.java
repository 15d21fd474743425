package org.backfile.server.web.lists;

import java.util.List;

/**
 * The lines of a list.
 *
 * @param first the lines that are run, at most {@value #MOST}
 * @param all how many there are, blank ones not counted
 */
public record ListLines(List<String> first, int all) {
  /** Most lines of one list. */
  public static final int MOST = 500;

  public ListLines {
    first = List.copyOf(first);
  }

  /** The lines of a text; blank ones say nothing. */
  static ListLines of(String text) {
    List<String> lines = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return new ListLines(lines.subList(0, Math.min(MOST, lines.size())), lines.size());
  }

  /** How many are beyond the first {@value #MOST}. */
  public int beyond() {
    return all - first.size();
  }
}
