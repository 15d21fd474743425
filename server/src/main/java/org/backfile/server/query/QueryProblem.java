package org.backfile.server.query;

import java.util.Optional;
import org.backfile.server.language.Message;

/**
 * A doubt or a refusal, with its place in the query.
 *
 * @param position where it begins in the text as typed, in UTF-16 units from 0
 * @param length how much of the text it is about; 0 for a place between characters
 * @param message what was found and how it was read
 * @param hint what to change; may be empty
 * @param fix the whole query, repaired; absent when there is no one repair
 */
public record QueryProblem(
    Severity severity,
    int position,
    int length,
    Message message,
    Message hint,
    Optional<String> fix) {

  /** Whether there is an answer all the same. */
  public enum Severity {
    /** There is an answer, to the query as read. */
    WARNING,
    /** There is no answer: a limit is passed. */
    REFUSED
  }

  private static final int WIDTH = 100;

  public QueryProblem {
    if (position < 0 || length < 0) {
      throw new IllegalArgumentException(
          "a problem has a place: " + position + ", length " + length);
    }
  }

  /** Whether it leaves nothing to answer. */
  public boolean refuses() {
    return severity == Severity.REFUSED;
  }

  /**
   * Two lines for a terminal: the query, and carets below the place. Of a long query the part
   * around the place.
   *
   * @param typed the query that the problem is about
   */
  public String caret(String typed) {
    int at = Math.min(position, typed.length());
    int from = at < WIDTH / 2 ? 0 : at - WIDTH / 2;
    int to = Math.min(typed.length(), from + WIDTH);
    String shown =
        typed.substring(from, to).replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}]", " ");
    int carets = Math.clamp(to - at, 1, Math.max(1, length));
    return shown + "\n" + " ".repeat(at - from) + "^".repeat(carets);
  }
}
