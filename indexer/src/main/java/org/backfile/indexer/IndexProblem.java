package org.backfile.indexer;

/** Why a run cannot go on, in words for its user. */
public final class IndexProblem extends RuntimeException {

  IndexProblem(String message) {
    super(message);
  }
}
