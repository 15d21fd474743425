package org.backfile.server.query.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.Form;
import org.backfile.server.query.ArchiveQuery.Word;
import org.backfile.server.query.Dialect;
import org.backfile.server.query.MatchMode;
import org.backfile.server.query.QueryPrinter;
import org.backfile.server.query.QueryReading;
import org.backfile.server.query.ReadOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class QueryReaderTest {
  private static final ReadOptions AUTO = ReadOptions.on(LocalDate.of(2026, 11, 22));

  /** Dialect, text, reading. */
  private static final String READINGS =
      """
      native  | mayor land OR deal council          | (mayor land) OR (deal council)
      native  | mayor NOT NEAR/3 deal OR council    | (mayor NOT NEAR/3 deal) OR council
      native  | NOT mayor NEAR/3 deal               | NOT (mayor NEAR/3 deal)
      native  | NOT NOT mayor                       | mayor
      native  | -(mayor deal)                       | NOT (mayor deal)
      native  | mayor mayor                         | mayor
      native  | mayor (land (deal))                 | mayor land deal
      native  | headline:mayor NEAR/5 headline:deal | headline:(mayor NEAR/5 deal)
      native  | (mayor land) NEAR/5 deal            | (mayor NEAR/5 deal) (land NEAR/5 deal)
      native  | deal^2 NEAR/5 mayor                 | (deal NEAR/5 mayor)^2
      native  | atleast2(mayor deal)                | atleast2(mayor) atleast2(deal)
      native  | atleast2(headline:mayor)            | headline:(atleast2(mayor))
      native  | caps(us OR who)                     | caps(us) OR caps(who)
      native  | exact(mayor OR headline:deals)      | "mayor" OR headline:"deals"
      native  | "land * * deal"                     | "land * * deal"
      native  | "* deal"                            | "deal"
      native  | "prosecut* office"                  | "prosecut* office"
      native  | "who is the mayor?"                 | "who is the mayor?"
      auto    | who is the mayor?                   | who is the mayor
      native  | who is the mayor?                   | who is the mayor?
      auto    | AT&T U.S. long-range 12:30          | AT&T U.S. long-range 12:30
      auto    | US$5 million                        | US\\$5 million
      auto    | http://a.example/b                  | http://a.example/b
      auto    | “land deal” –football               | "land deal" NOT football
      auto    | «land deal»                         | "land deal"
      auto    | ＭＡＹＯＲ　ＯＲ　deal              | MAYOR OR deal
      auto    | date:[2020 TO 2019]                 | date:[2019 TO 2020]
      auto    | date:{2018 TO 2020}                 | date:2019
      auto    | date:>=2019-05                      | date:[2019-05 TO *]
      auto    | date:2019/05/03                     | date:2019-05-03
      auto    | date:1996-99                        | date:[1996 TO 1999]
      auto    | date:1989-1992                      | date:[1989 TO 1992]
      auto    | date:1950..1970                     | date:[1950 TO 1970]
      auto    | date:1910-12                        | date:1910-12
      auto    | date:25/5/1996                      | date:1996-05-25
      auto    | date:5.3.1996                       | date:1996-03-05
      auto    | date:1996..                         | date:[1996 TO *]
      auto    | date:..1999                         | date:[* TO 1999]
      auto    | date:1996...                        | date:1996
      auto    | date:"1996-03-05" land              | date:1996-03-05 land
      auto    | date:["1996" TO "1997-05"]          | date:[1996 TO 1997-05]
      auto    | date(1996)                          | date:1996
      auto    | date(s) of birth                    | date s of birth
      auto    | published:1996                      | date:1996
      auto    | date from 05/01/1996 to 31/12/1996  | date:[1996-01-05 TO 1996-12-31]
      auto    | date geq 1/1/1996 and leq 3/1/1996  | date:[1996-01-01 TO 1996-03-01]
      auto    | date bef 1998 and aft 1/1/1996      | date:[1996-01-02 TO 1997]
      auto    | date aft 1/2/1999 and bef 25/3/1999 | date:[1999-02-02 TO 1999-03-24]
      auto    | date from 1/2/1999 to 25/3/1999, mayor | date:[1999-02-01 TO 1999-03-25] mayor
      auto    | date after 2018 and before bed      | date:[2019 TO *] "before bed"
      auto    | wc>500 and land                     | words>500 land
      auto    | length > 500 and land               | words>500 land
      auto    | mayor NOT /s deal                   | mayor NOT (mayor /s deal)
      auto    | mayor not w/p deal                  | mayor NOT (mayor /p deal)
      auto    | mayor NOT PRE/5 deal                | mayor NOT (mayor PRE/5 deal)
      native  | a NOT /s b NOT /s c                 | a NOT (a /s b) NOT (a /s c)
      native  | a NOT /s *                          | a
      native  | (a date:2019) NOT /s b              | a date:2019 NOT (a /s b)
      native  | (a OR date:2019) NOT /s b           | (a OR date:2019) NOT b
      native  | headline:a NOT /s headline:b        | headline:a NOT headline:(a /s b)
      auto    | mayor not n/5 deal                  | mayor NOT NEAR/5 deal
      auto    | date:-2w                            | date:[2026-11-08 TO 2026-11-22]
      auto    | since:2019 until:2020-06            | date:[2019 TO *] date:[* TO 2020-06]
      auto    | words:[1000 TO 500]                 | words:[500 TO 1000]
      auto    | words<=200                          | words<=200
      auto    | words<200                           | words<=199
      auto    | *                                   | *
      auto    | * mayor                             | mayor
      auto    | AND                                 | "AND"
      auto    | "and" "same"                        | "and" "same"
      auto    | \\AND \\near5                       | \\AND \\near5
      auto    | the same deal                       | the same deal
      auto    | bread and butter                    | bread and butter
      auto    | most(mayor land deal vote) -sport   | most(mayor land deal vote) NOT sport
      auto    | intitle:mayor council OR deal       | headline:mayor (council OR deal)
      auto    | hd=(land deal same mayor)           | headline:("land deal" /p mayor)
      auto    | land deal and co=acme               | "land deal" org:acme
      auto    | hlead(mayor or council) and not cup | hlead:(mayor OR council) NOT cup
      auto    | hlp=mayor w/5 deal or hlead(x)      | (hlead:mayor deal) OR hlead:x
      factiva | land deal near5 prosecut$3 office   | "land deal" NEAR/5 "prosecut$3 office"
      factiva | mayor not council                   | mayor NOT council
      factiva | mayor adj council                   | mayor PRE/1 council
      nexis   | mayor w/5 deal or land              | mayor NEAR/5 (deal OR land)
      nexis   | mayor and not deal or land          | mayor NOT (deal OR land)
      nexis   | date(geq (1/1/1999) and leq (12/31/1999)) | date:[1999-01-01 TO 1999-12-31]
      nexis   | length(>500) and mayor              | words>500 mayor
      google  | mayor AROUND(3) deal OR land        | (mayor NEAR/3 deal) OR land
      google  | mayor! -site:x.example              | mayor\\! NOT source:x.example
      native  | date (geq 2019 leq 2020)^2          | date (geq 2019 leq 2020)^2
      native  | \\AND \\same~1                      | \\AND \\same~1
      native  | section:\\//x.example                | section:\\//x.example
      lucene  | mayor land OR deal                  | mayor (land OR deal)
      lucene  | mayor AND land OR deal              | (mayor land) OR deal
      lucene  | mayor OR NOT deal                   | mayor NOT deal
      lucene  | +mayor OR deal                      | mayor
      lucene  | title:"land deal"~3^2               | (headline:("land" NEAR/3 "deal"))^2
      lucene  | headline:(mayor OR deal)            | headline:mayor OR headline:deal
      lucene  | smith~0.7 jones~1                   | smith~2 jones~1
      lucene  | date:[2019 TO 2020} words:[5 TO *]  | date:2019 words>4
      lucene  | /a+b/ deal                          | "a" "b" deal
      lucene  | wom?n pros* a\\:b                   | wom?n pros* a\\:b
      lucene  | *:* -mayor                          | NOT mayor
      lucene  | mayor NEAR/5 deal                   | mayor NEAR/5 deal
      lucene  | headline: * mayor                   | mayor
      auto    | "land deal?: mayor\\" vote          | "land deal? mayor\\" vote"
      auto    | abc*$$5, mayor                      | abc*5 mayor
      auto    | \\\\'abc* mayor                       | abc* mayor
      factiva | land deal wom?                      | "land deal" wom?
      """;

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("readings")
  void textIsReadAs(String dialect, String text, String readAs) {
    ReadOptions options = Dialect.of(dialect).map(AUTO::in).orElse(AUTO);
    QueryReading reading = QueryReader.read(text, options);
    assertThat(reading.readAs()).isEqualTo(readAs);
    assertThat(reading.asTyped()).isEqualTo(text);
  }

  static Stream<Arguments> readings() {
    return READINGS
        .lines()
        .map(line -> line.split("\\s+\\|\\s+"))
        .map(cells -> Arguments.of((Object[]) cells));
  }

  @ParameterizedTest
  @MethodSource("signs")
  void theDialectIsRecognisedByItsForms(Dialect dialect, String text) {
    assertThat(QueryReader.read(text, AUTO).syntax()).isEqualTo(dialect);
  }

  static Stream<Arguments> signs() {
    return Stream.of(
        Arguments.of(Dialect.NATIVE, "mayor NEAR/5 deal headline:x"),
        Arguments.of(Dialect.NATIVE, "\"hlp=x near5 and not\""),
        Arguments.of(Dialect.NATIVE, "the same deal and the mayor"),
        Arguments.of(Dialect.NATIVE, "hlp=x hlead(y)"),
        Arguments.of(Dialect.FACTIVA, "hlp=mayor"),
        Arguments.of(Dialect.FACTIVA, "mayor near5 deal"),
        Arguments.of(Dialect.FACTIVA, "mayor same deal"),
        Arguments.of(Dialect.FACTIVA, "prosecut$3"),
        Arguments.of(Dialect.FACTIVA, "mayor date from 19990201 to 19990301"),
        Arguments.of(Dialect.NEXIS, "hlead(mayor)"),
        Arguments.of(Dialect.NEXIS, "mayor w/5 deal"),
        Arguments.of(Dialect.NEXIS, "mayor pre/5 deal"),
        Arguments.of(Dialect.NEXIS, "prosecut!"),
        Arguments.of(Dialect.NEXIS, "mayor and not deal"),
        Arguments.of(Dialect.LUCENE, "smith~1"),
        Arguments.of(Dialect.LUCENE, "source:[a TO b]"),
        Arguments.of(Dialect.LUCENE, "deal^2"),
        Arguments.of(Dialect.LUCENE, "+mayor deal"),
        Arguments.of(Dialect.GOOGLE, "intitle:mayor"),
        Arguments.of(Dialect.GOOGLE, "site:herald.example"),
        Arguments.of(Dialect.GOOGLE, "mayor AROUND(5) deal"));
  }

  @Test
  void severalDialectsInOneTextAreReadTogetherAndTheAssumptionsListed() {
    QueryReading reading = QueryReader.read("hlp=mayor and body(land deal)", AUTO);
    assertThat(reading.readAs()).isEqualTo("hlead:mayor body:(land deal)");
    assertThat(reading.assumptions()).hasSize(2);
  }

  @Test
  void exactTakesBareWordsAsWritten() {
    assertThat(QueryReader.read("mayor deals", AUTO.exactly()).tree())
        .contains(
            ArchiveQuery.all(
                List.of(new Word("mayor", Form.EXACT), new Word("deals", Form.EXACT))));
  }

  @Test
  void looserMatchingLoosensWordsAndKeepsConditions() {
    String text = "mayor land deal source:Herald -football date:2019 headline:vote";
    assertThat(QueryReader.read(text, AUTO.matching(MatchMode.ANY)).readAs())
        .isEqualTo("(mayor OR land OR deal OR headline:vote) source:Herald NOT football date:2019");
    assertThat(QueryReader.read(text, AUTO.matching(MatchMode.MOST)).readAs())
        .isEqualTo("most(mayor land deal headline:vote) source:Herald NOT football date:2019");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mayor "land deal" -football | mayor, "land deal", NOT football
          mayor OR "land deal"        | mayor, "land deal"
          (mayor OR council) deal     | mayor OR council, deal
          most(mayor land deal)       | mayor, land, deal
          mayor NEAR/5 deal           | mayor NEAR/5 deal
          """)
  void clausesAreTheTopLevelPartsNegatedOnesIncluded(String typed, String clauses) {
    ArchiveQuery tree = QueryReader.read(typed, AUTO).tree().orElseThrow();
    assertThat(QueryPrinter.clauses(tree))
        .extracting(QueryPrinter.Clause::text)
        .containsExactly(clauses.split(", "));
  }

  @Test
  void anEmptyTextAsksForEverythingWithoutAWarning() {
    QueryReading reading = QueryReader.read("  ", AUTO);
    assertThat(reading.tree()).contains(new ArchiveQuery.Everything());
    assertThat(reading.tree().orElseThrow().clauses()).isEmpty();
  }
}
