package org.backfile.server.web.alerts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.backfile.server.web.site.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent to be saved is bounded before anything is made of it. */
class AlertDraftTest {
  private static final LocalDate TODAY = LocalDate.of(2020, 2, 1);

  private static ObjectNode wish(String field, int length) {
    return JsonNodeFactory.instance.objectNode().put(field, "=" + "x".repeat(length - 1));
  }

  @ParameterizedTest
  @CsvSource({"search, 8192", "to, 2048"})
  void whatIsLongerThanItMayBeIsRefusedWithTheLimit(String field, int most) {
    assertThatThrownBy(() -> Wish.read(wish(field, most + 1), TODAY))
        .isInstanceOf(ProblemException.class)
        .satisfies(refused ->
            assertThat(((ProblemException) refused).problem().detail().values())
                .containsExactly(field, most, most + 1));
  }

  @Test
  void whatIsAsLongAsItMayBeIsRead() {
    assertThat(Wish.read(wish("search", 8192), TODAY).draft().search()).hasSize(8192);
    assertThat(Wish.read(wish("to", 2048), TODAY).draft().to()).hasSize(2048);
  }
}
