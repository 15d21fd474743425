package org.backfile.server.web.lists;

import java.util.Optional;
import org.backfile.article.PublicationDate;
import org.backfile.server.web.site.Wording;

/**
 * One line of a list and what became of it.
 *
 * @param number its place, from 1
 * @param line as it was given
 * @param href the search for it
 * @param outcome what became of it
 */
public record ListRow(int number, String line, String href, Outcome outcome) {

  /** What can become of a line. */
  public sealed interface Outcome {}

  /**
   * It was searched for.
   *
   * @param readAs how it was understood
   * @param count articles found; exact when {@code complete}, else at least so many
   * @param first date of the earliest, with the precision it has; absent when none is dated
   * @param last date of the latest
   * @param doubts what is doubtful in it; blank when nothing is
   */
  public record Found(
      String readAs,
      int count,
      boolean complete,
      Optional<PublicationDate> first,
      Optional<PublicationDate> last,
      String doubts)
      implements Outcome {}

  /** It cannot be searched for. */
  public record Refused(String why) implements Outcome {}

  /** There was no time left for it. */
  public record NotRun(String why) implements Outcome {}

  /** Whether it was searched for. */
  public Optional<Found> found() {
    return outcome instanceof Found found ? Optional.of(found) : Optional.empty();
  }

  /** What is wrong, or blank. */
  public String problem() {
    return switch (outcome) {
      case Found found -> found.doubts();
      case Refused(String why) -> why;
      case NotRun(String why) -> Wording.say("not run: {0}", why);
    };
  }
}
