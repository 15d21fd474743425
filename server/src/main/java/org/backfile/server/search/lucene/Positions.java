package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.Any;
import org.backfile.server.query.ArchiveQuery.Cased;
import org.backfile.server.query.ArchiveQuery.Fuzzy;
import org.backfile.server.query.ArchiveQuery.Near;
import org.backfile.server.query.ArchiveQuery.NotNear;
import org.backfile.server.query.ArchiveQuery.Phrase;
import org.backfile.server.query.ArchiveQuery.Placed;
import org.backfile.server.query.ArchiveQuery.Wildcard;
import org.backfile.server.query.ArchiveQuery.Within;
import org.backfile.server.query.ArchiveQuery.Word;
import org.backfile.server.search.lucene.WordTerms.Place;
import org.backfile.text.QueryWord;

/**
 * Where in one field a query matches, as Lucene's minimal intervals (Clarke, Cormack, Burkowski: An
 * algebra for structured text search, 1995).
 */
final class Positions {

  private final WordTerms terms;
  private final Scope scope;
  private final String field;

  /** The positions in one field of a scope. */
  Positions(WordTerms terms, Scope scope, String field) {
    this.terms = terms;
    this.scope = scope;
    this.field = field;
  }

  IntervalsSource of(Placed query) throws IOException {
    return switch (query) {
      case Word(var text, var form) -> row(terms.places(terms.words(text), form, scope));
      case Phrase phrase -> row(terms.places(phrase, field));
      case Wildcard(var pattern) -> oneOf(terms.fitting(pattern, field));
      case Fuzzy fuzzy -> oneOf(terms.similar(fuzzy, field));
      case Cased cased -> cased(cased);
      case Any(var parts) -> any(parts);
      case Near near -> near(near);
      case NotNear(var left, var right, var distance) ->
          Intervals.notWithin(of(left), distance, of(right));
      case Within(var left, var right, var stretch) ->
          Intervals.containedBy(together(left, right), new StretchIntervals(stretch));
    };
  }

  private IntervalsSource together(Placed left, Placed right) throws IOException {
    return areOtherWords(left, right)
        ? Intervals.unordered(of(left), of(right))
        : Intervals.unorderedNoOverlaps(of(left), of(right));
  }

  private IntervalsSource near(Near near) throws IOException {
    IntervalsSource left = of(near.left());
    IntervalsSource right = apart(of(near.right()), left);
    int gaps = near.distance() - 1;
    if (!near.ordered() && areOtherWords(near.left(), near.right())) {
      return Intervals.maxgaps(gaps, Intervals.unordered(left, right));
    }
    IntervalsSource forward = Intervals.maxgaps(gaps, Intervals.ordered(left, right));
    return near.ordered()
        ? forward
        : Intervals.or(forward, Intervals.maxgaps(gaps, Intervals.ordered(right, left)));
  }

  /**
   * Whether both are single words, and no word is one of both. Then they never overlap, and the
   * places of each need to be read only once for both orders.
   */
  private boolean areOtherWords(Placed left, Placed right) throws IOException {
    Optional<Set<BytesRef>> these = single(left);
    Optional<Set<BytesRef>> those = single(right);
    return these.isPresent() && those.isPresent() && Collections.disjoint(these.get(), those.get());
  }

  /** The words one of which a query is at each of its places; empty when it may be several. */
  private Optional<Set<BytesRef>> single(ArchiveQuery query) throws IOException {
    return switch (query) {
      case Word(var text, var form) -> single(terms.places(terms.words(text), form, scope));
      case Phrase phrase -> single(terms.places(phrase, field));
      case Wildcard(var pattern) -> Optional.of(Set.copyOf(terms.fitting(pattern, field)));
      case Fuzzy fuzzy -> Optional.of(Set.copyOf(terms.similar(fuzzy, field)));
      case Any(var parts) -> {
        Set<BytesRef> all = new HashSet<>();
        for (ArchiveQuery part : parts) {
          Optional<Set<BytesRef>> words = single(part);
          if (words.isEmpty()) {
            yield words;
          }
          all.addAll(words.get());
        }
        yield Optional.of(all);
      }
      default -> Optional.empty();
    };
  }

  private static Optional<Set<BytesRef>> single(List<Place> places) {
    return places.size() == 1 && !places.getFirst().open()
        ? Optional.of(Set.copyOf(places.getFirst().terms()))
        : Optional.empty();
  }

  /**
   * The same places as another source: Lucene counts the gaps of a source that is repeated as if
   * those inside it lay between.
   */
  private static IntervalsSource apart(IntervalsSource source, IntervalsSource other) {
    return source.equals(other) ? Intervals.extend(source, 0, 0) : source;
  }

  private IntervalsSource any(List<ArchiveQuery> parts) throws IOException {
    List<IntervalsSource> sources = new ArrayList<>();
    for (ArchiveQuery part : parts) {
      if (part instanceof Placed placed) {
        sources.add(of(placed));
      }
    }
    return Intervals.or(sources);
  }

  /** Values keep no case, so there the letters of the word decide nothing. */
  private IntervalsSource cased(Cased cased) throws IOException {
    List<QueryWord> words = terms.words(cased.word());
    List<IntervalsSource> row = new ArrayList<>();
    for (QueryWord word : words) {
      BytesRef term = new BytesRef(word.exact());
      row.add(
          scope.kind() == Scope.Kind.VALUES
              ? Intervals.term(term)
              : new CasedIntervals(term, cased.capitals()));
    }
    return row.isEmpty() ? nowhere() : Intervals.phrase(row.toArray(IntervalsSource[]::new));
  }

  private static IntervalsSource row(List<Place> places) {
    List<IntervalsSource> row = new ArrayList<>();
    int open = 0;
    for (Place place : places.reversed()) {
      if (place.open()) {
        open++;
      } else {
        IntervalsSource words = oneOf(place.terms());
        row.addFirst(open == 0 ? words : Intervals.extend(words, 0, open));
        open = 0;
      }
    }
    return row.isEmpty() ? nowhere() : Intervals.phrase(row.toArray(IntervalsSource[]::new));
  }

  private static IntervalsSource oneOf(List<BytesRef> words) {
    return words.isEmpty() ? nowhere() : Intervals.or(words.stream().map(Intervals::term).toList());
  }

  private static IntervalsSource nowhere() {
    return Intervals.noIntervals("no such word");
  }
}
