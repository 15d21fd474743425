package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.CombinedFieldQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.backfile.schema.ArchiveSchema;
import org.backfile.server.query.ArchiveQuery.Form;
import org.backfile.server.query.ArchiveQuery.Fuzzy;
import org.backfile.server.query.ArchiveQuery.Phrase;
import org.backfile.server.query.ArchiveQuery.Wildcard;
import org.backfile.server.query.ArchiveQuery.Word;
import org.backfile.server.search.lucene.WordTerms.Place;
import org.backfile.text.ArticleText;
import org.backfile.text.QueryWord;

/**
 * Lucene queries for words and phrases.
 *
 * <p>A bare word of the whole article is one list of postings in the ranked field. A word as
 * written is looked up in headline, lead and text at once, weighed like the ranked field (BM25F),
 * so that both forms of one question rank alike.
 */
final class TextQueries {

  /** What counts in the lead beyond counting in the body, of which the lead is part. */
  private static final float LEAD_WEIGHT = ArticleText.LEAD_WEIGHT - 1;

  /** How much more a phrase in the headline scores than one in the text. */
  private static final float HEADLINE_BOOST = 3;

  private final WordTerms terms;

  TextQueries(WordTerms terms) {
    this.terms = terms;
  }

  Query word(Word word, Scope scope) throws IOException {
    List<QueryWord> words = terms.words(word.text());
    return switch (words.size()) {
      case 0 -> none();
      case 1 -> oneWord(words.getFirst(), word.form(), scope);
      default -> {
        List<Place> places = terms.places(words, word.form(), scope);
        yield inFields(scope, field -> inARow(field, places));
      }
    };
  }

  private Query oneWord(QueryWord word, Form form, Scope scope) throws IOException {
    if (scope.kind() != Scope.Kind.ARTICLE) {
      List<BytesRef> forms = terms.terms(word, form, scope);
      return inFields(scope, field -> synonyms(field, forms));
    }
    return switch (form) {
      case INFLECTED -> synonyms(ArchiveSchema.RANK, terms.stems(word));
      case EXACT -> asWritten(word.exact());
    };
  }

  private static Query asWritten(String word) {
    return new CombinedFieldQuery.Builder(word)
        .addField(ArchiveSchema.TITLE, ArticleText.TITLE_WEIGHT)
        .addField(ArchiveSchema.LEAD, LEAD_WEIGHT)
        .addField(ArchiveSchema.BODY)
        .build();
  }

  Query phrase(Phrase phrase, Scope scope) throws IOException {
    return inFields(scope, field -> inARow(field, terms.places(phrase, field)));
  }

  Query wildcard(Wildcard wildcard, Scope scope) throws IOException {
    return inFields(scope, field -> anyOf(field, terms.fitting(wildcard.pattern(), field)));
  }

  Query fuzzy(Fuzzy fuzzy, Scope scope) throws IOException {
    return inFields(scope, field -> anyOf(field, terms.similar(fuzzy, field)));
  }

  /** A query that one field must answer. */
  interface FieldQuery {
    Query in(String field) throws IOException;
  }

  /** The query in any field of a scope; a match in the headline weighs more, in values nothing. */
  static Query inFields(Scope scope, FieldQuery query) throws IOException {
    BooleanQuery.Builder either = new BooleanQuery.Builder();
    for (String field : scope.fields()) {
      Query inField = query.in(field);
      boolean headline = field.equals(ArchiveSchema.TITLE) && scope.fields().size() > 1;
      either.add(headline ? new BoostQuery(inField, HEADLINE_BOOST) : inField, Occur.SHOULD);
    }
    BooleanQuery built = either.build();
    Query any = built.clauses().size() == 1 ? built.clauses().getFirst().query() : built;
    return scope.ranks() ? any : new BoostQuery(new ConstantScoreQuery(any), 0);
  }

  private static Query synonyms(String field, List<BytesRef> words) {
    if (words.size() == 1) {
      return new TermQuery(new Term(field, words.getFirst()));
    }
    SynonymQuery.Builder synonyms = new SynonymQuery.Builder(field);
    words.forEach(word -> synonyms.addTerm(word, 1));
    return synonyms.build();
  }

  private static Query anyOf(String field, List<BytesRef> words) {
    return words.isEmpty() ? none() : new TermInSetQuery(field, words);
  }

  private static Query inARow(String field, List<Place> places) {
    List<Place> fixed = places.stream().filter(place -> !place.open()).toList();
    if (fixed.isEmpty() || fixed.stream().anyMatch(place -> place.terms().isEmpty())) {
      return none();
    }
    return fixed.stream().allMatch(place -> place.terms().size() == 1)
        ? words(field, places)
        : alternatives(field, places);
  }

  private static Query words(String field, List<Place> places) {
    PhraseQuery.Builder row = new PhraseQuery.Builder();
    for (int at = 0; at < places.size(); at++) {
      if (!places.get(at).open()) {
        row.add(new Term(field, places.get(at).terms().getFirst()), at);
      }
    }
    return row.build();
  }

  private static Query alternatives(String field, List<Place> places) {
    MultiPhraseQuery.Builder row = new MultiPhraseQuery.Builder();
    for (int at = 0; at < places.size(); at++) {
      if (!places.get(at).open()) {
        List<BytesRef> words = places.get(at).terms();
        row.add(words.stream().map(word -> new Term(field, word)).toArray(Term[]::new), at);
      }
    }
    return row.build();
  }

  static Query none() {
    return new MatchNoDocsQuery("no such word");
  }
}
