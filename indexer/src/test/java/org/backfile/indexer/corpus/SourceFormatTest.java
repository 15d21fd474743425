package org.backfile.indexer.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.backfile.indexer.source.FirstBytes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SourceFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a.jsonl     | {"id":1} | JSON_LINES
          a.NDJSON.GZ | {"id":1} | JSON_LINES
          a.json      | {"id":1} | JSON
          a.csv.gz    | id,text  | CSV
          a.b.txt     | A text.  | TEXT
          """)
  void nameAndFirstBytesTellTheFormat(String name, String first, SourceFormat format) {
    byte[] bytes = first.replace('~', '\n').getBytes(StandardCharsets.UTF_8);

    assertThat(SourceFormat.of(name, new FirstBytes(bytes))).hasValue(format);
  }

  @ParameterizedTest
  @CsvSource({"a", "a.gz", "a.exe", "jsonl", "a.txt.bak"})
  void otherNamesPromiseNone(String name) {
    assertThat(SourceFormat.isKnown(name)).isFalse();
  }

  @ParameterizedTest
  @EnumSource
  void everyFormatSaysWhatItIs(SourceFormat format) {
    assertThat(format.title()).isNotBlank();
    assertThat(format.recognised()).isNotBlank();
    assertThat(format.reads()).isNotBlank();
    assertThat(format.endings()).isNotEmpty().allMatch(ending -> ending.startsWith("."));
  }
}
