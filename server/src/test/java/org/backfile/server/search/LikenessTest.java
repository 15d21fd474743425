package org.backfile.server.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.backfile.schema.KeywordField;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LikenessTest {
  @ParameterizedTest
  @CsvSource({
    "PERSON, jane doe, jane doe, SAME",
    "PERSON, jane doe, doe jane, REORDERED",
    "PERSON, jane doe, j doe, INITIAL",
    "PERSON, j doe, jane doe, INITIAL",
    "PERSON, j r doe, jane r doe, INITIAL",
    "PERSON, jane doe, jane r doe, LONGER",
    "PERSON, jane r doe, jane doe, SHORTER",
    "PERSON, jane doe, doe, SHORTER",
    "PERSON, doe, jane doe, LONGER",
    "PERSON, jane doe, john doe, ",
    "PERSON, jane doe, k doe, ",
    "PERSON, jane doe, jane roe, ",
    "PERSON, jane doe, jane, ",
    "ORG, land board, board land, REORDERED",
    "ORG, land board, land board trust, LONGER",
    "ORG, land board, l board, ",
    "ORG, land board, board, ",
    "PLACE, port, port averil, LONGER"
  })
  void wordsAloneTellWhatANameHasToDoWithAnother(
      KeywordField kind, String wanted, String name, Likeness likeness) {
    assertThat(Likeness.of(kind, List.of(wanted.split(" ")), List.of(name.split(" "))))
        .isEqualTo(Optional.ofNullable(likeness));
  }
}
