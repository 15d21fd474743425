package org.backfile.server.query.dialects;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.backfile.server.query.QueryField;

/** Which field may have been meant by a name that none has. */
final class SimilarField {

  /** In a shorter name, one letter may be another. */
  private static final int LONG = 6;

  /** Of a shorter field too little would be left. */
  private static final int SHORTEST = 4;

  /** A longer name is none of a field, mistyped. */
  private static final int LONGEST = 20;

  /** Every name before a colon, those of conditions too. */
  private static final List<String> NAMES =
      Stream.concat(
              Stream.of(QueryField.values())
                  .flatMap(
                      field -> Stream.concat(Stream.of(field.id()), field.otherNames().stream())),
              ConditionReader.names())
          .filter(name -> name.length() >= SHORTEST)
          .toList();

  private SimilarField() {}

  /** The name most like this one, one or two letters away; empty where none is so like it. */
  static Optional<String> to(String name) {
    int most = name.length() < LONG ? 1 : 2;
    return IntStream.rangeClosed(1, name.length() > LONGEST ? 0 : most)
        .boxed()
        .flatMap(edits -> within(edits, name.toLowerCase(Locale.ROOT)))
        .findFirst();
  }

  private static Stream<String> within(int edits, String name) {
    CharacterRunAutomaton alike =
        new CharacterRunAutomaton(new LevenshteinAutomata(name, true).toAutomaton(edits));
    return NAMES.stream().filter(alike::run);
  }
}
