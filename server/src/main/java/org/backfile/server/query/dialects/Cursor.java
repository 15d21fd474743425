package org.backfile.server.query.dialects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A place in the pieces of a query. */
final class Cursor {
  private final List<Lexeme> lexemes;
  private int at;

  Cursor(List<Lexeme> lexemes) {
    this.lexemes = new ArrayList<>(lexemes);
  }

  boolean atEnd() {
    return at == lexemes.size();
  }

  /** The piece so many places ahead, 0 for the next one to read. */
  Optional<Lexeme> peek(int ahead) {
    return at + ahead < lexemes.size() ? Optional.of(lexemes.get(at + ahead)) : Optional.empty();
  }

  Lexeme next() {
    return lexemes.get(at++);
  }

  void skip(int count) {
    at += count;
  }

  /** Reads {@code rest} next: what is left of the piece read last. */
  void putBack(Lexeme rest) {
    lexemes.set(--at, rest);
  }

  int index() {
    return at;
  }

  void returnTo(int index) {
    at = index;
  }

  /** Whether the piece so many places ahead is this word, in any case. */
  boolean isWord(int ahead, String lowerCase) {
    return peek(ahead).filter(piece -> piece.isWord(lowerCase)).isPresent();
  }

  /** Whether the next piece is an opening bracket that touches {@code piece}. */
  boolean opensAt(Lexeme piece) {
    return peek(0).filter(next -> next.is(Lexeme.Kind.OPEN) && piece.touches(next)).isPresent();
  }

  /** Where the piece read last ends. */
  int end() {
    return at == 0 ? 0 : lexemes.get(at - 1).end();
  }
}
