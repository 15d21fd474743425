package org.backfile.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.backfile.article.PublicationDate.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicationDateTest {

  @ParameterizedTest
  @CsvSource({
    "1994, YEAR, 1994, 1994-01-01T00:00",
    "1996-07, MONTH, 1996-07, 1996-07-01T00:00",
    "2015-03-04, DAY, 2015-03-04, 2015-03-04T00:00",
    "2015-03-04T18:02, INSTANT, 2015-03-04T18:02:00, 2015-03-04T18:02",
    "2015-03-04 18:02:31, INSTANT, 2015-03-04T18:02:31, 2015-03-04T18:02:31",
    "2018-05-10T04:18:10.229000, INSTANT, 2018-05-10T04:18:10, 2018-05-10T04:18:10",
    "2015-03-04T23:30:00-05:00, INSTANT, 2015-03-04T23:30:00-05:00, 2015-03-04T23:30",
    "2015-03-04T18:02:00Z, INSTANT, 2015-03-04T18:02:00Z, 2015-03-04T18:02",
    "2015-03-04T18:02:00+0100, INSTANT, 2015-03-04T18:02:00+01:00, 2015-03-04T18:02"
  })
  void aDateKeepsThePrecisionItIsWrittenWith(
      String text, Precision precision, String iso, String start) {
    PublicationDate date = PublicationDate.parse(text).orElseThrow();
    assertThat(date.precision()).isEqualTo(precision);
    assertThat(date.iso()).isEqualTo(iso);
    assertThat(date.start()).hasToString(start);
    assertThat(PublicationDate.parse(date.iso())).contains(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2015-02-30",
        "2015-13",
        "03/04/2015",
        "0004",
        "٢٠١٥",
        "2015-3-4",
        "2015-03-04T25:00",
        "2015-03-04X18:02",
        "2015-03-04T",
        "2015-03-04T18",
        "2015-03-04T18:0",
        "2015-03-04T18:02:3",
        "2015-03-04T18:02:",
        "2015-03-04T18:02:31.",
        "2015-03-04T18:02:31,5",
        "2015-03-04T18:02:31.5x",
        "2015-03-04T24:00",
        "2015-03-04T18:+2",
        "2015-03-04T18:02+",
        "2015/03/04",
        "+015-03-04",
        "٢٠١٥-٠٣-٠٤"
      })
  void whatIsNoDateIsNotGuessed(String text) {
    assertThat(PublicationDate.parse(text)).isEmpty();
  }

  @Test
  void aLateEveningBelongsToTheDayOnItsOwnClock() {
    PublicationDate late = PublicationDate.parse("2015-03-04T23:30:00-05:00").orElseThrow();
    assertThat(Math.floorDiv(late.startSecond(), 86_400L))
        .isEqualTo(late.start().toLocalDate().toEpochDay());
  }
}
