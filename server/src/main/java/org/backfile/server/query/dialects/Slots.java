package org.backfile.server.query.dialects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.Form;
import org.backfile.server.query.PhraseSlot;

/** Makes a query of the places of a phrase. */
final class Slots {
  private Slots() {}

  /** The phrase, without open places at its ends; of one place the word itself, of none nothing. */
  static Optional<ArchiveQuery> query(List<PhraseSlot> places) {
    List<PhraseSlot> slots = new ArrayList<>(places);
    while (!slots.isEmpty() && slots.getFirst() instanceof PhraseSlot.AnyWord) {
      slots.removeFirst();
    }
    while (!slots.isEmpty() && slots.getLast() instanceof PhraseSlot.AnyWord) {
      slots.removeLast();
    }
    return switch (slots.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(single(slots.getFirst()));
      default -> Optional.of(new ArchiveQuery.Phrase(slots));
    };
  }

  /** The place as a query of its own. */
  static ArchiveQuery.Placed single(PhraseSlot slot) {
    return switch (slot) {
      case PhraseSlot.Exactly(var text) -> new ArchiveQuery.Word(text, Form.EXACT);
      case PhraseSlot.Fitting(var pattern) -> new ArchiveQuery.Wildcard(pattern);
      case PhraseSlot.AnyWord() -> throw new IllegalArgumentException("any word is not a query");
    };
  }
}
