package org.backfile.server.search.lucene;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where an archive lies on this machine: nothing for readers, who are told what is wrong with it in
 * words that come from the file system, too.
 *
 * @param within the folder as it is written in messages, before the name of something in it
 * @param itself the folder where a message ends its name there
 */
record Whereabouts(Pattern within, Pattern itself) {

  /** No letter of a path comes before; {@code ://} may. */
  private static final String BEGINS = "(?:(?<![\\p{L}\\p{N}_.~/-])|(?<=://))";

  /** Another name follows. */
  private static final String GOES_ON = "/(?=[^\\s/])";

  /** Nothing of the same name follows; a full stop may. */
  private static final String ENDS = "/?(?![^\\s/:;,.!?\"'()\\[\\]{}<>]|\\.[\\p{L}\\p{N}_])";

  static Whereabouts of(Path archive) {
    List<Path> names =
        Stream.of(real(archive), archive.toAbsolutePath().normalize(), archive)
            .filter(name -> !name.toString().isEmpty())
            .distinct()
            .toList();
    List<Path> whole = names.stream().filter(Path::isAbsolute).toList();
    return new Whereabouts(
        Pattern.compile(BEGINS + anyOf(names) + GOES_ON),
        Pattern.compile(BEGINS + anyOf(whole) + ENDS));
  }

  /** The longest first: one may be how another begins. */
  private static String anyOf(List<Path> names) {
    return names.stream()
        .map(Path::toString)
        .sorted(Comparator.comparingInt(String::length).reversed())
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
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
    return itself.matcher(within.matcher(text).replaceAll("")).replaceAll("its folder");
  }
}
