package org.backfile.server.query.dialects;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.MatchMode;
import org.backfile.server.query.QueryReading;
import org.backfile.server.query.ReadOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainWordsTest {

  private static final ReadOptions OPTIONS = ReadOptions.on(LocalDate.of(2026, 11, 22));

  @ParameterizedTest(name = "{0} ({1})")
  @CsvSource(
      quoteCharacter = '`',
      textBlock =
          """
          Who built the bridge and the tunnel?, ANY,  built OR bridge OR tunnel
          long-range missiles - "not" enough,   ANY,  long OR range OR missiles OR enough
          deal: the land deal of 2019,          ANY,  deal^2 OR land OR 2019
          storm or flood,                       ALL,  storm flood
          storm flood harbour,                  MOST, most(storm flood harbour)
          storm flood,                          MOST, storm flood
          (a* b~2) AND headline: x,             ANY,  b OR 2 OR headline OR x
          bridge,                               ANY,  bridge
          """)
  void readOperatorsAsLanguage(String text, MatchMode match, String readAs) {
    QueryReading reading = PlainWords.read(text, OPTIONS.matching(match));

    assertThat(reading.tree()).isEqualTo(QueryReader.read(readAs, OPTIONS).tree());
    assertThat(reading.problems()).isEmpty();
  }

  @Test
  void wordsBeyondTheLimitAreLeftOutWithAWarning() {
    String text =
        IntStream.range(0, 130).mapToObj(number -> "w" + number).collect(Collectors.joining(" "));

    QueryReading reading = PlainWords.read(text, OPTIONS.matching(MatchMode.ANY));

    assertThat(reading.tree().orElseThrow())
        .isInstanceOfSatisfying(
            ArchiveQuery.Any.class, any -> assertThat(any.parts()).hasSize(128));
    assertThat(reading.warnings())
        .singleElement()
        .satisfies(
            warning -> assertThat(text.substring(warning.position())).isEqualTo("w128 w129"));
  }

  @Test
  void aTextOfTooManyCharactersIsRefused() {
    QueryReading reading = PlainWords.read("bridge ".repeat(200), OPTIONS);

    assertThat(reading.refused()).isTrue();
    assertThat(reading.tree()).isEmpty();
  }

  @Property
  void anyTextHasAReadingThatReadsBack(@ForAll String text, @ForAll MatchMode match) {
    QueryReading reading = PlainWords.read(text, OPTIONS.matching(match));

    if (!reading.refused()) {
      assertThat(QueryReader.read(reading.readAs(), OPTIONS).tree()).isEqualTo(reading.tree());
    }
  }
}
