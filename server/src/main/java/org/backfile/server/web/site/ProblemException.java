package org.backfile.server.web.site;

/** Ends a request with a {@link Problem}. */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  public ProblemException(Problem problem) {
    super(problem.kind().key());
    this.problem = problem;
  }

  public Problem problem() {
    return problem;
  }
}
