package org.backfile.server.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class QueryLanguagePageTest {
  private static final Path PAGE = Path.of("..", "docs", "query-language.md");

  @Test
  void thePageInTheRepositoryIsTheOneTheTablesMake() throws IOException {
    if (Boolean.getBoolean("backfile.write")) {
      Files.createDirectories(PAGE.getParent());
      Files.writeString(PAGE, QueryLanguagePage.markdown());
    }
    assertThat(PAGE).content().isEqualTo(QueryLanguagePage.markdown());
  }
}
