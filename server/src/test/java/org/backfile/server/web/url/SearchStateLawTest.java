package org.backfile.server.web.url;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SearchStateLawTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Property(tries = 500)
  void whatIsPrintedReadsBackAsTheSameState(@ForAll("states") SearchState state) {
    SearchUrl url = SearchUrl.read(state.query(), Twin.API, TODAY);
    assertThat(url.faults()).isEmpty();
    assertThat(url.unknown()).isEmpty();
    assertThat(url.state()).isEqualTo(state);
  }

  @Property(tries = 200)
  void theOrderOfParametersDoesNotMatter(
      @ForAll("states") SearchState state, @ForAll Random random) {
    List<String> pairs = new ArrayList<>(Arrays.asList(state.query().split("&")));
    Collections.shuffle(pairs, random);
    assertThat(SearchUrl.read(String.join("&", pairs), Twin.API, TODAY).state()).isEqualTo(state);
  }

  @Property(tries = 500)
  void anyTextAtAllIsRead(@ForAll String query) {
    SearchState state = SearchUrl.read(query, Twin.PAGE, TODAY).state();
    assertThat(SearchUrl.read(state.query(), Twin.PAGE, TODAY).state()).isEqualTo(state);
  }

  @Provide
  Arbitrary<SearchState> states() {
    return Arbitraries.of(SearchParameters.ALL)
        .filter(each -> each != SearchParameters.PAGE && each != SearchParameters.CURSOR)
        .filter(each -> each != SearchParameters.FROM && each != SearchParameters.TO)
        .flatMap(parameter ->
            values(parameter.kind())
                .list()
                .ofMinSize(1)
                .ofMaxSize(3)
                .map(values -> Map.entry(parameter, values)))
        .list()
        .ofMaxSize(8)
        .map(SearchStateLawTest::state);
  }

  private static SearchState state(List<Map.Entry<Parameter, List<String>>> entries) {
    SearchState state = SearchState.EMPTY;
    for (Map.Entry<Parameter, List<String>> entry : entries) {
      List<String> values =
          entry.getKey().kind().repeats() ? entry.getValue() : entry.getValue().subList(0, 1);
      state = state.with(entry.getKey(), values);
    }
    return state;
  }

  private static Arbitrary<String> values(Kind kind) {
    return switch (kind) {
      case Kind.Text(int longest) -> text(Math.min(60, longest));
      case Kind.Values(int longest) -> text(Math.min(60, longest));
      case Kind.Flag() -> Arbitraries.just("1");
      case Kind.Choice(var words) -> Arbitraries.of(words);
      case Kind.Names(var names) -> Arbitraries.of(names);
      case Kind.Whole(int least, int most) ->
          Arbitraries.integers().between(least, most).map(String::valueOf);
      case Kind.Date() -> Arbitraries.of("2015", "2015-03", "2015-03-04", "-7d");
      case Kind.Build() -> Arbitraries.of("20261122T101500Z-8f3a2c", "20261122T101500Z");
    };
  }

  /** Any text but lone surrogates, which no address can carry. */
  private static Arbitrary<String> text(int longest) {
    return Arbitraries.strings()
        .all()
        .ofMinLength(1)
        .ofMaxLength(longest)
        .filter(text ->
            !text.isBlank()
                && text.codePoints().noneMatch(each -> each >= 0xD800 && each <= 0xDFFF));
  }
}
