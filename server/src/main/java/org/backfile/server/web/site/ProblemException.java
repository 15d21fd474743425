package org.backfile.server.web.site;

import java.util.List;
import org.backfile.server.query.QueryProblem;

/** Ends a request with a {@link Problem}. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.kind().key());
    this.problem = problem;
  }

  /**
   * Lets a query pass unless it was refused.
   *
   * @throws ProblemException with the first limit that it passed
   */
  public static void throwIfRefused(List<QueryProblem> problems) {
    problems.stream()
        .filter(QueryProblem::refuses)
        .findFirst()
        .ifPresent(problem -> {
          throw new ProblemException(Problem.of(Problem.Kind.QUERY_REFUSED, problem));
        });
  }

  public Problem problem() {
    return problem;
  }
}
