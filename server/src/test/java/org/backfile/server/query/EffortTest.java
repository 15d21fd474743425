package org.backfile.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.backfile.server.query.dialects.QueryReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EffortTest {
  private static boolean isHeavy(String query) {
    return Effort.isHeavy(
        QueryReader.read(query, ReadOptions.on(LocalDate.of(2026, 1, 1))).tree().orElseThrow());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mayor",
        "mayor \"land deal\"",
        "prosecut* OR inquest",
        "herring NEAR/5 quota",
        "ferry /s inquest",
        "headline:bridge date:1996",
        "atleast8(herring)",
        "caps(who)",
        "a dozen words that somebody pastes from a page they have read",
      })
  void whatMostPeopleAskIsNotHeavy(String query) {
    assertThat(isHeavy(query)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "prosecut* NEAR/50 inquest*",
        "abc* abd* abe*",
        "\"prosecut* inquest*\"",
        "atleast9(harb* OR inqu*)",
        "headline:(harb* /p inqu*)",
        "harbour~2 herring~2 inquest~2",
      })
  void whatMayTakeSecondsIs(String query) {
    assertThat(isHeavy(query)).isTrue();
  }
}
