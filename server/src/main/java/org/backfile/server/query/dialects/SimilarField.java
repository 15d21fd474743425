package org.backfile.server.query.dialects;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.search.spell.LevenshteinDistance;
import org.apache.lucene.search.spell.StringDistance;
import org.backfile.server.query.QueryField;

/** Which field may have been meant by a name that none has. */
final class SimilarField {

  /** Of eight letters, two may be others. */
  private static final float LEAST_ALIKE = 0.7f;

  private static final StringDistance ALIKE = new LevenshteinDistance();

  /** Every name before a colon, those of conditions too. */
  private static final List<String> NAMES =
      Stream.concat(
              Stream.of(QueryField.values())
                  .flatMap(
                      field -> Stream.concat(Stream.of(field.id()), field.otherNames().stream())),
              ConditionReader.names())
          .toList();

  private record Guess(String name, float alike) {}

  private SimilarField() {}

  /** The name most like this one; empty where none is like it. */
  static Optional<String> to(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return NAMES.stream()
        .map(each -> new Guess(each, ALIKE.getDistance(lower, each)))
        .filter(guess -> guess.alike() >= LEAST_ALIKE)
        .max(Comparator.comparing(Guess::alike))
        .map(Guess::name);
  }
}
