package org.backfile.indexer;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The ids that must stay out of the archive.
 *
 * @param ids sorted
 */
record Suppressed(Set<String> ids) {

  /**
   * Reads them from a file of one id a line; blank lines and lines that begin with # say nothing.
   */
  static Suppressed read(Optional<Path> file) throws IOException {
    Set<String> ids = new TreeSet<>();
    if (file.isPresent()) {
      for (String line : Files.readAllLines(file.get(), StandardCharsets.UTF_8)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          ids.add(line.strip());
        }
      }
    }
    return new Suppressed(ids);
  }

  boolean contains(String id) {
    return ids.contains(id);
  }
}
