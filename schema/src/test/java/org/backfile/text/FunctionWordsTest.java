package org.backfile.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FunctionWordsTest {

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      textBlock =
          """
          What is the cost of the new bridge?,         cost new bridge
          who did the mayor's office pay,              mayor's office pay
          hat die Brücke über den Fluss einen Pfeiler, Brücke Fluss Pfeiler
          que fait le maire dans la mairie,         fait maire mairie
          did people die in the storm,                 people die storm
          to be or not to be,                          to be or not to be
          bridge,                                      bridge
          """)
  void areLeftOutOfASentenceOfTheirLanguage(String sentence, String kept) {
    List<QueryWord> words = FunctionWords.without(new QueryText().words(sentence));

    assertThat(words.stream().map(word -> sentence.substring(word.start(), word.end())))
        .containsExactly(kept.split(" "));
  }

  @ParameterizedTest
  @CsvSource({"--", "''"})
  void aTextWithoutWordsHasNoneLeft(String text) {
    assertThat(FunctionWords.without(new QueryText().words(text))).isEmpty();
  }
}
