package org.backfile.server.web.compare;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A paragraph in both versions, or in one.
 *
 * @param kind what became of it
 * @param pieces its text; in order, those of the left version give its paragraph, those of the
 *     right version the other
 */
public record Block(Kind kind, List<Piece> pieces) {

  /** What became of a paragraph. */
  public enum Kind {
    SAME,
    CHANGED,
    REMOVED,
    ADDED
  }

  public Block {
    pieces = List.copyOf(pieces);
  }

  static Block whole(Kind kind, String text) {
    Piece.Kind piece =
        switch (kind) {
          case SAME, CHANGED -> Piece.Kind.SAME;
          case REMOVED -> Piece.Kind.REMOVED;
          case ADDED -> Piece.Kind.ADDED;
        };
    return new Block(kind, List.of(new Piece(piece, text)));
  }

  /** Whether the versions differ here. */
  public boolean differs() {
    return kind != Kind.SAME;
  }

  boolean inLeft() {
    return kind != Kind.ADDED;
  }

  boolean inRight() {
    return kind != Kind.REMOVED;
  }

  /** The pieces of the left version. */
  public List<Piece> left() {
    return pieces.stream().filter(Piece::inLeft).toList();
  }

  /** The pieces of the right version. */
  public List<Piece> right() {
    return pieces.stream().filter(Piece::inRight).toList();
  }

  static String text(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
