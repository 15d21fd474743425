package org.backfile.server.query.dialects;

import java.util.List;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.*;

/** What stands directly below a query. */
final class TreeParts {
  private TreeParts() {}

  /** The parts; none for a word, a phrase or a condition. */
  static List<ArchiveQuery> of(ArchiveQuery query) {
    return switch (query) {
      case Everything _, Word _, Phrase _, Wildcard _, Fuzzy _, Cased _, WordCount _, Dates _ ->
          List.of();
      case All(var parts) -> parts;
      case Any(var parts) -> parts;
      case Most(var parts) -> parts;
      case Not(var inner) -> List.of(inner);
      case Near(var left, var right, var _, var _) -> List.of(left, right);
      case NotNear(var left, var right, var _) -> List.of(left, right);
      case Within(var left, var right, var _) -> List.of(left, right);
      case AtLeast(var _, var inner) -> List.of(inner);
      case FirstWords(var _, var inner) -> List.of(inner);
      case Major(var inner) -> List.of(inner);
      case Boosted(var inner, var _) -> List.of(inner);
      case InField(var _, var inner) -> List.of(inner);
    };
  }

  /** Whether it is written without brackets wherever it stands. */
  static boolean isPlain(ArchiveQuery query) {
    return query instanceof Word
        || query instanceof Phrase
        || query instanceof Wildcard
        || query instanceof Fuzzy;
  }
}
