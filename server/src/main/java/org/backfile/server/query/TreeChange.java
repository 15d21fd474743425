package org.backfile.server.query;

import java.util.List;
import java.util.function.UnaryOperator;
import org.backfile.server.query.ArchiveQuery.*;

/** Makes a new query of one, by changing what has a place in the text. */
public final class TreeChange {
  private final UnaryOperator<Placed> change;

  private TreeChange(UnaryOperator<Placed> change) {
    this.change = change;
  }

  /**
   * The query with every {@link Placed} part changed, from the innermost outwards.
   *
   * @param change what becomes of a part whose own parts are changed already
   */
  public static ArchiveQuery of(ArchiveQuery query, UnaryOperator<Placed> change) {
    return new TreeChange(change).query(query);
  }

  private ArchiveQuery query(ArchiveQuery query) {
    return switch (query) {
      case Any(var parts) when !query.isPlaced() -> ArchiveQuery.any(all(parts));
      case Placed part -> placed(part);
      case All(var parts) -> ArchiveQuery.all(all(parts));
      case Most(var parts) -> ArchiveQuery.most(all(parts));
      case Not(var inner) -> ArchiveQuery.not(query(inner));
      case AtLeast(var mentions, var inner) -> new AtLeast(mentions, placed(inner));
      case FirstWords(var words, var inner) -> new FirstWords(words, placed(inner));
      case Major(var inner) -> new Major(placed(inner));
      case Boosted(var inner, var factor) -> ArchiveQuery.boosted(query(inner), factor);
      case InField(var field, var inner) -> ArchiveQuery.inField(field, query(inner));
      case Everything _, WordCount _, Dates _ -> query;
    };
  }

  private Placed placed(Placed part) {
    return change.apply(
        switch (part) {
          case Any(var parts) -> (Placed) ArchiveQuery.any(all(parts));
          case Near(var left, var right, var distance, var ordered) ->
              new Near(placed(left), placed(right), distance, ordered);
          case NotNear(var left, var right, var distance) ->
              new NotNear(placed(left), placed(right), distance);
          case Within(var left, var right, var stretch) ->
              new Within(placed(left), placed(right), stretch);
          case Word _, Phrase _, Wildcard _, Fuzzy _, Cased _ -> part;
        });
  }

  private List<ArchiveQuery> all(List<ArchiveQuery> parts) {
    return parts.stream().map(this::query).toList();
  }
}
