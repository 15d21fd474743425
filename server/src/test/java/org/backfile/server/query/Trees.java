package org.backfile.server.query;

import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.of;
import static net.jqwik.api.Combinators.combine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.backfile.server.query.ArchiveQuery.AtLeast;
import org.backfile.server.query.ArchiveQuery.Capitals;
import org.backfile.server.query.ArchiveQuery.Cased;
import org.backfile.server.query.ArchiveQuery.Dates;
import org.backfile.server.query.ArchiveQuery.Everything;
import org.backfile.server.query.ArchiveQuery.FirstWords;
import org.backfile.server.query.ArchiveQuery.Form;
import org.backfile.server.query.ArchiveQuery.Fuzzy;
import org.backfile.server.query.ArchiveQuery.InField;
import org.backfile.server.query.ArchiveQuery.Major;
import org.backfile.server.query.ArchiveQuery.Near;
import org.backfile.server.query.ArchiveQuery.NotNear;
import org.backfile.server.query.ArchiveQuery.Phrase;
import org.backfile.server.query.ArchiveQuery.Placed;
import org.backfile.server.query.ArchiveQuery.Stretch;
import org.backfile.server.query.ArchiveQuery.Wildcard;
import org.backfile.server.query.ArchiveQuery.Within;
import org.backfile.server.query.ArchiveQuery.Word;
import org.backfile.server.query.ArchiveQuery.WordCount;

/** Makes queries of every kind, with words that look like operators, dates, fields and signs. */
public final class Trees {
  private static final String NASTY = "ab1-+!&|/\\\"'()[]{}*?~^:=<>$%.,;@#é…–“”́中😀";

  private Trees() {}

  /** Any query with at most a few levels. */
  public static Arbitrary<ArchiveQuery> queries() {
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(1, Arbitraries.just(new Everything())),
        net.jqwik.api.Tuple.of(60, query(3)));
  }

  /** Texts of one word: everyday, reserved, and made of signs. */
  public static Arbitrary<String> words() {
    Arbitrary<String> reserved =
        of(
            "and",
            "or",
            "not",
            "AND",
            "OR",
            "NOT",
            "BUT",
            "but",
            "near",
            "NEAR",
            "same",
            "SAME",
            "ADJ",
            "adj5",
            "near5",
            "w/5",
            "/5",
            "/s",
            "/p",
            "w/para",
            "pre/5",
            "+5",
            "-x",
            "!x",
            "x!",
            "US$5",
            "prosecut$3",
            "date",
            "from",
            "after",
            "to",
            "date:2019",
            "words>5",
            "length",
            "wc",
            ">5",
            "headline:x",
            "hd=x",
            "foo:bar",
            "http://x.org/y",
            "12:30",
            "a/F50/b",
            "x/N5/",
            "atleast3",
            "first50",
            "caps",
            "exact",
            "AROUND",
            "AT&T",
            "U.S.",
            "and/or",
            "a|b",
            "*x",
            "x?",
            "x~2",
            "x^2",
            "\\x",
            "5\"",
            "TO",
            "2019-05",
            "-7d",
            "NOT\\",
            "before:2020",
            "most",
            "the",
            "geq",
            "x://y");
    Arbitrary<String> plain =
        of("mayor", "land", "deal", "council", "Zürich", "long-range", "قال", "東京");
    Arbitrary<String> nasty =
        Arbitraries.strings()
            .withChars(NASTY)
            .ofMinLength(1)
            .ofMaxLength(6)
            .filter(QueryText::hasContent);
    return Arbitraries.oneOf(reserved, plain, nasty).filter(Trees::isWord);
  }

  private static boolean isWord(String text) {
    try {
      QueryText.word(text);
      return true;
    } catch (IllegalArgumentException notOneWord) {
      return false;
    }
  }

  private static Arbitrary<ArchiveQuery> query(int levels) {
    Arbitrary<ArchiveQuery> leaf = Arbitraries.oneOf(placed(0).map(query -> query), conditions());
    if (levels == 0) {
      return leaf;
    }
    Arbitrary<ArchiveQuery> inner = Arbitraries.lazy(() -> query(levels - 1));
    Arbitrary<List<ArchiveQuery>> parts = inner.list().ofMinSize(1).ofMaxSize(4);
    Arbitrary<Placed> placed = placed(levels - 1);
    return Arbitraries.oneOf(
        leaf,
        parts.map(ArchiveQuery::all),
        parts.map(ArchiveQuery::any),
        parts.map(ArchiveQuery::most),
        inner.map(ArchiveQuery::not),
        placed.map(query -> query),
        combine(integers().between(1, 90), placed).as(AtLeast::new),
        combine(integers().between(1, 90), placed).as(FirstWords::new),
        placed.map(Major::new),
        combine(inner, of(0.001, 0.5, 2.0, 3.25, 100.0)).as(ArchiveQuery::boosted),
        combine(of(QueryField.values()), inner).as(InField::new));
  }

  private static Arbitrary<Placed> placed(int levels) {
    Arbitrary<Placed> leaf =
        Arbitraries.oneOf(
            combine(words(), of(Form.values())).as((word, form) -> (Placed) new Word(word, form)),
            phrases().map(Placed.class::cast),
            patterns().map(pattern -> (Placed) new Wildcard(pattern)),
            combine(words(), integers().between(1, 2))
                .as((word, edits) -> (Placed) new Fuzzy(word, edits)),
            combine(of(Capitals.values()), words())
                .as((capitals, word) -> (Placed) new Cased(capitals, word)));
    if (levels == 0) {
      return leaf;
    }
    Arbitrary<Placed> inner = Arbitraries.lazy(() -> placed(levels - 1));
    Arbitrary<Integer> distance = integers().between(1, 50);
    return Arbitraries.oneOf(
        leaf,
        inner.list().ofMinSize(1).ofMaxSize(3).map(parts -> (Placed) ArchiveQuery.any(parts)),
        combine(inner, inner, distance, of(true, false))
            .as((left, right, words, ordered) -> new Near(left, right, words, ordered)),
        combine(inner, inner, distance).as(NotNear::new),
        combine(inner, inner, of(Stretch.values())).as(Within::new));
  }

  private static Arbitrary<WordPattern> patterns() {
    return of(
            "prosecut*",
            "wom?n",
            "prosecut$3",
            "con*t?n",
            "abc?",
            "near*",
            "and/*",
            "a.b-c*",
            "U.S.A*",
            "x:yz*",
            "\"abc*",
            "abcd!?",
            "abc*:",
            "date*")
        .filter(Trees::isWord)
        .filter(text -> Character.isLetterOrDigit(text.charAt(0)))
        .map(WordPattern::new);
  }

  private static Arbitrary<Phrase> phrases() {
    Arbitrary<PhraseSlot> ends =
        Arbitraries.oneOf(
            words().map(PhraseSlot.Exactly::new), patternsInPhrases().map(PhraseSlot.Fitting::new));
    Arbitrary<List<PhraseSlot>> middle =
        Arbitraries.oneOf(ends, Arbitraries.just(new PhraseSlot.AnyWord())).list().ofMaxSize(3);
    return combine(ends, middle, ends)
        .as((first, between, last) -> {
          List<PhraseSlot> slots = new java.util.ArrayList<>(List.of(first));
          slots.addAll(between);
          slots.add(last);
          return new Phrase(slots);
        });
  }

  /**
   * A question mark at the end of a quoted word is punctuation, so no pattern in a phrase ends in
   * one.
   */
  private static Arbitrary<WordPattern> patternsInPhrases() {
    return patterns().filter(pattern -> !pattern.pattern().endsWith("?"));
  }

  private static Arbitrary<ArchiveQuery> conditions() {
    Arbitrary<ArchiveQuery> counts =
        combine(integers().between(0, 5_000), integers().between(1, 5_000), of(true, false))
            .as((min, more, open) ->
                new WordCount(open ? min + 1 : min, open ? Integer.MAX_VALUE : min + more));
    Arbitrary<QueryDate> date =
        Arbitraries.oneOf(
            integers().between(1900, 2030).map(QueryDate.Year::new),
            integers()
                .between(0, 1_000)
                .map(month -> new QueryDate.Month(YearMonth.of(1950, 1).plusMonths(month))),
            integers()
                .between(0, 30_000)
                .map(day -> new QueryDate.Day(LocalDate.of(1950, 1, 1).plusDays(day))));
    Arbitrary<DateRange> ranges =
        Arbitraries.oneOf(
            date.map(DateRange::in),
            date.map(DateRange::from),
            date.map(DateRange::to),
            combine(date, date).as(DateRange::between));
    return Arbitraries.oneOf(counts, ranges.map(Dates::new));
  }
}
