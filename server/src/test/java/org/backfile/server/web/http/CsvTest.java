package org.backfile.server.web.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+49", "-football", "@SUM(A1)", "\tx", "\r=1", "\n=1"})
  void whatASpreadsheetWouldCalculateBeginsWithAnApostrophe(String formula) {
    assertThat(Csv.cell(formula)).isEqualTo("'" + formula);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "mayor", "a=b", "4 March", "'quoted'"})
  void everythingElseStaysAsItIs(String text) {
    assertThat(Csv.cell(text)).isEqualTo(text);
  }

  @Property(tries = 200)
  void everyCellIsReadBackAsItWas(@ForAll String one, @ForAll String other) throws IOException {
    Body body = Csv.body(List.of("one", "other"), List.of(List.of(one, other)));
    String written = new String(body.bytes(), StandardCharsets.UTF_8);
    try (CSVParser parser = CSVFormat.RFC4180.parse(new StringReader(written))) {
      String expected =
          new String(Csv.cell(one).getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
      assertThat(parser.getRecords().get(1).get(0)).isEqualTo(expected);
    }
  }
}
