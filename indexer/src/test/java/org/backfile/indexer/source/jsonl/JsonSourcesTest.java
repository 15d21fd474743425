package org.backfile.indexer.source.jsonl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.SourceBytes;
import org.backfile.indexer.source.fields.FieldMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonSourcesTest {

  private static SourceBytes bytes(String text, Charset charset) throws IOException {
    return Outcomes.bytes(text.replace('~', '\n').getBytes(charset));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"id":1}              | JsonLinesSource
          [{"id":1}]            | JsonStreamSource
          {~  "id":1}           | JsonStreamSource
          """)
  void anArrayInAFileOfLinesIsOtherJson(String text, String source) throws IOException {
    assertThat(JsonSources.lines("a", bytes(text, StandardCharsets.UTF_8), FieldMap.NONE))
        .extracting(found -> found.getClass().getSimpleName())
        .isEqualTo(source);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [{"id":1}]            | JsonStreamSource
          {"id":1}              | JsonStreamSource
          {"id":1}~{"id":2}     | JsonLinesSource
          {~"id":1}~{"id":2}    | JsonStreamSource
          """)
  void anObjectALineIsJsonLinesWhateverItsName(String text, String source) throws IOException {
    assertThat(JsonSources.any("a", bytes(text, StandardCharsets.UTF_8), FieldMap.NONE))
        .extracting(found -> found.getClass().getSimpleName())
        .isEqualTo(source);
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstLine() throws IOException {
    SourceBytes marked = bytes("\uFEFF{\"id\":1}", StandardCharsets.UTF_8);

    assertThat(JsonSources.lines("a", marked, FieldMap.NONE).next()).isPresent();
    assertThat(marked.first().text()).startsWith("{");
  }

  @Test
  void jsonInUtf16IsRefused() {
    assertThatThrownBy(() ->
            JsonSources.lines(
                "a", bytes("\uFEFF{\"id\":1}", StandardCharsets.UTF_16LE), FieldMap.NONE))
        .isInstanceOf(IOException.class)
        .hasMessage("expected text in UTF-8, found UTF-16 or no text at all");
  }
}
