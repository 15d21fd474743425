package org.backfile.acceptance.ranking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * A journalist's question with the list it gets, in a file that a person can read: what is looked
 * for, {@code query:}, the ids of the articles that answer it, an empty line, and what was found.
 *
 * @param file where it stands
 * @param need what is looked for
 * @param query as typed
 * @param wanted ids of the articles that answer it best, any of them
 * @param sharp whether one of those has to come first, which {@code first:} says instead of {@code
 *     best:}
 * @param list what was found when the file was last written
 */
record Golden(
    Path file, String need, String query, List<String> wanted, boolean sharp, String list) {
  private static final Path ALL = Path.of("src", "test", "resources", "goldens");
  private static final String QUERY = "query: ";
  private static final String FIRST = "first: ";
  private static final String BEST = "best: ";

  /** The questions to an archive, by name. */
  static List<Golden> of(String archive) {
    try (Stream<Path> files = Files.list(ALL.resolve(archive))) {
      return files.sorted().map(Golden::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Golden read(Path file) {
    try {
      String text = Files.readString(file);
      int end = text.indexOf("\n\n");
      String[] head = (end < 0 ? text : text.substring(0, end)).strip().split("\n");
      boolean sharp = head[2].startsWith(FIRST);
      return new Golden(
          file,
          head[0],
          after(QUERY, head[1]),
          List.of(after(sharp ? FIRST : BEST, head[2]).split(" ")),
          sharp,
          end < 0 ? "" : text.substring(end + 2));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String after(String key, String line) {
    if (!line.startsWith(key)) {
      throw new IllegalArgumentException("expected '%s', found '%s'".formatted(key, line));
    }
    return line.substring(key.length());
  }

  /** Writes the file anew with another list. */
  void keep(String newList) {
    String ids = (sharp ? FIRST : BEST) + String.join(" ", wanted);
    try {
      Files.writeString(file, "%s\n%s%s\n%s\n\n%s".formatted(need, QUERY, query, ids, newList));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return query;
  }
}
