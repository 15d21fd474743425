package org.backfile.server.query.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.backfile.server.query.GrammarTable;
import org.backfile.server.query.GrammarTable.Example;
import org.backfile.server.query.QueryReading;
import org.backfile.server.query.ReadOptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GrammarTableTest {
  private static final ReadOptions OPTIONS = ReadOptions.on(LocalDate.of(2026, 11, 22));

  @ParameterizedTest
  @MethodSource("examples")
  void everyExampleIsReadAsTheTableSays(Example example) {
    ReadOptions options = example.dialect().map(OPTIONS::in).orElse(OPTIONS);
    QueryReading reading = QueryReader.read(example.text(), options);
    assertThat(reading.refused()).isFalse();
    assertThat(reading.readAs()).isEqualTo(example.readAs());
  }

  static Stream<Example> examples() {
    return GrammarTable.ROWS.stream().flatMap(row -> row.examples().stream());
  }
}
