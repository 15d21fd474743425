package org.backfile.server.query.dialects;

import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.Fuzzy;
import org.backfile.server.query.ArchiveQuery.Phrase;
import org.backfile.server.query.ArchiveQuery.Wildcard;
import org.backfile.server.query.PhraseSlot;

/** Words that stand for many others: with open places, or with spelling tolerance. */
public final class OpenWords {
  private OpenWords() {}

  /** Whether a query has any. */
  public static boolean in(ArchiveQuery query) {
    return switch (query) {
      case Wildcard _, Fuzzy _ -> true;
      case Phrase(var slots) -> slots.stream().anyMatch(PhraseSlot.Fitting.class::isInstance);
      default -> TreeParts.of(query).stream().anyMatch(OpenWords::in);
    };
  }
}
