package org.backfile.indexer.source.warc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.backfile.indexer.source.Outcomes.bytes;
import static org.backfile.indexer.source.warc.WarcText.URL;
import static org.backfile.indexer.source.warc.WarcText.capture;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.fields.FieldMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DamagedCaptureTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          WARC-Date: .*            | WARC-Date: 1999-01-15 | expected a time of capture (WARC-Date) such as 1999-01-15T08:00:00Z, found '1999-01-15'
          WARC-Date: .*            | X-Nothing: said       | expected a time of capture (WARC-Date), found none
          WARC-Target-URI: .*      | X-Nothing: said       | expected an address (WARC-Target-URI), found none
          WARC-Record-ID: .*       | WARC-Record-ID: <a b> | Illegal character in path at index 1: a b
          """)
  void aHeaderThatLacksOrMangledWhatNamesACaptureCostsThatRecord(
      String header, String instead, String reason) throws IOException {
    String archive =
        capture(URL + "1", "1999-01-15T08:00:00Z", "One").replaceFirst(header, instead)
            + capture(URL + "2", "1999-01-15T08:00:00Z", "Two");
    Outcomes outcomes =
        Outcomes.of(
            new WarcSource(
                "a.warc", bytes(archive.getBytes(StandardCharsets.ISO_8859_1)), FieldMap.NONE));

    assertThat(outcomes.article().title()).isEqualTo("Two");
    assertThat(outcomes.failure().reason())
        .isEqualTo("damaged record: " + reason + "; reading went on behind it");
  }
}
