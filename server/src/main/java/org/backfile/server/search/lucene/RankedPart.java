package org.backfile.server.search.lucene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.All;
import org.backfile.server.query.ArchiveQuery.Any;
import org.backfile.server.query.ArchiveQuery.AtLeast;
import org.backfile.server.query.ArchiveQuery.Boosted;
import org.backfile.server.query.ArchiveQuery.Cased;
import org.backfile.server.query.ArchiveQuery.Dates;
import org.backfile.server.query.ArchiveQuery.Everything;
import org.backfile.server.query.ArchiveQuery.FirstWords;
import org.backfile.server.query.ArchiveQuery.Fuzzy;
import org.backfile.server.query.ArchiveQuery.InField;
import org.backfile.server.query.ArchiveQuery.Major;
import org.backfile.server.query.ArchiveQuery.Most;
import org.backfile.server.query.ArchiveQuery.Near;
import org.backfile.server.query.ArchiveQuery.Not;
import org.backfile.server.query.ArchiveQuery.NotNear;
import org.backfile.server.query.ArchiveQuery.Phrase;
import org.backfile.server.query.ArchiveQuery.Placed;
import org.backfile.server.query.ArchiveQuery.Wildcard;
import org.backfile.server.query.ArchiveQuery.Within;
import org.backfile.server.query.ArchiveQuery.Word;
import org.backfile.server.query.ArchiveQuery.WordCount;
import org.backfile.server.query.QueryField;

/**
 * A part of a query that scores by itself: {@link QueryTranslator} adds up the scores of the parts.
 *
 * @param query the part as a query of its own
 * @param groups what the article must match besides for the part to count: an AND within an OR
 * @param mention what of it has places in the text
 * @param scope where it looks
 * @param factor how often its score counts
 */
record RankedPart(
    ArchiveQuery query, List<ArchiveQuery> groups, Placed mention, Scope scope, float factor) {

  /** The parts of a query, in its order. */
  static List<RankedPart> of(ArchiveQuery query) {
    List<RankedPart> parts = new ArrayList<>();
    Place anywhere = new Place(Optional.empty(), List.of(), 1, parts);
    query.clauses().forEach(anywhere::read);
    return parts;
  }

  /** Where in the query a part stands. */
  private record Place(
      Optional<QueryField> field, List<ArchiveQuery> groups, float factor, List<RankedPart> parts) {

    void read(ArchiveQuery query) {
      switch (query) {
        case Everything _, Not _, WordCount _, Dates _ -> {}
        case All(var inner) -> inner.forEach(within(query)::read);
        case Most(var inner) -> inner.forEach(within(query)::read);
        case Any(var inner) -> inner.forEach(this::read);
        case Boosted(var inner, var boost) ->
            new Place(field, groups, (float) (factor * boost), parts).read(inner);
        case InField(var narrower, var inner) ->
            new Place(Optional.of(narrower), groups, factor, parts).read(inner);
        case AtLeast(_, var mention) -> add(query, mention);
        case FirstWords(_, var mention) -> add(query, mention);
        case Major(var mention) -> add(query, mention);
        case Word _, Phrase _, Wildcard _, Fuzzy _, Cased _, Near _, NotNear _, Within _ ->
            add(query, (Placed) query);
      }
    }

    private Place within(ArchiveQuery group) {
      List<ArchiveQuery> more = new ArrayList<>(groups);
      more.add(alone(group));
      return new Place(field, more, factor, parts);
    }

    private ArchiveQuery alone(ArchiveQuery query) {
      return field.isEmpty() ? query : ArchiveQuery.inField(field.get(), query);
    }

    private void add(ArchiveQuery query, Placed mention) {
      field
          .map(Scope::of)
          .orElse(Optional.of(Scope.ARTICLE))
          .filter(Scope::ranks)
          .ifPresent(
              scope -> parts.add(new RankedPart(alone(query), groups, mention, scope, factor)));
    }
  }
}
