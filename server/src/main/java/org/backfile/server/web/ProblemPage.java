package org.backfile.server.web;

import org.backfile.server.web.site.Frame;
import org.backfile.server.web.site.Problem;

/** The page of a problem. */
public record ProblemPage(Frame frame, Problem problem) {

  /** Whether a search box helps: not where there is nothing to search, or not for this reader. */
  public boolean offersSearch() {
    return problem.kind().status() < 500 && problem.kind() != Problem.Kind.NO_KEY;
  }
}
