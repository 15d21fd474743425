package org.backfile.benchmarks.raw;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.backfile.benchmarks.question.Kind;
import org.backfile.benchmarks.question.Question;

/**
 * The queries that Lucene's own classes offer for each kind of question, over headline and text. A
 * plain index knows no sentences; words within {@value #SENTENCE} positions stand for them.
 */
final class RawQueries {

  private static final int SENTENCE = 25;
  private static final float TITLE_BOOST = 3;
  private static final int FUZZY_PREFIX = 2;
  private static final int EXPANSIONS = 1_000;

  private final Analyzer analyzer;

  RawQueries(Analyzer analyzer) {
    this.analyzer = analyzer;
  }

  Query query(Question question) throws IOException {
    List<String> words = question.words();
    return switch (question.kind()) {
      case WORD -> word(words.getFirst());
      case AND -> all(words, Occur.MUST);
      case OR -> all(words, Occur.SHOULD);
      case PHRASE ->
          either(
              new PhraseQuery(RawFields.TITLE_EXACT, words.toArray(String[]::new)),
              new PhraseQuery(RawFields.BODY_EXACT, words.toArray(String[]::new)));
      case NEAR -> intervals(Intervals.maxgaps(Kind.DISTANCE - 1, pair(words)));
      case SENTENCE -> intervals(Intervals.maxwidth(SENTENCE, pair(words)));
      case WILDCARD -> {
        String prefix = Kind.prefix(words.getFirst());
        yield either(
            new PrefixQuery(new Term(RawFields.TITLE_EXACT, prefix)),
            new PrefixQuery(new Term(RawFields.BODY_EXACT, prefix)));
      }
      case FUZZY ->
          either(
              fuzzy(RawFields.TITLE_EXACT, words.getFirst()),
              fuzzy(RawFields.BODY_EXACT, words.getFirst()));
      case ATLEAST -> {
        IntervalsSource word = Intervals.term(stem(words.getFirst()));
        yield intervals(Intervals.ordered(word, word, word));
      }
      case DATES -> dated(word(words.getFirst()));
    };
  }

  private Query all(List<String> words, Occur occur) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String word : words) {
      all.add(word(word), occur);
    }
    return all.build();
  }

  private Query word(String word) throws IOException {
    String stem = stem(word);
    return either(
        new TermQuery(new Term(RawFields.TITLE, stem)),
        new TermQuery(new Term(RawFields.BODY, stem)));
  }

  private IntervalsSource pair(List<String> words) throws IOException {
    return Intervals.unordered(
        Intervals.term(stem(words.getFirst())), Intervals.term(stem(words.getLast())));
  }

  private static Query fuzzy(String field, String word) {
    return new FuzzyQuery(new Term(field, word), 1, FUZZY_PREFIX, EXPANSIONS, true);
  }

  private static Query intervals(IntervalsSource source) {
    return either(
        new IntervalQuery(RawFields.TITLE, source), new IntervalQuery(RawFields.BODY, source));
  }

  private static Query either(Query inTitle, Query inBody) {
    return new BooleanQuery.Builder()
        .add(new BoostQuery(inTitle, TITLE_BOOST), Occur.SHOULD)
        .add(inBody, Occur.SHOULD)
        .build();
  }

  private static Query dated(Query query) {
    return new BooleanQuery.Builder()
        .add(query, Occur.MUST)
        .add(
            LongPoint.newRangeQuery(
                RawFields.PUBLISHED, startOf(Kind.FROM), startOf(Kind.TO + 1) - 1),
            Occur.FILTER)
        .build();
  }

  private static long startOf(int year) {
    return LocalDate.of(year, 1, 1).atStartOfDay().toEpochSecond(ZoneOffset.UTC);
  }

  private String stem(String word) throws IOException {
    try (TokenStream stems = analyzer.tokenStream(RawFields.BODY, word)) {
      CharTermAttribute term = stems.addAttribute(CharTermAttribute.class);
      stems.reset();
      String stem = stems.incrementToken() ? term.toString() : word;
      stems.end();
      return stem;
    }
  }
}
