package org.backfile.server.query.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.Fuzzy;
import org.backfile.server.query.Dialect;
import org.backfile.server.query.Limits;
import org.backfile.server.query.MatchMode;
import org.backfile.server.query.QueryPrinter;
import org.backfile.server.query.QueryReading;
import org.backfile.server.query.ReadOptions;
import org.backfile.server.query.Trees;

/** The laws of reading: printed trees read back, and any text at all gives a reading. */
class ReadBackLawTest {
  private static final Limits WIDE =
      new Limits(1_000_000, 60, 10_000, 10_000, 0, 99, 1_000, 10_000, 2, 2, 50, 60);
  private static final ReadOptions ANY_DIALECT = ReadOptions.on(LocalDate.of(2026, 11, 22));
  private static final ReadOptions NATIVE = ANY_DIALECT.in(Dialect.NATIVE);

  @Example
  void aSpellingThatIsAnOperatorElsewhereIsReadBackAsASpelling() {
    ArchiveQuery tree = ArchiveQuery.all(List.of(new Fuzzy("w/5", 1), new Fuzzy("same", 1)));
    assertThat(QueryReader.read(QueryPrinter.print(tree), ANY_DIALECT).tree()).contains(tree);
  }

  @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
  void aPrintedTreeReadsBackAsTheSameTreeWithoutAProblem(@ForAll("trees") ArchiveQuery tree) {
    String printed = QueryPrinter.print(tree);
    QueryReading reading = QueryReader.read(printed, NATIVE.within(WIDE));
    assertThat(reading.problems()).as(printed).isEmpty();
    assertThat(reading.tree()).as(printed).contains(tree);
    assertThat(reading.readAs()).isEqualTo(printed);
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void everyClauseIsAQueryOfItsOwn(@ForAll("trees") ArchiveQuery tree) {
    for (QueryPrinter.Clause clause : QueryPrinter.clauses(tree)) {
      assertThat(QueryReader.read(clause.text(), NATIVE.within(WIDE)).tree())
          .contains(clause.query());
    }
    assertThat(ArchiveQuery.all(tree.clauses())).isEqualTo(tree);
  }

  @Property(tries = 4_000, edgeCases = EdgeCasesMode.NONE)
  void anyTextGivesAReadingThatReadsBack(
      @ForAll("texts") String text,
      @ForAll("dialects") Optional<Dialect> dialect,
      @ForAll MatchMode mode,
      @ForAll boolean exact) {
    ReadOptions options =
        new ReadOptions(dialect, exact, mode, LocalDate.of(2026, 11, 22), Limits.DEFAULT);
    QueryReading reading = QueryReader.read(text, options);
    assertThat(reading.asTyped()).isEqualTo(text);
    assertThat(reading.tree().isPresent()).isNotEqualTo(reading.refused());
    reading
        .problems()
        .forEach(problem -> {
          assertThat(problem.position() + problem.length()).isLessThanOrEqualTo(text.length());
          assertThat(problem.caret(text)).contains("^");
        });
    reading
        .tree()
        .ifPresent(tree -> {
          QueryReading again =
              QueryReader.read(
                  reading.readAs(), NATIVE.within(Limits.DEFAULT.withCharacters(100_000)));
          assertThat(again.problems()).as(reading.readAs()).isEmpty();
          assertThat(again.tree()).as(reading.readAs()).contains(tree);
        });
  }

  /** But for {@code wom?}, which may be a question, and {@code prosecut$3}, which is Factiva's. */
  @Property(tries = 3_000, edgeCases = EdgeCasesMode.NONE)
  void aPrintedTreeReadsBackAsTheSameTreeWhenNoDialectIsNamed(@ForAll("trees") ArchiveQuery tree) {
    String printed = QueryPrinter.print(tree);
    Assume.that(!printed.contains("?") && !printed.contains("prosecut$3"));
    assertThat(QueryReader.read(printed, ANY_DIALECT.within(WIDE)).tree())
        .as(printed)
        .contains(tree);
  }

  @Provide
  Arbitrary<ArchiveQuery> trees() {
    return Trees.queries();
  }

  @Provide
  Arbitrary<Optional<Dialect>> dialects() {
    return Arbitraries.of(Dialect.values()).optional();
  }

  /** Pieces of every language thrown together, and characters at random. */
  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "a",
            "mayor",
            "land",
            "\"",
            "\"land deal\"",
            "(",
            ")",
            "[",
            "]",
            "{",
            "}",
            "AND",
            "OR",
            "NOT",
            "and",
            "or",
            "not",
            "but",
            "BUT",
            "-",
            "+",
            "!",
            "|",
            "||",
            "&",
            "&&",
            "*",
            "?",
            "%",
            "~",
            "~1",
            "~5",
            "^",
            "^2",
            "^0",
            "^999",
            "near5",
            "NEAR/5",
            "NEAR",
            "w/5",
            "w/0",
            "/s",
            "/p",
            "same",
            "SAME",
            "pre/5",
            "+5",
            "/5",
            "/N5/",
            "/F5/",
            "AROUND(3)",
            "atleast2",
            "atleast0(",
            "first5(",
            "caps(",
            "allcaps(",
            "nocaps(",
            "exact(",
            "major(",
            "most(",
            "headline:",
            "hd=",
            "hlead(",
            "source:",
            "foo:",
            "foo:bar",
            "date:",
            "date:2019",
            "date:[2019 TO *]",
            "date:[* TO *]",
            "date",
            "from",
            "to",
            "19990201",
            "aft",
            "date(geq 2019 and leq 2020)",
            "after:9999",
            "before:1000",
            "date:-9999y",
            "words>10",
            "words:[5 TO *]",
            "words>99999999999",
            "length",
            ">",
            "5",
            "prosecut*",
            "pro!",
            "pros$3",
            "wom?n",
            "x?",
            "\\",
            "\\\"",
            "/a+b/",
            "{a TO b}",
            "fn:ordered(a b)",
            "@2",
            "”",
            "–x",
            "​",
            "\uD800",
            "😀");
    Arbitrary<String> rows =
        pieces
            .list()
            .ofMaxSize(14)
            .flatMap(list -> Arbitraries.of(" ", "", "  ").map(gap -> String.join(gap, list)));
    Arbitrary<String> signs =
        Arbitraries.strings().withChars("ab \"()[]{}*?~^:=<>-+!|&/\\$%.,'5").ofMaxLength(30);
    return Arbitraries.oneOf(rows, rows, signs, Arbitraries.strings().ofMaxLength(30));
  }
}
