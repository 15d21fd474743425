package org.backfile.acceptance.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The measures that are kept, {@code scores.tsv}: set, measure, value. A change of the ranking is a
 * change of this file; with {@code -Dbackfile.goldens=update} it is written anew.
 */
final class ScoreSheet {
  /** Whether what is kept is written anew and not compared with. */
  static final boolean UPDATE = "update".equals(System.getProperty("backfile.goldens"));

  private static final Path FILE = Path.of("src", "test", "resources", "goldens", "scores.tsv");

  private ScoreSheet() {}

  /** Compares the measures of a set with those kept. */
  static void check(String set, Map<String, String> measures) {
    Map<String, Map<String, String>> sheet = read();
    if (UPDATE) {
      sheet.put(set, measures);
      write(sheet);
    } else {
      assertThat(sheet.get(set))
          .as("%s of %s; -Dbackfile.goldens=update writes it anew", set, FILE)
          .isEqualTo(measures);
    }
  }

  private static Map<String, Map<String, String>> read() {
    Map<String, Map<String, String>> sheet = new TreeMap<>();
    try {
      for (String line : Files.exists(FILE) ? Files.readAllLines(FILE) : List.<String>of()) {
        String[] cells = line.split("\t");
        sheet.computeIfAbsent(cells[0], set -> new LinkedHashMap<>()).put(cells[1], cells[2]);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sheet;
  }

  private static void write(Map<String, Map<String, String>> sheet) {
    StringBuilder text = new StringBuilder();
    sheet.forEach((set, measures) ->
        measures.forEach((name, value) -> text.append("%s\t%s\t%s\n".formatted(set, name, value))));
    try {
      Files.writeString(FILE, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
