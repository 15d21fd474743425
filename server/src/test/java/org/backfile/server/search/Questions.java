package org.backfile.server.search;

import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.of;
import static net.jqwik.api.Combinators.combine;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.*;
import org.backfile.server.query.DateRange;
import org.backfile.server.query.PhraseSlot;
import org.backfile.server.query.QueryDate;
import org.backfile.server.query.QueryField;

/** Makes queries that are about the words of {@link Toy}. */
final class Questions {

  private Questions() {}

  /** Queries of a few levels, of every kind. */
  static Arbitrary<ArchiveQuery> queries() {
    return query(2);
  }

  private static Arbitrary<ArchiveQuery> query(int levels) {
    Arbitrary<ArchiveQuery> leaf =
        Arbitraries.oneOf(placed().map(query -> query), counted(), conditions(), values());
    if (levels == 0) {
      return leaf;
    }
    Arbitrary<ArchiveQuery> inner = Arbitraries.lazy(() -> query(levels - 1));
    Arbitrary<List<ArchiveQuery>> parts = inner.list().ofMinSize(2).ofMaxSize(3);
    Arbitrary<QueryField> fields =
        of(QueryField.HEADLINE, QueryField.LEAD, QueryField.HLEAD, QueryField.BODY);
    return Arbitraries.oneOf(
        leaf,
        parts.map(ArchiveQuery::all),
        parts.map(ArchiveQuery::any),
        parts.map(ArchiveQuery::most),
        inner.filter(query -> !(query instanceof Everything)).map(ArchiveQuery::not),
        combine(fields, inner.filter(query -> !(query instanceof Everything)))
            .as((field, query) -> (ArchiveQuery) new InField(field, query)));
  }

  private static Arbitrary<Placed> placed() {
    Arbitrary<Stretch> stretches = of(Stretch.class);
    return Arbitraries.oneOf(
        mention(),
        combine(mention(), mention(), integers().between(1, 6), of(true, false)).as(Near::new),
        combine(mention(), mention(), integers().between(1, 6)).as(NotNear::new),
        combine(mention(), mention(), stretches).as(Within::new));
  }

  /** Words, phrases and groups of words. */
  private static Arbitrary<Placed> mention() {
    return Arbitraries.oneOf(
        word().map(word -> word),
        phrase().map(phrase -> phrase),
        word()
            .list()
            .ofSize(2)
            .filter(words -> !words.getFirst().equals(words.getLast()))
            .map(words -> new Any(List.copyOf(words))),
        of("mayor*", "vot?", "har*r", "deal$2", "café*", "th?").map(Wildcard::new),
        combine(of("mayer", "lnad", "harbor", "votes"), of(1, 2)).as(Fuzzy::new),
        combine(of(Capitals.class), typed()).as(Cased::new));
  }

  private static Arbitrary<String> typed() {
    return of("mayor", "mayors", "vote", "Land", "deal", "the", "US", "harbour", "café", "cafe");
  }

  private static Arbitrary<Word> word() {
    return combine(typed(), of(Form.class)).as(Word::new);
  }

  private static Arbitrary<Placed> phrase() {
    Arbitrary<PhraseSlot> word = typed().map(PhraseSlot.Exactly::new);
    Arbitrary<PhraseSlot> any = Arbitraries.oneOf(word, of(new PhraseSlot.AnyWord()));
    return Arbitraries.oneOf(
        combine(word, word).as((one, two) -> new Phrase(List.of(one, two))),
        combine(word, any, word).as((one, two, three) -> new Phrase(List.of(one, two, three))));
  }

  private static Arbitrary<ArchiveQuery> counted() {
    Arbitrary<Placed> mention = Arbitraries.oneOf(word().map(word -> word), phrase(), mention());
    return Arbitraries.oneOf(
        combine(integers().between(1, 5), mention).as(AtLeast::new),
        combine(integers().between(1, 12), placed()).as(FirstWords::new),
        mention.map(Major::new),
        combine(mention, of(0.5, 2.0)).as(Boosted::new));
  }

  private static Arbitrary<ArchiveQuery> conditions() {
    Arbitrary<QueryDate> dates =
        of("1999", "1999-11", "1999-12-24", "2000", "2000-01-09")
            .map(text -> QueryDate.parse(text).orElseThrow());
    return Arbitraries.oneOf(
        dates.map(date -> new Dates(DateRange.in(date))),
        dates.map(date -> new Dates(DateRange.from(date))),
        dates.map(date -> new Dates(DateRange.to(date))),
        combine(integers().between(1, 30), integers().between(30, 90)).as(WordCount::new));
  }

  private static Arbitrary<ArchiveQuery> values() {
    Arbitrary<Word> words =
        of("post", "Daily", "agency", "sea", "law", "vote", "arzte")
            .map(text -> new Word(text, Form.INFLECTED));
    return combine(of(QueryField.SOURCE, QueryField.TAG), words).as(InField::new);
  }
}
