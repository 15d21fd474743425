package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.backfile.schema.ArchiveSchema;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.All;
import org.backfile.server.query.ArchiveQuery.InField;
import org.backfile.server.query.ArchiveQuery.Not;
import org.backfile.server.query.ArchiveQuery.Phrase;
import org.backfile.server.query.ArchiveQuery.Placed;
import org.backfile.server.query.ArchiveQuery.Word;
import org.backfile.server.query.PhraseSlot;
import org.backfile.server.query.QueryField;
import org.backfile.server.query.QueryPrinter;
import org.backfile.server.query.TreeChange;
import org.backfile.server.search.SearchResult.Respelling;
import org.backfile.text.QueryWord;

/**
 * Other spellings of a query that finds little: words that no article has, or hardly any, exchanged
 * for the most similar ones of the archive. Each is counted as it would be searched for; one that
 * finds no more than the query is not told.
 */
final class Respellings {

  private static final int MOST = 3;
  private static final int SIMILAR_WORDS = 3;
  private static final int SHORTEST_WORD = 4;

  /** A word of more articles than this share of all is spelt as it was meant. */
  private static final float RARE = 0.0005f;

  /** A slip of the pen is that much rarer than the word it stands for. */
  private static final int TIMES_MORE_POPULAR = 10;

  /** Later words of a long query are taken to be spelt right: each costs milliseconds. */
  private static final int MOST_WORDS = 8;

  private final OpenBuild build;
  private final IndexSearcher searcher;
  private final WordTerms terms;
  private final Filters filters;
  private final DirectSpellChecker dictionary = new DirectSpellChecker();

  Respellings(OpenBuild build, IndexSearcher searcher, WordTerms terms, Filters filters) {
    this.build = build;
    this.searcher = searcher;
    this.terms = terms;
    this.filters = filters;
    dictionary.setMinQueryLength(SHORTEST_WORD);
    dictionary.setMaxQueryFrequency(RARE);
  }

  /** The spellings that find more than so many articles, the most first. */
  List<Respelling> of(ArchiveQuery query, int found) throws IOException {
    List<Respelling> better = new ArrayList<>();
    for (ArchiveQuery other : candidates(query)) {
      int count = count(other);
      if (count > found && !searcher.timedOut()) {
        better.add(new Respelling(QueryPrinter.print(other), count));
      }
    }
    better.sort(Comparator.comparingInt(Respelling::count).reversed());
    return better.subList(0, Math.min(MOST, better.size()));
  }

  private int count(ArchiveQuery query) throws IOException {
    Translation translation = QueryTranslator.again(query, terms);
    return translation.refused() ? 0 : searcher.count(filters.on(translation.query()));
  }

  /** Every word exchanged at once for its most similar one, then each for a further one. */
  private List<ArchiveQuery> candidates(ArchiveQuery query) throws IOException {
    Map<String, List<String>> similar = new HashMap<>();
    for (String word : words(query).stream().limit(MOST_WORDS).toList()) {
      List<String> found = similar(word);
      if (!found.isEmpty()) {
        similar.put(word, found);
      }
    }
    Set<ArchiveQuery> candidates = new LinkedHashSet<>();
    for (int rank = 0; rank < SIMILAR_WORDS && !similar.isEmpty(); rank++) {
      int choice = rank;
      candidates.add(
          respelt(
              query,
              word ->
                  Optional.ofNullable(similar.get(word))
                      .map(words -> words.get(Math.min(choice, words.size() - 1)))
                      .orElse(word)));
    }
    candidates.remove(query);
    return List.copyOf(candidates);
  }

  /** Kept by the build: to look through its words takes longer than to search. */
  private List<String> similar(String word) throws IOException {
    List<QueryWord> words = terms.words(word);
    if (words.size() != 1) {
      return List.of();
    }
    String exact = words.getFirst().exact();
    List<String> known = build.spellings().get(exact);
    if (known != null) {
      return known;
    }
    Term term = new Term(ArchiveSchema.BODY, exact);
    SuggestWord[] found =
        dictionary.suggestSimilar(
            term, SIMILAR_WORDS, build.reader(), SuggestMode.SUGGEST_MORE_POPULAR);
    int articles = build.reader().docFreq(term);
    List<String> similar =
        Arrays.stream(found)
            .filter(each -> each.freq >= TIMES_MORE_POPULAR * articles)
            .map(each -> each.string)
            .toList();
    build.spellings().put(exact, similar);
    return similar;
  }

  /** The words that a misspelling may be among. */
  private static Set<String> words(ArchiveQuery query) {
    Set<String> words = new LinkedHashSet<>();
    var _ =
        respelt(
            query,
            word -> {
              words.add(word);
              return word;
            });
    return words;
  }

  /** The query with other words; exclusions and values of fields stay as they are. */
  private static ArchiveQuery respelt(ArchiveQuery query, UnaryOperator<String> speller) {
    return switch (query) {
      case Not _ -> query;
      case InField(var field, _) when field.kind() == QueryField.Kind.VALUE -> query;
      case InField(var field, var inner) -> new InField(field, respelt(inner, speller));
      case All(var parts) ->
          ArchiveQuery.all(parts.stream().map(part -> respelt(part, speller)).toList());
      default -> TreeChange.of(query, part -> respelt(part, speller));
    };
  }

  private static Placed respelt(Placed part, UnaryOperator<String> speller) {
    return switch (part) {
      case Word(var text, var form) -> new Word(speller.apply(text), form);
      case Phrase(var slots) ->
          new Phrase(slots.stream().map(slot -> respelt(slot, speller)).toList());
      default -> part;
    };
  }

  private static PhraseSlot respelt(PhraseSlot slot, UnaryOperator<String> speller) {
    return slot instanceof PhraseSlot.Exactly(var text)
        ? new PhraseSlot.Exactly(speller.apply(text))
        : slot;
  }
}
