package org.backfile.indexer.source.ninjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.stream.Stream;
import org.backfile.indexer.source.RecordProblem;

/**
 * The generations of ninjs. A file should name its own; where it does not, its keys tell.
 *
 * @see <a href="https://www.iptc.org/std/ninjs/">IPTC, ninjs</a>
 */
enum NinjsGeneration {
  /** 1.0 to 1.6: {@code headline}, {@code body_text}, {@code person[]}, {@code byline}. */
  ONE,
  /** 2.0 to 2.2: {@code headlines[]}, {@code bodies[]}, {@code people[]}, {@code by}. */
  TWO,
  /** 3.0 and 3.1: as 2, its keys with capitals inside, {@code versionCreated}. */
  THREE;

  /**
   * The generation of an item.
   *
   * @throws RecordProblem when it names one that is not known
   */
  static NinjsGeneration of(ObjectNode item) {
    return Stream.of("$standard", "standard")
        .map(item::get)
        .filter(standard -> standard != null && standard.hasNonNull("version"))
        .map(standard -> named(standard.get("version")))
        .findFirst()
        .orElseGet(() -> byKeys(item));
  }

  private static NinjsGeneration named(JsonNode version) {
    String text = version.asText();
    Optional<NinjsGeneration> named =
        switch (text.isEmpty() ? ' ' : text.charAt(0)) {
          case '1' -> Optional.of(ONE);
          case '2' -> Optional.of(TWO);
          case '3' -> Optional.of(THREE);
          default -> Optional.empty();
        };
    return named.orElseThrow(
        () -> new RecordProblem("standard.version", "ninjs 1, 2 or 3", "'" + text + "'"));
  }

  private static NinjsGeneration byKeys(ObjectNode item) {
    boolean later =
        Stream.of("headlines", "bodies", "descriptions", "by", "people", "places", "subjects")
            .anyMatch(item::has);
    boolean capitals =
        Stream.of("versionCreated", "firstCreated", "pubStatus", "copyrightNotice", "eventDetails")
            .anyMatch(item::has);
    if (capitals) {
      return THREE;
    }
    return later ? TWO : ONE;
  }
}
