package org.backfile.server.query.dialects;

import java.util.List;
import java.util.Optional;
import org.backfile.server.query.ArchiveQuery;

/** A place in the tokens of a query. */
final class TokenCursor {
  private final List<Token> tokens;
  private int at;

  TokenCursor(List<Token> tokens) {
    this.tokens = tokens;
  }

  boolean atEnd() {
    return at == tokens.size();
  }

  boolean at(Class<? extends Sign> kind) {
    return !atEnd() && kind.isInstance(tokens.get(at).sign());
  }

  /** Whether the next token can begin an operand. */
  boolean beginsOperand() {
    return !atEnd() && tokens.get(at).beginsOperand();
  }

  Token next() {
    return tokens.get(at++);
  }

  /** The next token's query, which is read; nothing when it is not a leaf, which is then left. */
  Optional<ArchiveQuery> leaf() {
    if (!atEnd() && tokens.get(at).sign() instanceof Sign.Leaf(ArchiveQuery query, boolean _)) {
      at++;
      return Optional.of(query);
    }
    return Optional.empty();
  }

  void toEnd() {
    at = tokens.size();
  }

  /** Where the last token ends. */
  int end() {
    return tokens.isEmpty() ? 0 : tokens.getLast().end();
  }
}
