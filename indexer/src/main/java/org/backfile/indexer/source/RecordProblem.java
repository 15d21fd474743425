package org.backfile.indexer.source;

/** Why a record is not an article; the message names the field, what was expected and found. */
public final class RecordProblem extends RuntimeException {

  public RecordProblem(String message) {
    super(message, null, false, false);
  }

  public RecordProblem(String field, String expected, String found) {
    this("%s: expected %s, found %s".formatted(field, expected, found));
  }
}
