package org.backfile.indexer.source.fields;

/** A field map that cannot be used; the message says where, what was expected and what found. */
public final class FieldMapProblem extends RuntimeException {

  public FieldMapProblem(String message) {
    super(message);
  }
}
