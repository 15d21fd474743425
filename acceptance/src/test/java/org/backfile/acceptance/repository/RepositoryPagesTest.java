package org.backfile.acceptance.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RepositoryPagesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("]\\((?!https?:|mailto:|#)([^)#\\s]+)");

  static Stream<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .filter(file -> !file.toString().contains("target"))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyRelativeLinkOfAPageLeadsToAFile(Path page) throws IOException {
    assertThat(LINK.matcher(Files.readString(page)).results().map(link -> link.group(1)))
        .allSatisfy(link -> assertThat(page.resolveSibling(link)).exists());
  }

  @Test
  void theReadmeSaysOfEveryExitCodeWhatTheLauncherSays() throws IOException {
    String readme = Files.readString(ROOT.resolve("README.md"));
    Pattern exitCode = Pattern.compile("(?m)^  (\\d{1,2})  +(\\S.*)");

    assertThat(exitCode.matcher(Files.readString(ROOT.resolve("backfile"))).results())
        .hasSizeGreaterThan(7)
        .allSatisfy(code ->
            assertThat(readme).contains("| `%s` | %s |".formatted(code.group(1), code.group(2))));
    assertThat(readme).contains("`130`, `143`");
  }
}
