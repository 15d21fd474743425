package org.backfile.server.web;

import java.util.Optional;
import java.util.Set;
import org.backfile.build.BuildProgress;
import org.backfile.server.web.site.Frame;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.site.Problem.Kind;

/**
 * The page of a problem.
 *
 * @param words what was asked, to be asked again; may be empty
 * @param next where no build serves, how far one is that is being made
 */
public record ProblemPage(
    Frame frame, Problem problem, String words, Optional<BuildProgress> next) {
  private static final Set<Kind> WITHOUT_SEARCH =
      Set.of(Kind.NO_ARCHIVE, Kind.NO_KEY, Kind.MISDIRECTED);

  /** Whether a search box helps: not where nothing can be searched, or not by this reader. */
  public boolean offersSearch() {
    return !WITHOUT_SEARCH.contains(problem.kind());
  }
}
