package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
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
import org.backfile.server.query.QueryField;

/**
 * Makes Lucene's query of the archive's. Groups become Boolean queries; words and phrases go to
 * {@link TextQueries}; whatever asks for places in the text is verified by {@link Positions} and
 * ranked by the words in it. Dates, lengths and values of fields filter without ranking.
 */
final class QueryTranslator {

  private final WordTerms terms;
  private final TextQueries texts;
  private final Problems problems;

  QueryTranslator(WordTerms terms, Problems problems) {
    this.terms = terms;
    this.texts = new TextQueries(terms);
    this.problems = problems;
  }

  /** Translates a part or a variant of a query whose problems are told already. */
  static Translation again(ArchiveQuery query, WordTerms terms) throws IOException {
    return new QueryTranslator(terms, new Problems("")).translate(query);
  }

  Translation translate(ArchiveQuery query) throws IOException {
    return new Translation(
        translate(query, Scope.ARTICLE), ranks(query, Scope.ARTICLE), problems.found());
  }

  private Query translate(ArchiveQuery query, Scope scope) throws IOException {
    return switch (query) {
      case Everything _ -> MatchAllDocsQuery.INSTANCE;
      case Word word -> texts.word(word, scope);
      case Phrase phrase -> texts.phrase(phrase, scope);
      case Wildcard wildcard -> texts.wildcard(wildcard, scope);
      case Fuzzy fuzzy -> texts.fuzzy(fuzzy, scope);
      case All(var parts) -> all(parts, scope);
      case Any(var parts) -> any(parts, scope, 1);
      case Most most -> any(most.parts(), scope, most.minimum());
      case Not _ -> all(List.of(query), scope);
      case Cased _, Near _, NotNear _, Within _ -> placed((Placed) query, scope);
      case AtLeast(var mentions, var inner) -> mentions(inner, scope, mentions, Integer.MAX_VALUE);
      case FirstWords(var words, var inner) -> mentions(inner, scope, 1, words);
      case Major(var inner) -> major(inner, scope);
      case Boosted(var inner, var factor) ->
          new BoostQuery(translate(inner, scope), (float) factor);
      case InField(var field, var inner) -> inField(field, inner);
      case WordCount(var min, var max) -> Conditions.words(min, max);
      case Dates(var range) -> Conditions.published(range.firstDay(), range.lastDay());
    };
  }

  private Query all(List<ArchiveQuery> parts, Scope scope) throws IOException {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean positive = false;
    for (ArchiveQuery part : parts) {
      if (part instanceof Not(var unwanted)) {
        all.add(translate(unwanted, scope), Occur.MUST_NOT);
      } else {
        all.add(translate(part, scope), ranks(part, scope) ? Occur.MUST : Occur.FILTER);
        positive = true;
      }
    }
    if (!positive) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    }
    return all.build();
  }

  private Query any(List<ArchiveQuery> parts, Scope scope, int minimum) throws IOException {
    BooleanQuery.Builder any = new BooleanQuery.Builder().setMinimumNumberShouldMatch(minimum);
    for (ArchiveQuery part : parts) {
      Query query = translate(part, scope);
      any.add(ranks(part, scope) ? query : new BoostQuery(query, 0), Occur.SHOULD);
    }
    return any.build();
  }

  private Query inField(QueryField field, ArchiveQuery inner) throws IOException {
    Optional<Scope> scope = Scope.of(field);
    if (scope.isEmpty()) {
      problems.noSuchField(field.id());
      return TextQueries.none();
    }
    return translate(inner, scope.get());
  }

  /** Articles that have the query's words, ranked by them, where the places fit too. */
  private Query placed(Placed query, Scope scope) throws IOException {
    Query places =
        TextQueries.inFields(
            scope, field -> new IntervalQuery(field, new Positions(terms, scope, field).of(query)));
    return confirmed(query, scope, places);
  }

  private Query mentions(Placed query, Scope scope, int least, int words) throws IOException {
    List<MentionsQuery.InField> fields = new ArrayList<>();
    for (String field : scope.fields()) {
      fields.add(new MentionsQuery.InField(field, new Positions(terms, scope, field).of(query)));
    }
    return confirmed(query, scope, new MentionsQuery(fields, least, words));
  }

  private Query confirmed(Placed query, Scope scope, Query places) throws IOException {
    return new BooleanQuery.Builder()
        .add(words(query, scope), ranks(query, scope) ? Occur.MUST : Occur.FILTER)
        .add(places, Occur.FILTER)
        .build();
  }

  /** The words a query needs, wherever they stand: finds at least its articles, and cheaply. */
  private Query words(ArchiveQuery query, Scope scope) throws IOException {
    return switch (query) {
      case Cased(_, var word) -> texts.word(new Word(word, Form.EXACT), scope);
      case Near(var left, var right, _, _) -> both(left, right, scope);
      case Within(var left, var right, _) -> both(left, right, scope);
      case NotNear(var left, _, _) -> words(left, scope);
      case Any(var parts) -> {
        BooleanQuery.Builder any = new BooleanQuery.Builder();
        for (ArchiveQuery part : parts) {
          any.add(words(part, scope), Occur.SHOULD);
        }
        yield any.build();
      }
      default -> translate(query, scope);
    };
  }

  private Query both(Placed left, Placed right, Scope scope) throws IOException {
    return new BooleanQuery.Builder()
        .add(words(left, scope), Occur.MUST)
        .add(words(right, scope), Occur.MUST)
        .build();
  }

  private Query major(Placed query, Scope scope) throws IOException {
    return new BooleanQuery.Builder()
        .add(translate(query, Scope.HEADLINE_AND_LEAD), Occur.SHOULD)
        .add(mentions(query, scope, Major.MENTIONS, Integer.MAX_VALUE), Occur.SHOULD)
        .build();
  }

  /** Whether any part that must be found makes an article rank higher. */
  private static boolean ranks(ArchiveQuery query, Scope scope) {
    return switch (query) {
      case Everything _, Not _, WordCount _, Dates _ -> false;
      case InField(var field, var inner) ->
          Scope.of(field).map(within -> ranks(inner, within)).orElse(false);
      case All(var parts) -> parts.stream().anyMatch(part -> ranks(part, scope));
      case Any(var parts) -> parts.stream().anyMatch(part -> ranks(part, scope));
      case Boosted(var inner, _) -> ranks(inner, scope);
      case Most _, Word _, Phrase _, Wildcard _, Fuzzy _, Cased _, Near _, NotNear _, Within _ ->
          scope.ranks();
      case AtLeast _, FirstWords _, Major _ -> scope.ranks();
    };
  }
}
