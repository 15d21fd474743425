package org.backfile.server.search;

/** An answer was given up because it took longer than any may. */
public final class OutOfTimeException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public OutOfTimeException() {
    super("the time for one request was over");
  }
}
