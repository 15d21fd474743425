package org.backfile.indexer.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1994                              | ISO        | 1994
          1996-07                           | ISO        | 1996-07
          2015-03-04                        | ISO        | 2015-03-04
          2018-05-10T04:18:10.229000        | ISO        | 2018-05-10T04:18:10
          2015-03-04 18:02                  | ISO        | 2015-03-04T18:02:00
          2015-03-04T23:30:00-05:00         | ISO        | 2015-03-04T23:30:00-05:00
          'Wed, 4 Mar 2015 18:02:00 GMT'    | MAIL       | 2015-03-04T18:02:00Z
          'Wed, 04 Mar 2015 18:02:00 +0100' | MAIL       | 2015-03-04T18:02:00+01:00
          20150304                          | COMPACT    | 2015-03-04
          2015/3/4                          | YEAR_FIRST | 2015-03-04
          04 March 2015                     | DAY_MONTH  | 2015-03-04
          4 mar 2015                        | DAY_MONTH  | 2015-03-04
          'March 4, 2015'                   | MONTH_DAY  | 2015-03-04
          MARCH 04 2015                     | MONTH_DAY  | 2015-03-04
          'Mar. 4, 2015'                    | MONTH_DAY  | 2015-03-04
          March 2015                        | MONTH_YEAR | 2015-03
          26-FEB-1987 15:01:01.79           | WIRE       | 1987-02-26T15:01:01
          26-feb-1987                       | WIRE       | 1987-02-26
          1425492120                        | EPOCH      | 2015-03-04T18:02:00Z
          1425492120000                     | EPOCH      | 2015-03-04T18:02:00Z
          ' 2015-03-04 '                    | ISO        | 2015-03-04
          2015-03-04 18:02:00 UTC           | YEAR_FIRST | 2015-03-04T18:02:00Z
          2015-03-04T18:02:00 +01:00        | YEAR_FIRST | 2015-03-04T18:02:00+01:00
          2015-03-04T18:02:00.000+0000      | ISO        | 2015-03-04T18:02:00Z
          2015-03-04 18:02:00,123           | YEAR_FIRST | 2015-03-04T18:02:00
          2015-03-04 6:02 PM                | YEAR_FIRST | 2015-03-04T18:02:00
          2015-03-04T18:02 EST              | YEAR_FIRST | 2015-03-04T18:02:00-05:00
          2015-03-04T24:00:00Z              | YEAR_FIRST | 2015-03-05T00:00:00Z
          2016-12-31T23:59:60Z              | YEAR_FIRST | 2016-12-31T23:59:59Z
          'Wed, 4 Mar 2015 18:02:00 -0000'  | MAIL       | 2015-03-04T18:02:00
          2015-3-4                          | YEAR_FIRST | 2015-03-04
          2015.03.04                        | YEAR_FIRST | 2015-03-04
          20150304180200                    | COMPACT_TIME | 2015-03-04T18:02:00
          2015030418                        | COMPACT_TIME | 2015-03-04T18:00:00
          201503041802                      | COMPACT_TIME | 2015-03-04T18:02:00
          20150304T18Z                      | COMPACT_TIME | 2015-03-04T18:00:00Z
          1612010203                        | EPOCH      | 2021-01-30T12:36:43Z
          2015030425                        | EPOCH      | 2033-11-08T02:40:25Z
          2015133018                        | EPOCH      | 2033-11-09T07:10:18Z
          951234567890                      | EPOCH      | 2000-02-22T15:49:27Z
          201503046102                      | EPOCH      | 1976-05-21T05:04:06Z
          20150304T1802Z                    | COMPACT_TIME | 2015-03-04T18:02:00Z
          'Wed, 04 Mar 2015 18:02:00 EST'   | MAIL       | 2015-03-04T18:02:00-05:00
          'Wed, 4 Mar 2015 18:02 +0100 (CET)' | MAIL     | 2015-03-04T18:02:00+01:00
          'Wed, 4 Mar 15 18:02 PST'         | MAIL       | 2015-03-04T18:02:00-08:00
          4 Mar 97 18:02 UT                 | MAIL       | 1997-03-04T18:02:00Z
          'Wed, 4 Mar 2015 18:02:00 IST'    | MAIL       | 2015-03-04T18:02:00
          Wed Mar 04 18:02:00 +0000 2015    | UNIX       | 2015-03-04T18:02:00Z
          Wed Mar  4 18:02:00 2015          | UNIX       | 2015-03-04T18:02:00
          'Wednesday, March 4, 2015'        | MONTH_DAY  | 2015-03-04
          'March 4th, 2015'                 | MONTH_DAY  | 2015-03-04
          'Mar 4, 2015 6:02 p.m.'           | MONTH_DAY  | 2015-03-04T18:02:00
          'Sept. 4, 2015'                   | MONTH_DAY  | 2015-09-04
          4 March 2015 18:02                | DAY_MONTH  | 2015-03-04T18:02:00
          '4 March 2015, 18:02 GMT'         | DAY_MONTH  | 2015-03-04T18:02:00Z
          '4 March 2015 12:02 AM'           | DAY_MONTH  | 2015-03-04T00:02:00
          4. März 2015                      | DAY_MONTH  | 2015-03-04
          'Mittwoch, 4. März 2015 um 18:02 Uhr' | DAY_MONTH | 2015-03-04T18:02:00
          1er mars 2015                     | DAY_MONTH  | 2015-03-01
          4 de marzo de 2015                | DAY_MONTH  | 2015-03-04
          4 maart 2015                      | DAY_MONTH  | 2015-03-04
          ٤ مارس ٢٠١٥                       | DAY_MONTH  | 2015-03-04
          août 2015                         | MONTH_YEAR | 2015-08
          2015年3月4日                       | EAST_ASIAN | 2015-03-04
          2015年3月4日 18:02                 | EAST_ASIAN | 2015-03-04T18:02:00
          4.3.2015                          | DOTTED     | 2015-03-04
          03.04.2020                        | DOTTED     | 2020-04-03
          25.12.2020                        | DOTTED     | 2020-12-25
          '03.04.2020, 18:02 Uhr'           | DOTTED     | 2020-04-03T18:02:00
          'Fr., 03. 04. 2020 18:02'         | DOTTED     | 2020-04-03T18:02:00
          25/12/2020                        | DAY_FIRST  | 2020-12-25
          25-12-2020 18:02:09               | DAY_FIRST  | 2020-12-25T18:02:09
          31/12/99                          | DAY_FIRST  | 1999-12-31
          04/04/2020                        | DAY_FIRST  | 2020-04-04
          12/25/2020                        | MONTH_FIRST | 2020-12-25
          12/25/2020 6:02:09 PM             | MONTH_FIRST | 2020-12-25T18:02:09
          'Friday, 04/03/2020'              | MONTH_FIRST | 2020-04-03
          99/12/31                          | SHORT_YEAR_FIRST | 1999-12-31
          """)
  void aDateInAKnownFormIsUnderstoodAsPreciselyAsItIsWritten(
      String written, DateForm form, String iso) {
    Optional<Dates.Understood> read = Dates.read(written);

    assertThat(read).map(found -> found.date().iso()).hasValue(iso);
    assertThat(read).map(Dates.Understood::form).hasValue(form);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03/04/2015",
        "03-04-2015 18:02",
        "25/12/15",
        "4.3.15",
        "31.02.2015",
        "13/13/2015",
        "Monday, 25/12/2020",
        "25/12.2020",
        "2015-02-30",
        "30 February 2015",
        "20150230",
        "2015-13",
        "yesterday",
        "",
        "0000",
        "Mon, 4 Mar 2015 18:02:00 GMT",
        "31 Sept 20155",
        "Thursday, March 4, 2015",
        "Page 4 March 2015",
        "Spring 2015",
        "2015-03-04 25:61",
        "2015-03-04 24:00:30",
        "Wed, 4 Mar 2015 18:02:00 +1900"
      })
  void aDateThatIsAmbiguousOrNamesNoRealDayIsNotGuessedAt(String written) {
    assertThat(Dates.read(written)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015-02-30",
        "2015-13",
        "2015-02-30T10:00:00Z",
        "20150230",
        "2015/2/30",
        "30 February 2015",
        "Feb. 30, 2015",
        "Sat, 30 Feb 2015 18:02:00 GMT",
        "30-FEB-2015 15:01:01.79",
        "0000-00-00 00:00:00",
        "0000",
        "31.02.2015",
        "31/02/2015",
        "13/13/2015",
        "9999-01-01"
      })
  void aDateOfNoCalendarDayIsToldFromNoDate(String written) {
    assertThat(Dates.namesNoDay(written)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015-02-28",
        "28 February 2015",
        "03/04/2015",
        "25/12/2015",
        "12/25/2015",
        "Monday, 25/12/2020",
        "yesterday",
        "",
        "10 Downing 2015",
        "2015-03-04T18:02 EST",
        "2015-03-04 18:02 +19:00",
        "2015-03-04 24:00:30",
        "12345678901234"
      })
  void whatIsNoDateOrARealOneNamesNoMissingDay(String written) {
    assertThat(Dates.namesNoDay(written)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "03/04/2015, DMY, 2015-04-03",
    "03/04/2015, MDY, 2015-03-04",
    "03.04.2015, MDY, 2015-03-04",
    "03.04.15,   DMY, 2015-04-03",
    "03/04/15,   YMD, 2003-04-15",
    "2015-03-04, DMY, 2015-03-04"
  })
  void theOrderOfNumbersSaysWhichDayTheyName(String written, DateOrder order, String iso) {
    assertThat(Dates.read(written, Optional.of(order)))
        .map(found -> found.date().iso())
        .hasValue(iso);
  }

  @ParameterizedTest
  @CsvSource({"25/12/2015, MDY", "12/25/2015, DMY", "31/12/2015, YMD"})
  void whatDoesNotFitTheOrderOfNumbersIsNotUnderstood(String written, DateOrder order) {
    assertThat(Dates.read(written, Optional.of(order))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "03/04/2015, true",
    "25/12/15, true",
    "25/12/2015, false",
    "04/04/2015, false",
    "03.04.2015, false",
    "2015-03-04, false",
    "31/02/2015, false",
    "yesterday, false"
  })
  void aDateIsAmbiguousWhereItsNumbersMayNameTwoDays(String written, boolean ambiguous) {
    assertThat(Dates.isAmbiguous(written)).isEqualTo(ambiguous);
  }

  @Test
  void noNameStandsForTwoMonthsOrTwoDays() {
    for (String language : List.of("en", "de", "fr", "es", "it", "pt", "nl", "ar")) {
      for (TextStyle style : List.of(TextStyle.FULL, TextStyle.SHORT)) {
        for (Month month : Month.values()) {
          assertThat(DateWords.month(month.getDisplayName(style, Locale.of(language))))
              .hasValue(month);
        }
        for (DayOfWeek day : DayOfWeek.values()) {
          assertThat(DateWords.day(day.getDisplayName(style, Locale.of(language)))).hasValue(day);
        }
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void theExampleOfEachFormIsInThatForm(DateForm form) {
    assertThat(Dates.read(form.example())).map(Dates.Understood::form).hasValue(form);
  }

  @Test
  void everyFormIsNamedOnlyOnce() {
    assertThat(Arrays.stream(DateForm.values()).map(DateForm::example)).doesNotHaveDuplicates();
  }
}
