package org.backfile.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class QueryFieldTest {
  @Test
  void noNameMeansTwoFields() {
    List<String> names =
        Stream.of(QueryField.values())
            .flatMap(field -> Stream.concat(Stream.of(field.id()), field.otherNames().stream()))
            .toList();
    assertThat(names).doesNotHaveDuplicates();
  }

  @Test
  void aFieldIsFoundByAnyOfItsNamesInAnyCase() {
    assertThat(QueryField.named("HLP")).contains(QueryField.HLEAD);
    assertThat(QueryField.named("Publication")).contains(QueryField.SOURCE);
    assertThat(QueryField.named("colour")).isEmpty();
  }
}
