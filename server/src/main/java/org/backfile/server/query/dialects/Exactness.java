package org.backfile.server.query.dialects;

import java.util.List;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.*;

/** Takes every word of a query as written. */
final class Exactness {
  private Exactness() {}

  static ArchiveQuery of(ArchiveQuery query) {
    return switch (query) {
      case Word word -> placed(word);
      case Any(var parts) -> ArchiveQuery.any(all(parts));
      case All(var parts) -> ArchiveQuery.all(all(parts));
      case Most(var parts) -> ArchiveQuery.most(all(parts));
      case Not(var inner) -> ArchiveQuery.not(of(inner));
      case Near near -> placed(near);
      case NotNear apart -> placed(apart);
      case Within within -> placed(within);
      case AtLeast(var mentions, var inner) -> new AtLeast(mentions, placed(inner));
      case FirstWords(var words, var inner) -> new FirstWords(words, placed(inner));
      case Major(var inner) -> new Major(placed(inner));
      case Boosted(var inner, var factor) -> ArchiveQuery.boosted(of(inner), factor);
      case InField(var field, var inner) -> new InField(field, of(inner));
      case Everything _, Phrase _, Wildcard _, Fuzzy _, Cased _, WordCount _, Dates _ -> query;
    };
  }

  private static Placed placed(Placed query) {
    return switch (query) {
      case Word(var text, var _) -> new Word(text, Form.EXACT);
      case Any(var parts) -> (Placed) ArchiveQuery.any(all(parts));
      case Near(var left, var right, var distance, var ordered) ->
          new Near(placed(left), placed(right), distance, ordered);
      case NotNear(var left, var right, var distance) ->
          new NotNear(placed(left), placed(right), distance);
      case Within(var left, var right, var stretch) ->
          new Within(placed(left), placed(right), stretch);
      case Phrase _, Wildcard _, Fuzzy _, Cased _ -> query;
    };
  }

  private static List<ArchiveQuery> all(List<ArchiveQuery> parts) {
    return parts.stream().map(Exactness::of).toList();
  }
}
