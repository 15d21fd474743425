package org.backfile.server.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  private static final Language GERMAN =
      new Language(
          "de",
          Locale.GERMANY,
          text -> Map.of("{0} day|{0} days", "{0} Tag|{0} Tage").getOrDefault(text, text));

  @Test
  void aMessageIsEnglishUnlessALanguageSaysIt() {
    Message message = Message.of("{0} day|{0} days", 1_204);
    assertThat(message).hasToString("1,204 days");
    assertThat(GERMAN.say(message)).isEqualTo("1.204 Tage");
  }

  @Test
  void theFirstNumberTellsOneFromMany() {
    assertThat(Message.of("{1}: {0} day|{1}: {0} days", 1, "May")).hasToString("May: 1 day");
    assertThat(Message.of("{0} day|{0} days", 0)).hasToString("0 days");
  }

  @Test
  void aMessageInAMessageIsInTheSameLanguage() {
    assertThat(GERMAN.say(Message.of("{0}!", Message.of("{0} day|{0} days", 2))))
        .isEqualTo("2 Tage!");
  }

  @Test
  void whatStandsInAnOpenPlaceIsNotReadAsAPattern() {
    assertThat(Message.of("{0} and {1}", "{1}", "a|b")).hasToString("{1} and a|b");
  }

  @Test
  void whatNobodyTranslatedIsSaidInEnglish() {
    assertThat(GERMAN.say(Message.of("Not translated"))).isEqualTo("Not translated");
  }

  @Test
  void aLanguageIsCurrentOnlyWhileItSpeaks() {
    GERMAN.speak(() -> assertThat(Language.current()).isSameAs(GERMAN));
    assertThat(Language.current()).isSameAs(Language.ENGLISH);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      textBlock =
          """
          none                       | en
          de                         | de
          de-AT,de;q=0.9,en;q=0.8    | de
          en-US,en;q=0.9,de;q=0.8    | en
          fr-FR,fr;q=0.9,de;q=0.2    | de
          fr                         | en
          *                          | en
          ;;;q=nonsense              | en
          """)
  void aReaderGetsTheLanguageThatTheBrowserPrefers(String accepted, String tag) {
    assertThat(Languages.all().preferred(accepted).tag()).isEqualTo(tag);
  }

  @Test
  void aChosenLanguageAnswersEverybody() {
    assertThat(Languages.chosen("de").preferred("en").tag()).isEqualTo("de");
  }

  @Test
  void aLanguageThatThereIsNotIsToldWithThoseThereAre() {
    assertThatThrownBy(() -> Languages.chosen("tlh")).hasMessageContainingAll("tlh", "en", "de");
  }
}
