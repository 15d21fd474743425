package org.backfile.server.query.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.backfile.server.language.Message;
import org.backfile.server.query.Dialect;
import org.backfile.server.query.Limits;
import org.backfile.server.query.QueryProblem;
import org.backfile.server.query.QueryReading;
import org.backfile.server.query.ReadOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryProblemsTest {
  private static final ReadOptions OPTIONS = ReadOptions.on(LocalDate.of(2026, 11, 22));
  private static final Limits LONG = Limits.DEFAULT.withCharacters(1_000_000);

  @ParameterizedTest(name = "{0}")
  @MethodSource("doubts")
  void aDoubtHasItsPlaceAReadingAndAFix(String text, String marked, String readAs, String fix) {
    QueryReading reading = QueryReader.read(text, OPTIONS);
    assertThat(reading.refused()).isFalse();
    assertThat(reading.readAs()).isEqualTo(readAs);
    QueryProblem problem = reading.warnings().getFirst();
    assertThat(text.substring(problem.position(), problem.position() + problem.length()))
        .isEqualTo(marked);
    assertThat(problem.fix().orElse("")).isEqualTo(fix);
  }

  static Stream<Arguments> doubts() {
    return Stream.of(
        Arguments.of(
            "mayor \"land deal", "\"land deal", "mayor \"land deal\"", "mayor \"land deal\""),
        Arguments.of(
            "mayor “land deal", "“land deal", "mayor \"land deal\"", "mayor \"land deal\""),
        Arguments.of("a 5\" pipe", "\"", "a 5 pipe", "a 5 pipe"),
        Arguments.of("(mayor deal", "(", "mayor deal", ""),
        Arguments.of("mayor) deal", ")", "mayor deal", "mayor deal"),
        Arguments.of("mayor () deal", "()", "mayor deal", "mayor deal"),
        Arguments.of("mayor \"\" deal", "\"\"", "mayor deal", "mayor deal"),
        Arguments.of("mayor AND", "AND", "mayor", "mayor"),
        Arguments.of("OR mayor", "OR", "mayor", "mayor"),
        Arguments.of("mayor OR OR deal", "OR", "mayor OR deal", "mayor OR deal"),
        Arguments.of("mayor NOT", "NOT", "mayor", "mayor"),
        Arguments.of("mayor - deal", "-", "mayor deal", "mayor deal"),
        Arguments.of("mayor or deal", "or", "mayor or deal", "mayor OR deal"),
        Arguments.of("mayor NEAR deal", "NEAR", "mayor NEAR/10 deal", "mayor NEAR/10 deal"),
        Arguments.of("mayor w/5 deal", "w/5", "mayor NEAR/5 deal", "mayor PRE/5 deal"),
        Arguments.of("the Yahoo! deal", "Yahoo!", "the Yahoo* deal", "the Yahoo deal"),
        Arguments.of("colour:red mayor", "colour:red", "colour\\:red mayor", ""),
        Arguments.of(
            "headlin:mayor deal", "headlin:mayor", "headlin\\:mayor deal", "headline:mayor deal"),
        Arguments.of("mayor dat:2019", "dat:2019", "mayor dat\\:2019", "mayor date:2019"),
        Arguments.of("cms_key:red mayor", "cms_key:red", "cms_key\\:red mayor", ""),
        Arguments.of("_exists_:red mayor", "_exists_:red", "_exists_\\:red mayor", ""),
        Arguments.of("colour:(red OR blue) mayor", "colour:", "colour (red OR blue) mayor", ""),
        Arguments.of("colour:\"red\" mayor", "colour:", "colour \"red\" mayor", ""),
        Arguments.of("mayor NOT /s deal", "NOT /s", "mayor NOT (mayor /s deal)", ""),
        Arguments.of("mayor date:\"May 2019\"", "date:\"May 2019\"", "mayor", ""),
        Arguments.of("mayor date:2019-13", "date:2019-13", "mayor", ""),
        Arguments.of("mayor after:9999", "after:9999", "mayor", ""),
        Arguments.of("mayor lang:[a TO b]", "lang:[a TO b]", "mayor", ""),
        Arguments.of("headline:mayor NEAR/5 deal", "NEAR/5", "headline:mayor deal", ""),
        Arguments.of("major(mayor) deal^900", "^900", "major(mayor) deal^100", ""),
        Arguments.of("atleast0(mayor)", "atleast0", "atleast1(mayor)", ""),
        Arguments.of("caps(\"land deal\")", "caps", "\"land deal\"", ""),
        Arguments.of("mayor w/seg deal", "w/seg", "mayor deal", ""),
        Arguments.of("mayor not w/seg deal", "w/seg", "mayor NOT deal", ""),
        Arguments.of("singular(deal) mayor", "singular", "\"deal\" mayor", "exact(deal) mayor"),
        Arguments.of("plural(deals)", "plural", "\"deals\"", "exact(deals)"),
        Arguments.of("mayor /[bm]oat.*/ deal", "/[bm]oat.*/", "mayor \"bm\" \"oat\" deal", ""),
        Arguments.of("-* mayor", "-* mayor", "mayor", ""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refusals")
  void overALimitTheRefusalNamesTheLimitTheValueAndWhatToChange(
      String text, String limit, String value) {
    for (Dialect dialect : Dialect.values()) {
      QueryReading reading = QueryReader.read(text, OPTIONS.in(dialect).within(LONG));
      QueryProblem refusal = reading.refusal().orElseThrow();
      assertThat(refusal.message().toString()).contains("limit: " + limit).contains(value);
      assertThat(refusal.hint().toString()).isNotEmpty();
      assertThat(reading.tree()).isEmpty();
      assertThat(reading.readAs()).isEmpty();
    }
  }

  static Stream<Arguments> refusals() {
    return Stream.of(
        Arguments.of("(".repeat(5_000) + "a" + ")".repeat(5_000), "depth", "5,000"),
        Arguments.of("(".repeat(5_000), "depth", "5,000"),
        Arguments.of("w OR ".repeat(1_999) + "w", "clauses", "2,000"),
        Arguments.of("a????????????????", "prefix", "1"),
        Arguments.of("abcd?????", "questionMarks", "5"),
        Arguments.of("*tion", "prefix", "0"),
        Arguments.of("?*", "prefix", "0"),
        Arguments.of("*a*", "prefix", "0"),
        Arguments.of("abc1* abc2* abc3* abc4* abc5* abc6*", "wildcards", "6"),
        Arguments.of("smith~7", "edits", "7"),
        Arguments.of("aa~1 bb~1 cc~1 dd~1 ee~1 ff~1", "fuzzyTerms", "6"),
        Arguments.of("\"land deal\"~99999999999", "distance", "999"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ownRefusals")
  void limitsOfOurOwnFormsHoldToo(String text, String limit, String fix) {
    QueryReading reading = QueryReader.read(text, OPTIONS.within(LONG));
    assertThat(reading.refusal().orElseThrow().message().toString()).contains("limit: " + limit);
    assertThat(reading.refusal().orElseThrow().fix().orElse("")).isEqualTo(fix);
  }

  static Stream<Arguments> ownRefusals() {
    return Stream.of(
        Arguments.of("mayor NEAR/51 deal", "distance", "mayor NEAR/50 deal"),
        Arguments.of("mayor pre/99 deal", "distance", "mayor PRE/50 deal"),
        Arguments.of("mayor not w/99 deal", "distance", "mayor NOT NEAR/50 deal"),
        Arguments.of("mayor not pre/99 deal", "distance", "mayor NOT PRE/50 deal"),
        Arguments.of("smith~3", "edits", "smith~2"),
        Arguments.of("pr*", "prefix", "pr"),
        Arguments.of("headline:".repeat(3_000) + "a", "depth", ""),
        Arguments.of("a NEAR/2 ".repeat(40) + "b", "depth", ""),
        Arguments.of("a NEAR/2 ".repeat(7) + "b", "nearness", ""),
        Arguments.of("\"a b c d e f g h i\"~5", "nearness", ""),
        Arguments.of("a /p ".repeat(7) + "b", "nearness", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "date:03/05/1996, month first",
    "date:25/05/1996, ''",
    "date:05/25/1996, ''",
    "date:5/5/1996, ''",
    "date:1996-03-05, ''",
  })
  void aDateWithTwoMeaningsIsReadMonthFirstAndSaidSo(String text, String assumed) {
    QueryReading reading = QueryReader.read(text, OPTIONS);
    assertThat(String.join(" ", reading.assumptions().stream().map(Message::toString).toList()))
        .contains(assumed)
        .matches(said -> assumed.isEmpty() == said.isEmpty());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hlead(mayor w/5 deal)",
        "mayor w/5 deal and not football",
        "mayor w/5 deal date aft 2019"
      })
  void aDistanceIsNotDoubtedWhereOtherFormsSayThatItIsNexis(String text) {
    assertThat(QueryReader.read(text, OPTIONS).warnings()).isEmpty();
  }

  @Test
  void aLongTextIsRefusedByItsLengthAlone() {
    for (String text :
        new String[] {"a".repeat(100_000), "(".repeat(100_000), "\"".repeat(100_000)}) {
      QueryReading reading = QueryReader.read(text, OPTIONS);
      assertThat(reading.refusal().orElseThrow().message().toString())
          .contains("100,000")
          .contains("1,000")
          .contains("characters");
    }
  }

  @Test
  void signsRepeatedAThousandTimesDoNotRecurse() {
    for (String sign : new String[] {"-", "NOT ", "!", "+", "atleast2 ", "exact("}) {
      QueryReading reading = QueryReader.read(sign.repeat(20_000) + "a", OPTIONS.within(LONG));
      assertThat(reading.tree().isPresent()).isNotEqualTo(reading.refused());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "(%s OR date:2019)", "headline:%s", "%s^2"})
  void aRowOfNotsBeforeANearnessGrowsNoFasterThanItsText(String first) {
    for (String operator : new String[] {" NOT /s ", " NOT PRE/5 "}) {
      String text =
          IntStream.range(0, 60)
              .mapToObj(at -> first.formatted("w" + at))
              .collect(Collectors.joining(operator));
      QueryReading reading = QueryReader.read(text, OPTIONS.in(Dialect.NATIVE).within(LONG));
      assertThat(reading.refused()).isFalse();
      assertThat(reading.readAs()).hasSizeLessThan(4 * text.length());
    }
  }

  @Test
  void wordsThatOnlyLookLikeDatesAreAskedFor() {
    QueryReading reading = QueryReader.read("date after work and before bed", OPTIONS);
    assertThat(reading.warnings()).isEmpty();
    assertThat(reading.readAs()).contains("work").contains("bed");
  }

  @Test
  void thePlaceIsThatOfTheTextAsTyped() {
    String text = "\u200B\u200Bmayor\u00A0AND";
    QueryProblem problem = QueryReader.read(text, OPTIONS).warnings().getFirst();
    assertThat(problem.position()).isEqualTo(8);
    assertThat(problem.length()).isEqualTo(3);
  }

  @Test
  void aCaretStandsBelowThePlace() {
    QueryProblem problem = QueryReader.read("mayor NEAR/99 deal", OPTIONS).refusal().orElseThrow();
    assertThat(problem.caret("mayor NEAR/99 deal"))
        .isEqualTo(
            """
            mayor NEAR/99 deal
                  ^^^^^^^\
            """);
  }

  @Test
  void theCaretOfALongQueryShowsThePartAroundIt() {
    String text = "mayor OR ".repeat(50) + "NEAR/99 x " + "deal ".repeat(40);
    QueryProblem problem = QueryReader.read(text, OPTIONS).refusal().orElseThrow();
    String[] lines = problem.caret(text).split("\n");
    assertThat(lines[0]).hasSize(100);
    assertThat(lines[0].substring(lines[1].indexOf('^'))).startsWith("NEAR/99");
  }
}
