package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedSet;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CompiledAutomaton;
import org.apache.lucene.util.automaton.Operations;
import org.apache.lucene.util.automaton.TooComplexToDeterminizeException;
import org.backfile.server.query.Limits;
import org.backfile.server.query.WordPattern;
import org.backfile.text.QueryText;
import org.backfile.text.QueryWord;
import org.backfile.text.TextLanguage;
import org.backfile.text.WordForms;

/**
 * What words of a query stand for in one build: their terms, inflected forms, and the words of the
 * index that fit a pattern. Not thread-safe; one a request.
 */
final class Vocabulary {

  /** Most words of the index that one word of a query may stand for. */
  static final int MOST_WORDS = Limits.DEFAULT.expandedTerms();

  /**
   * Words of the index.
   *
   * @param terms the words in order of the alphabet, at most {@link #MOST_WORDS}
   * @param complete whether these are all
   */
  record Expansion(List<BytesRef> terms, boolean complete) {}

  /** What was looked up in which field: a word with its forms, a pattern or a spelling. */
  private record Key(String field, String word, int edits) {
    static final int FORMS = -1;
    static final int PATTERN = -2;
  }

  private final IndexReader reader;
  private final WordForms forms;
  private final QueryText text;
  private final Collection<TextLanguage> languages;
  private final Map<Key, Expansion> known = new HashMap<>();

  Vocabulary(
      IndexReader reader, WordForms forms, QueryText text, Collection<TextLanguage> languages) {
    this.reader = reader;
    this.forms = forms;
    this.text = text;
    this.languages = languages;
  }

  /** The words of a token as typed: mostly one, two for {@code long-range}, none for {@code --}. */
  List<QueryWord> words(String token) {
    return text.words(token);
  }

  /** The terms of the ranked field that stand for all forms of a word. */
  SequencedSet<BytesRef> stems(QueryWord word) {
    return text.stems(word, languages);
  }

  /** The word and its inflected forms as written in the archive. */
  Expansion forms(QueryWord word) throws IOException {
    return known(new Key("", word.exact(), Key.FORMS), () -> readForms(word));
  }

  /** Looked up once: a question asks the same of a word for finding, counting and marking it. */
  private Expansion known(Key key, Once.Maker<Expansion> maker) throws IOException {
    Expansion kept = known.get(key);
    if (kept == null) {
      kept = maker.make();
      known.put(key, kept);
    }
    return kept;
  }

  private Expansion readForms(QueryWord word) throws IOException {
    SequencedSet<BytesRef> found = new LinkedHashSet<>();
    found.add(new BytesRef(word.exact()));
    for (BytesRef stem : stems(word)) {
      for (String form : forms.forms(stem, MOST_WORDS + 1)) {
        found.add(new BytesRef(form));
      }
    }
    return cut(new ArrayList<>(found));
  }

  /** The words of a field that fit a pattern; none, and incomplete, when it is too intricate. */
  Expansion fitting(String field, WordPattern pattern) throws IOException {
    return known(new Key(field, pattern.pattern(), Key.PATTERN), () -> readFitting(field, pattern));
  }

  private Expansion readFitting(String field, WordPattern pattern) throws IOException {
    try {
      return accepted(field, new CompiledAutomaton(automaton(pattern), false, true));
    } catch (TooComplexToDeterminizeException tooIntricate) {
      return new Expansion(List.of(), false);
    }
  }

  /** The words of a field at most so many letters away from a word. */
  Expansion similar(String field, QueryWord word, int edits) throws IOException {
    int prefix = Math.min(Limits.DEFAULT.fuzzyPrefix(), word.exact().length());
    return known(
        new Key(field, word.exact(), edits),
        () -> accepted(field, FuzzyQuery.getFuzzyAutomaton(word.exact(), edits, prefix, true)));
  }

  private Expansion accepted(String field, CompiledAutomaton accepting) throws IOException {
    List<BytesRef> found = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, field);
    if (terms != null) {
      TermsEnum each = accepting.getTermsEnum(terms);
      for (BytesRef term = each.next();
          term != null && found.size() <= MOST_WORDS;
          term = each.next()) {
        found.add(BytesRef.deepCopyOf(term));
      }
    }
    return cut(found);
  }

  private static Expansion cut(List<BytesRef> found) {
    return found.size() <= MOST_WORDS
        ? new Expansion(found, true)
        : new Expansion(List.copyOf(found.subList(0, MOST_WORDS)), false);
  }

  private static Automaton automaton(WordPattern pattern) {
    String written = pattern.pattern().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
    int more = pattern.moreLetters().orElse(0);
    if (more > 0) {
      String prefix = written.substring(0, written.length() - 2);
      return Operations.concatenate(
          List.of(Automata.makeString(prefix), Operations.repeat(Automata.makeAnyChar(), 0, more)));
    }
    List<Automaton> parts = new ArrayList<>();
    written.codePoints().forEach(letter -> parts.add(part(letter)));
    return Operations.determinize(
        Operations.concatenate(parts), Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
  }

  private static Automaton part(int letter) {
    return switch (letter) {
      case '*' -> Automata.makeAnyString();
      case '?' -> Automata.makeAnyChar();
      default -> Automata.makeChar(letter);
    };
  }
}
