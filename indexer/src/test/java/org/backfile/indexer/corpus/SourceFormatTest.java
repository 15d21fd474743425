package org.backfile.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceFormatTest {

  @ParameterizedTest
  @CsvSource({
    "a.jsonl, JSON_LINES",
    "a.NDJSON.GZ, JSON_LINES",
    "a.json, JSON",
    "a.csv.gz, CSV",
    "a.b.txt, TEXT"
  })
  void theNamePromisesAFormat(String name, SourceFormat format) {
    assertThat(SourceFormat.named(name)).hasValue(format);
  }

  @ParameterizedTest
  @CsvSource({"a", "a.gz", "a.xml", "jsonl", "a.txt.zip"})
  void otherNamesPromiseNone(String name) {
    assertThat(SourceFormat.named(name)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          JSON_LINES | {"id":1}              | JSON_LINES
          JSON_LINES | [{"id":1}]            | JSON
          JSON       | [{"id":1}]            | JSON
          JSON       | {"id":1}              | JSON
          JSON       | {"id":1}~{"id":2}     | JSON_LINES
          JSON       | {~"id":1}~{"id":2}    | JSON
          TEXT       | {"id":1}              | TEXT
          """)
  void theFirstBytesTellWhichJsonItIs(SourceFormat named, String first, SourceFormat confirmed) {
    byte[] bytes = first.replace('~', '\n').getBytes(StandardCharsets.UTF_8);

    assertThat(named.confirmed(bytes)).isEqualTo(confirmed);
  }
}
