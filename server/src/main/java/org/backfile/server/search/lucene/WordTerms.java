package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.backfile.server.query.ArchiveQuery.Form;
import org.backfile.server.query.ArchiveQuery.Fuzzy;
import org.backfile.server.query.ArchiveQuery.Phrase;
import org.backfile.server.query.PhraseSlot;
import org.backfile.server.query.WordPattern;
import org.backfile.server.search.lucene.Vocabulary.Expansion;
import org.backfile.text.QueryWord;

/**
 * The terms that words, patterns and spellings of a query stand for in the fields that keep words
 * as written, telling {@link Problems} of what stands for too many or for none.
 */
final class WordTerms {

  /**
   * One place in a row of words.
   *
   * @param open whether any word may stand there
   * @param terms otherwise the terms of which one must
   */
  record Place(boolean open, List<BytesRef> terms) {
    static final Place OPEN = new Place(true, List.of());

    static Place of(List<BytesRef> terms) {
      return new Place(false, terms);
    }
  }

  private final Vocabulary vocabulary;
  private final Problems problems;

  WordTerms(Vocabulary vocabulary, Problems problems) {
    this.vocabulary = vocabulary;
    this.problems = problems;
  }

  /** The words of a token, each at its place; empty, and told, when it has none. */
  List<QueryWord> words(String token) {
    List<QueryWord> words = vocabulary.words(token);
    if (words.isEmpty()) {
      problems.noWord(token);
    }
    return words;
  }

  /** The terms of the ranked field that stand for all forms of a word. */
  List<BytesRef> stems(QueryWord word) {
    return List.copyOf(vocabulary.stems(word));
  }

  /** The terms of one word in a field. */
  List<BytesRef> terms(QueryWord word, Form form, Scope scope) throws IOException {
    boolean asWritten = form == Form.EXACT || scope.kind() == Scope.Kind.VALUES;
    return asWritten
        ? List.of(new BytesRef(word.exact()))
        : checked(vocabulary.forms(word), word.exact());
  }

  /** The terms of a field that fit a pattern. */
  List<BytesRef> fitting(WordPattern pattern, String field) throws IOException {
    return checked(vocabulary.fitting(field, pattern), pattern.pattern());
  }

  /** The terms of a field that are spelt almost so. */
  List<BytesRef> similar(Fuzzy fuzzy, String field) throws IOException {
    List<QueryWord> words = words(fuzzy.word());
    return words.isEmpty()
        ? List.of()
        : checked(vocabulary.similar(field, words.getFirst(), fuzzy.edits()), fuzzy.word());
  }

  /** The places that words of a phrase take in a field. */
  List<Place> places(Phrase phrase, String field) throws IOException {
    List<Place> places = new ArrayList<>();
    for (PhraseSlot slot : phrase.slots()) {
      switch (slot) {
        case PhraseSlot.Exactly(var text) ->
            words(text).forEach(word -> places.add(Place.of(List.of(new BytesRef(word.exact())))));
        case PhraseSlot.Fitting(var pattern) -> places.add(Place.of(fitting(pattern, field)));
        case PhraseSlot.AnyWord _ -> places.add(Place.OPEN);
      }
    }
    return places;
  }

  /** The places that the words of one token take in a row. */
  List<Place> places(List<QueryWord> words, Form form, Scope scope) throws IOException {
    List<Place> places = new ArrayList<>();
    for (QueryWord word : words) {
      places.add(Place.of(terms(word, form, scope)));
    }
    return places;
  }

  private List<BytesRef> checked(Expansion expansion, String word) {
    if (!expansion.complete()) {
      problems.tooManyWords(word);
    }
    return expansion.terms();
  }
}
