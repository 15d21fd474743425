package org.backfile.server.query.dialects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.PhraseSlot;

/** Makes one phrase of bare words in a row, for dialects where they are one. */
final class RowPhrases {
  private final List<Token> result = new ArrayList<>();
  private final List<Token> row = new ArrayList<>();

  private RowPhrases() {}

  static List<Token> joined(List<Token> tokens) {
    RowPhrases phrases = new RowPhrases();
    for (Token token : tokens) {
      if (slot(token).isPresent()) {
        phrases.row.add(token);
      } else {
        phrases.endRow();
        phrases.result.add(token);
      }
    }
    phrases.endRow();
    return phrases.result;
  }

  private void endRow() {
    if (row.size() < 2) {
      row.stream().filter(token -> !(token.sign() instanceof Sign.Gap)).forEach(result::add);
    } else {
      List<PhraseSlot> slots = row.stream().flatMap(token -> slot(token).stream()).toList();
      Slots.query(slots)
          .map(query ->
              new Token(new Sign.Leaf(query, false), row.getFirst().start(), row.getLast().end()))
          .ifPresent(result::add);
    }
    row.clear();
  }

  private static Optional<PhraseSlot> slot(Token token) {
    return switch (token.sign()) {
      case Sign.Gap() -> Optional.of(new PhraseSlot.AnyWord());
      case Sign.Leaf(ArchiveQuery.Word(var text, var _), boolean row) when row ->
          Optional.of(new PhraseSlot.Exactly(text));
      case Sign.Leaf(ArchiveQuery.Wildcard(var pattern), boolean row)
          when row && !pattern.pattern().endsWith("?") ->
          Optional.of(new PhraseSlot.Fitting(pattern));
      default -> Optional.empty();
    };
  }
}
