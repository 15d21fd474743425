package org.backfile.server.web.receipt;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.backfile.schema.KeywordField;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.SearchUrl;
import org.backfile.server.web.url.Twin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final String BUILD = "20261122T101500Z-8f3a2c";
  private static final Receipt DEAL =
      receipt("q=mayor+%22land+deal%22&source=Daily+Post&not.section=Sport&from=2014");

  private static Receipt receipt(String query) {
    SearchState state = SearchUrl.read(query, Twin.PAGE, TODAY).state();
    return Receipt.of(state, "mayor AND \"land deal\"", BUILD, 1_204, true, TODAY);
  }

  @Test
  void aCodeLeadsBackToTheWholeQuestion() {
    assertThat(Receipt.read(DEAL.code())).contains(DEAL);
    assertThat(DEAL.question().query())
        .isEqualTo("q=mayor+%22land+deal%22&from=2014&source=Daily+Post&not.section=Sport");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "q=a%0Ab%5Cn", "q=%D9%85%D8%AC%D9%84%D8%B3", "undated=1", "missing.byline=1"})
  void oddQuestionsComeBackToo(String query) {
    assertThat(Receipt.read(receipt(query).code())).contains(receipt(query));
  }

  @Property(tries = 200)
  void anyQueryAndBuildSurviveTheCode(
      @ForAll @StringLength(max = 300) String query,
      @ForAll @StringLength(min = 1, max = 40) String build,
      @ForAll @IntRange(min = 0) int total) {
    String q = new String(query.getBytes(UTF_8), UTF_8);
    String id = new String(build.getBytes(UTF_8), UTF_8);
    SearchState state =
        SearchState.EMPTY
            .with(SearchParameters.Q, q)
            .plus(SearchParameters.include(KeywordField.SOURCE), "Daily Post");
    Receipt receipt = Receipt.of(state, q, id, total, false, TODAY);

    assertThat(Receipt.read(receipt.code())).contains(receipt);
    assertThat(Receipt.looksLikeOne(receipt.code())).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s,", "%s.", "Receipt %s,", "Beleg %s", " receipt: %s. "})
  void aCodeIsReadAsAPagePrintsIt(String printed) {
    for (String code : List.of(DEAL.code(), DEAL.code().replace('-', ' '))) {
      String pasted = printed.formatted(code);
      assertThat(Receipt.looksLikeOne(pasted)).as(pasted).isTrue();
      assertThat(Receipt.read(pasted)).as(pasted).contains(DEAL);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"BF-109 messerschmitt fighters", "bf about again never", "receipt BF-1"})
  void wordsAreNoCode(String words) {
    assertThat(Receipt.looksLikeOne(words)).isFalse();
  }

  @Test
  void noSingleMistypedLetterPasses() {
    String code = DEAL.code();
    for (int at = Receipt.PREFIX.length(); at < code.length(); at++) {
      char wrong = code.charAt(at) == '7' ? '8' : '7';
      String mistyped = code.substring(0, at) + wrong + code.substring(at + 1);
      assertThat(Receipt.read(mistyped)).as(mistyped).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"BF-", "BF-0", "BF-UUUUU-UUUUU-UUUUU", "4", "BF-04000-00000-00000-00000"})
  void whatIsNoCodeIsRefused(String text) {
    assertThat(Receipt.read(text)).isEmpty();
    assertThat(Receipt.read(DEAL.code() + text)).isEmpty();
    assertThat(Receipt.read(DEAL.code().substring(0, DEAL.code().length() - 1))).isEmpty();
  }

  @Test
  void aCodeMayBeTypedAsPeopleType() {
    String typed = " " + DEAL.code().toLowerCase(Locale.ROOT).replace('0', 'o').replace('1', 'l');

    assertThat(Receipt.read(typed.replace("-", " ").replace("bf ", "bf-"))).contains(DEAL);
  }

  @Test
  void whereOneStoodAndHowItLookedIsNoPartOfTheQuestion() {
    assertThat(receipt("q=mayor&page=3&size=50&fields=id&build=" + BUILD).code())
        .isEqualTo(receipt("q=mayor").code());
  }

  @Test
  void aDayCountedBackIsKeptAsTheDayItWas() {
    assertThat(receipt("q=mayor&from=-7d").question().text(SearchParameters.FROM))
        .isEqualTo("2026-11-15");
  }

  @Test
  void aQueryReadInAnotherWayIsNoticed() {
    assertThat(DEAL.isReadAs("mayor AND \"land deal\"")).isTrue();
    assertThat(DEAL.isReadAs("mayor OR \"land deal\"")).isFalse();
  }

  @Test
  void theCodeOfAShortQuestionIsShort() {
    assertThat(receipt("q=mayor").code().length()).isLessThan(60);
  }
}
