package org.backfile.server.eval;

/** A file of a test collection that cannot be understood; the message says where and why. */
public final class CollectionProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  CollectionProblem(String message) {
    super(message);
  }
}
