package org.backfile.server.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where an archive lies on this machine: nothing for readers, who are told what is wrong with it in
 * words that come from the file system, too.
 *
 * @param names the folder as it is written in messages
 */
record Whereabouts(List<String> names) {

  static Whereabouts of(Path archive) {
    return new Whereabouts(
        Stream.of(real(archive), archive.toAbsolutePath().normalize(), archive)
            .map(Path::toString)
            .filter(name -> !name.isEmpty())
            .distinct()
            .toList());
  }

  /** What Lucene writes; the folder as it was given where there is none yet. */
  private static Path real(Path archive) {
    try {
      return archive.toRealPath();
    } catch (IOException notThere) {
      return archive;
    }
  }

  /** A text in which files of the archive are named from its folder on. */
  String leftOutOf(String text) {
    String left = text;
    for (String name : names) {
      left = left.replace(name + "/", "");
      left = Path.of(name).isAbsolute() ? left.replace(name, "its folder") : left;
    }
    return left;
  }
}
