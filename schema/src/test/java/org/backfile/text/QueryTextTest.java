package org.backfile.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryTextTest {

  private final QueryText text = new QueryText();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Mayor | mayor",
        "U.S. | u.s",
        "long-range | long range",
        "mayor’s | mayor's",
        "l’homme | l homme",
        "O'Brien | o'brien",
        "Café | cafe",
        "Straße | strasse",
        "12,500 | 12500",
        "ＡＴＡＣＭＳ | atacms",
        "東京都 | 東京 京都",
        "إِسْلَام | اسلام",
        "ΑΘΉΝΑ | αθηνα",
        "йод | йод"
      })
  void wordsAreFoundWhateverTheWriting(String typed, String words) {
    assertThat(text.words(typed).stream().map(QueryWord::folded)).containsExactly(words.split(" "));
  }

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, mayor, mayors",
    "ENGLISH, mayor, mayor's",
    "ENGLISH, prosecute, prosecuted",
    "FRENCH, pêcheur, pêcheurs",
    "FRENCH, pecheur, pêcheurs",
    "GERMAN, Häuser, Haus",
    "SPANISH, elección, elecciones",
    "ITALIAN, ragazzo, ragazzi",
    "PORTUGUESE, nação, nações",
    "DUTCH, krant, kranten",
    "ARABIC, كتاب, الكتاب",
    "OTHER, fjord, FJORD"
  })
  void formsOfAWordShareAStem(TextLanguage language, String one, String other) {
    assertThat(stems(language, one)).anyMatch(stems(language, other)::contains);
  }

  @ParameterizedTest
  @CsvSource({"ENGLISH, mayor, major", "ENGLISH, police, policy", "OTHER, fjord, fjords"})
  void differentWordsDoNot(TextLanguage language, String one, String other) {
    assertThat(stems(language, one)).noneMatch(stems(language, other)::contains);
  }

  @Property
  void wordsStandWhereTheyWereTyped(@ForAll String typed) {
    for (QueryWord word : new QueryText().words(typed)) {
      assertThat(word.start()).isBetween(0, word.end());
      assertThat(word.end()).isLessThanOrEqualTo(typed.length());
      assertThat(word.folded()).isNotNull();
    }
  }

  private Set<?> stems(TextLanguage language, String word) {
    return text.stems(text.words(word).getFirst(), List.of(language));
  }

  @Test
  void itsMemoryIsBoundedHoweverManyWordsAreAskedFor() {
    QueryText text = new QueryText();
    for (int number = 0; number < 3 * QueryText.MOST_REMEMBERED; number++) {
      text.stems(text.words("word" + number).getFirst(), List.of(TextLanguage.ENGLISH));
    }
    assertThat(text.remembered()).isBetween(1, 2 * QueryText.MOST_REMEMBERED);
  }
}
