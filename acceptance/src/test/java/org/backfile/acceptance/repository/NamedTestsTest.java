package org.backfile.acceptance.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that says which test proves something names a test that there is. */
class NamedTestsTest {
  private static final Pattern NAME =
      Pattern.compile("\\b([A-Z]\\w+Test)(?:\\s*\\.\\s*(\\w+))?\\b");
  private static final Path HOME = Path.of("..");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "docs/reliability.md",
        "acceptance/src/test/java/org/backfile/acceptance/browser/package-info.java"
      })
  void everyTestThatAPageNamesIsThere(String page) throws IOException {
    Matcher names = NAME.matcher(Files.readString(HOME.resolve(page)));
    List<String> missing = new ArrayList<>();
    int found = 0;
    while (names.find()) {
      found++;
      String method = names.group(2) == null ? "" : names.group(2);
      List<Path> classes = classes(names.group(1));
      if (classes.isEmpty() || !(method.isEmpty() || isIn(classes, method))) {
        missing.add(names.group());
      }
    }
    assertThat(missing).isEmpty();
    assertThat(found).isGreaterThan(30);
  }

  private static List<Path> classes(String name) throws IOException {
    List<Path> found = new ArrayList<>();
    for (String module : List.of("schema", "indexer", "server", "acceptance")) {
      try (Stream<Path> files = Files.walk(HOME.resolve(module).resolve("src/test/java"))) {
        files
            .filter(file -> file.getFileName().toString().equals(name + ".java"))
            .forEach(found::add);
      }
    }
    return found;
  }

  /** A test is a method, or a rule of architecture. */
  private static boolean isIn(List<Path> classes, String test) throws IOException {
    Pattern declared = Pattern.compile("\\b(void|ArchRule)\\s+" + test + "\\b");
    for (Path each : classes) {
      if (declared.matcher(Files.readString(each)).find()) {
        return true;
      }
    }
    return false;
  }
}
