package org.backfile.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BoundariesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The mayor left. He was late. | 0 3",
        "Mr. Doe met Dr. Roe. They spoke. | 0 5",
        "The U.S. Navy sailed. It rained. | 0 4",
        "He left the U.S. last week. | 0",
        "J. Smith spoke! Did he? Yes. | 0 3 5",
        "It cost 3.5 million. That is much. | 0 4",
        "the price, e.g. of fish, rose | 0",
        "\"It is over.\" She left. | 0 3",
        "Wait... what? No. | 0 2"
      })
  void sentencesBeginAfterFullStopsThatEndOne(String text, String firstWords) {
    TextTokens tokens = new TextTokens();
    new TextTokenizer().tokenize(text, TextLanguage.ENGLISH, tokens);
    List<String> begins = new ArrayList<>();
    for (int word = 0; word < tokens.size(); word++) {
      if (tokens.beginsSentence(word)) {
        begins.add(String.valueOf(word));
      }
    }
    assertThat(begins).containsExactly(firstWords.split(" "));
  }
}
