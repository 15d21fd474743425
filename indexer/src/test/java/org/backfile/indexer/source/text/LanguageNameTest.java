package org.backfile.indexer.source.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageNameTest {

  @ParameterizedTest
  @CsvSource({
    "ENGLISH, en",
    "Französisch, fr",
    "Yiddish, yi",
    "Jiddisch, yi",
    "Hebrew, he",
    "Indonesian, id",
    "Averilese, Averilese"
  })
  void aNameStandsForTheTagThatIsInUse(String name, String tag) {
    assertThat(LanguageName.tag(name)).isEqualTo(tag);
  }
}
