package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.util.BytesRef;
import org.backfile.schema.ArchiveSchema;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.All;
import org.backfile.server.query.ArchiveQuery.Any;
import org.backfile.server.query.ArchiveQuery.AtLeast;
import org.backfile.server.query.ArchiveQuery.Boosted;
import org.backfile.server.query.ArchiveQuery.Cased;
import org.backfile.server.query.ArchiveQuery.Dates;
import org.backfile.server.query.ArchiveQuery.Everything;
import org.backfile.server.query.ArchiveQuery.FirstWords;
import org.backfile.server.query.ArchiveQuery.Form;
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
import org.backfile.server.search.lucene.WordTerms.Place;
import org.backfile.text.QueryWord;

/**
 * What a query wants marked in one field: its positive words, in all the forms that they are
 * matched in, and only where they stand as asked.
 */
final class Markers {

  private final WordTerms terms;
  private final String field;
  private final List<Marker> found = new ArrayList<>();
  private int groups;

  private Markers(WordTerms terms, String field) {
    this.terms = terms;
    this.field = field;
  }

  /**
   * The markers of a query.
   *
   * @param field {@code title} or {@code body}, the fields that know where their words stand
   */
  static List<Marker> of(ArchiveQuery query, WordTerms terms, String field) throws IOException {
    Markers markers = new Markers(terms, field);
    markers.read(query, Scope.ARTICLE);
    return List.copyOf(markers.found);
  }

  private void read(ArchiveQuery query, Scope scope) throws IOException {
    switch (query) {
      case Everything _, Not _, WordCount _, Dates _ -> {}
      case All(var parts) -> readEach(parts, scope);
      case Any(var parts) -> readEach(parts, scope);
      case Most(var parts) -> readEach(parts, scope);
      case AtLeast(_, var inner) -> read(inner, scope);
      case FirstWords(_, var inner) -> read(inner, scope);
      case Major(var inner) -> read(inner, scope);
      case Boosted(var inner, _) -> read(inner, scope);
      case InField(var within, var inner) -> {
        Optional<Scope> narrower = Scope.of(within);
        if (narrower.isPresent()) {
          read(inner, narrower.get());
        }
      }
      case Word _, Phrase _, Wildcard _, Fuzzy _, Cased _, Near _, NotNear _, Within _ ->
          readPlaced((Placed) query, scope);
    }
  }

  private void readEach(List<ArchiveQuery> parts, Scope scope) throws IOException {
    for (ArchiveQuery part : parts) {
      read(part, scope);
    }
  }

  private void readPlaced(Placed query, Scope scope) throws IOException {
    if (shows(scope)) {
      boolean anywhere = isOneWord(query);
      mark(
          query,
          scope,
          anywhere ? Optional.empty() : Optional.of(new Positions(terms, scope, field).of(query)));
    }
  }

  /** Whether a match in the scope shows in this field; the lead is the beginning of the body. */
  private boolean shows(Scope scope) {
    return scope.fields().contains(field)
        || field.equals(ArchiveSchema.BODY) && scope.fields().contains(ArchiveSchema.LEAD);
  }

  private boolean isOneWord(Placed query) {
    return query instanceof Wildcard
        || query instanceof Fuzzy
        || query instanceof Word(var text, _) && terms.words(text).size() < 2;
  }

  private void mark(ArchiveQuery query, Scope scope, Optional<IntervalsSource> within)
      throws IOException {
    switch (query) {
      case Word(var text, var form) -> mark(terms.words(text), form, scope, within);
      case Cased(_, var word) -> add(words(terms.words(word), Form.EXACT, scope), within);
      case Wildcard(var pattern) -> add(terms.fitting(pattern, field), within);
      case Fuzzy fuzzy -> add(terms.similar(fuzzy, field), within);
      case Phrase phrase -> add(words(phrase), within);
      case Any(var parts) -> {
        for (ArchiveQuery part : parts) {
          markPart(part, scope, within);
        }
      }
      case Near(var left, var right, _, _) -> markBoth(left, right, scope, within);
      case Within(var left, var right, _) -> markBoth(left, right, scope, within);
      case NotNear(var left, _, _) -> mark(left, scope, within);
      default -> throw new IllegalArgumentException("no place in the text: " + query);
    }
  }

  private void mark(List<QueryWord> words, Form form, Scope scope, Optional<IntervalsSource> within)
      throws IOException {
    List<BytesRef> all = words(words, form, scope);
    boolean others = words.size() == 1 && all.size() > 1;
    Optional<BytesRef> typed =
        others ? Optional.of(new BytesRef(words.getFirst().exact())) : Optional.empty();
    found.add(new Marker(groups++, all, typed, within));
  }

  private void markBoth(Placed left, Placed right, Scope scope, Optional<IntervalsSource> within)
      throws IOException {
    markPart(left, scope, within);
    markPart(right, scope, within);
  }

  /** The words of a phrase are marked where it stands, not wherever else the whole has one. */
  private void markPart(ArchiveQuery part, Scope scope, Optional<IntervalsSource> within)
      throws IOException {
    boolean anywhere =
        !(part instanceof Placed placed) || placed instanceof Any || isOneWord(placed);
    if (anywhere || within.isEmpty()) {
      mark(part, scope, within);
    } else {
      IntervalsSource places = new Positions(terms, scope, field).of((Placed) part);
      mark(part, scope, Optional.of(Intervals.containedBy(places, within.get())));
    }
  }

  private List<BytesRef> words(List<QueryWord> words, Form form, Scope scope) throws IOException {
    List<BytesRef> all = new ArrayList<>();
    for (QueryWord word : words) {
      all.addAll(terms.terms(word, form, scope));
    }
    return all;
  }

  private List<BytesRef> words(Phrase phrase) throws IOException {
    List<BytesRef> all = new ArrayList<>();
    for (Place place : terms.places(phrase, field)) {
      all.addAll(place.terms());
    }
    return all;
  }

  private void add(List<BytesRef> words, Optional<IntervalsSource> within) {
    found.add(new Marker(groups++, words, Optional.empty(), within));
  }
}
