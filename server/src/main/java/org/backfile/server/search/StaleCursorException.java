package org.backfile.server.search;

/** A cursor that is damaged, belongs to another search or to a build that no longer serves. */
public final class StaleCursorException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StaleCursorException(String message) {
    super(message);
  }
}
