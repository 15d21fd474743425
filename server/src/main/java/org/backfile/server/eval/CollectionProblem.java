package org.backfile.server.eval;

/** A test collection that cannot be understood or asked; the message says where and why. */
public final class CollectionProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CollectionProblem(String message) {
    super(message);
  }
}
