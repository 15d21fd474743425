package org.backfile.server.web.compare;

/** A piece of text that both versions have, or only one. */
public record Piece(Kind kind, String text) {

  /** Which version has it. */
  public enum Kind {
    SAME,
    REMOVED,
    ADDED
  }

  boolean inLeft() {
    return kind != Kind.ADDED;
  }

  boolean inRight() {
    return kind != Kind.REMOVED;
  }
}
