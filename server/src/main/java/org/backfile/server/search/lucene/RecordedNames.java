package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.Likeness;
import org.backfile.server.search.RecordedName;
import org.backfile.text.QueryWord;

/**
 * Finds names in the records of articles by their words. The articles that have the words are
 * passed over once; the names that hold them are read once each.
 */
final class RecordedNames {

  private final IndexSearcher searcher;
  private final FacetColumn column;
  private final FacetCounts counts;
  private final Vocabulary vocabulary;

  RecordedNames(OpenBuild build, Vocabulary vocabulary) throws IOException {
    this.searcher = new IndexSearcher(build.reader());
    this.column = build.facets();
    this.counts = build.holdings().all().facets();
    this.vocabulary = vocabulary;
  }

  /**
   * The names of one kind that are like a text, the nearest first.
   *
   * @param most how many besides those of the same words
   */
  List<RecordedName> like(KeywordField kind, String text, int most) throws IOException {
    List<String> wanted = words(text);
    List<RecordedName> found = wanted.isEmpty() ? written(kind, text) : holding(kind, wanted);
    long same = found.stream().filter(name -> name.likeness() == Likeness.SAME).count();
    return found.stream().sorted(RecordedName.NEAREST_FIRST).limit(same + most).toList();
  }

  /** A name without words is only found as it is written. */
  private List<RecordedName> written(KeywordField kind, String text) throws IOException {
    int number = column.number(kind, text);
    return number < 0
        ? List.of()
        : List.of(new RecordedName(kind, text, List.of(), counts.count(number), Likeness.SAME));
  }

  private List<RecordedName> holding(KeywordField kind, List<String> wanted) throws IOException {
    List<RecordedName> found = new ArrayList<>();
    for (int number : holders(kind, looked(kind, wanted))) {
      String name = column.value(number);
      List<String> words = words(name);
      Optional<Likeness> likeness = Likeness.of(kind, wanted, words);
      if (likeness.isPresent()) {
        found.add(new RecordedName(kind, name, words, counts.count(number), likeness.get()));
      }
    }
    return found;
  }

  /** A person goes by shorter names, too, but never without the last. */
  private static List<String> looked(KeywordField kind, List<String> wanted) {
    return kind == KeywordField.PERSON
        ? List.of(wanted.getLast())
        : wanted.stream().distinct().toList();
  }

  private List<Integer> holders(KeywordField kind, List<String> words) throws IOException {
    List<Term> terms = words.stream().map(word -> new Term(kind.wordsField(), word)).toList();
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    terms.forEach(term -> all.add(new TermQuery(term), Occur.FILTER));
    NameHolders holders = new NameHolders(column, kind, terms, this::words);
    searcher.search(all.build(), new OneCollector<>(holders));
    return holders.numbers();
  }

  private List<String> words(String text) {
    return vocabulary.words(text).stream().map(QueryWord::folded).toList();
  }
}
