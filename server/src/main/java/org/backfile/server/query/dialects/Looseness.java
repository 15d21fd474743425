package org.backfile.server.query.dialects;

import java.util.ArrayList;
import java.util.List;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.*;
import org.backfile.server.query.MatchMode;
import org.backfile.server.query.QueryField;

/** Asks for some of the words at the top of a query instead of all; conditions always hold. */
final class Looseness {
  private Looseness() {}

  static ArchiveQuery of(ArchiveQuery query, MatchMode mode) {
    if (mode == MatchMode.ALL || !(query instanceof All(var parts))) {
      return query;
    }
    List<ArchiveQuery> words = parts.stream().filter(Looseness::isAboutText).toList();
    List<ArchiveQuery> result = new ArrayList<>();
    result.add(mode == MatchMode.ANY ? ArchiveQuery.any(words) : ArchiveQuery.most(words));
    parts.stream().filter(part -> !isAboutText(part)).forEach(result::add);
    return ArchiveQuery.all(result);
  }

  private static boolean isAboutText(ArchiveQuery part) {
    return switch (part) {
      case Not _, Dates _, WordCount _ -> false;
      case InField(var field, var _) -> field.kind() == QueryField.Kind.TEXT;
      default -> true;
    };
  }
}
