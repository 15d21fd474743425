package org.backfile.server.web.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchUrlTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static SearchUrl read(String query) {
    return SearchUrl.read(query, Twin.API, TODAY);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          q=mayor+%22land+deal%22          | q=mayor+%22land+deal%22
          q=a%2Bb%26c                      | q=a%2Bb%26c
          from-date=2015                   | from=2015
          begin_date=20150304              | from=2015-03-04
          end_date=201503                  | to=2015-03
          from=-7D                         | from=-7d
          order-by=NEWEST                  | sort=newest
          page-size=020                    | size=20
          -source=A&-source=B              | not.source=A&not.source=B
          source=B&source=A&source=A       | source=A&source=B
          missing.section=true             | missing.section=1
          undated=no                       | ''
          exact=0&q=                       | ''
          facet-fields=source,tag&facets=source | facets=source&facets=tag
          fl=id,title                      | fields=id&fields=title
          page=2&q=x                       | q=x&page=2
          source=&tag=%20                  | ''
          """)
  void everySpellingHasOneCanonicalForm(String typed, String canonical) {
    SearchUrl url = read(typed);
    assertThat(url.faults()).isEmpty();
    assertThat(url.state().query()).isEqualTo(canonical);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          from=2019-13          | from
          from=03/05/1996       | from
          to=yesterday          | to
          from=2020&to=2019     | to
          page=0                | page
          page=-1               | page
          page=1e309            | page
          page=1000000000       | page
          page=%D9%A3           | page
          size=101              | size
          size=0                | size
          page=2&cursor=*       | page
          page=101&size=10      | page
          sort=random           | sort
          syntax=perl           | syntax
          mode=meaning          | mode
          exact=maybe           | exact
          facets=colour         | facets
          facet-size=201        | facet-size
          interval=fortnight    | interval
          q=a&q=b               | q
          """)
  void aValueThatCannotBeUsedIsToldAndLeftOut(String typed, String parameter) {
    SearchUrl url = read(typed);
    assertThat(url.faults())
        .extracting(fault -> fault.parameter().name())
        .containsExactly(parameter);
  }

  @Test
  void theRestOfABadAddressStillHolds() {
    SearchUrl url = read("q=mayor&from=2019-13&source=Daily+Post");
    assertThat(url.state().query()).isEqualTo("q=mayor&source=Daily+Post");
    assertThat(url.fault(SearchParameters.FROM)).isPresent();
  }

  @Test
  void aPageBeyondTheThousandthArticleIsToldOfTheCursor() {
    assertThat(read("page=101&size=10").faults().getFirst().message().toString())
        .contains("cursor");
    assertThat(read("page=100&size=10").faults()).isEmpty();
  }

  @Test
  void unknownParametersAreNamedOnce() {
    assertThat(read("colour=red&q=x&colour=blue&x=").unknown()).isEqualTo(List.of("colour", "x"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"%", "%zz", "q=%", "q=%E0%80", "&&==&", "=x", "q", "%00=%00"})
  void encodingThatIsNotValidIsTakenAsItStands(String typed) {
    assertThat(read(typed).faults()).isEmpty();
  }

  @Test
  void aFormsEmptyFieldsSayNothingButAreNoticed() {
    assertThat(read("q=x&from=&to=").blanks()).isTrue();
    assertThat(read("q=x").blanks()).isFalse();
  }

  @Test
  void relativeDatesCountBackFromToday() {
    DateBound bound = new DateBound(read("from=-7d").state().text(SearchParameters.FROM));
    assertThat(bound.first(TODAY)).isEqualTo(LocalDate.of(2026, 11, 15));
  }

  @Test
  void everyNameOfTheTableIsUnique() {
    List<String> names =
        SearchParameters.ALL.stream()
            .flatMap(each -> Stream.concat(Stream.of(each.name()), each.aliases().stream()))
            .toList();
    assertThat(names).doesNotHaveDuplicates();
  }
}
