package org.backfile.benchmarks.flood;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.benchmarks.process.Server;

/**
 * The dearest questions that keep within all limits: wide wildcards, near each other and counted.
 */
final class Worst {

  private static final List<String> STARTS =
      List.of("cont*", "prop*", "comp*", "inst*", "stat*", "expe*", "resp*", "dist*");

  private static final String COMMON =
      "the of to in and said a it for was on by with from at is be as an its";

  private static final int CLAUSES = 90;

  private Worst() {}

  /** The addresses, each with all that an answer may hold. */
  static List<String> paths() {
    return queries().map(Worst::path).toList();
  }

  private static Stream<String> queries() {
    String any = String.join(" OR ", STARTS.subList(0, 3));
    return Stream.of(
        "cont* NEAR/50 prop*",
        "(comp* NEAR/50 inst*) NEAR/50 (cont* OR prop*)",
        "atleast9(%s)".formatted(any),
        "cont* /p prop* AND comp* /s inst*",
        "\"cont* prop*\" OR \"comp* inst*\"",
        "(%s) NOT NEAR/50 stat*".formatted(any),
        "government~2 company~2 agreement~2 production~2 statement~2",
        Stream.iterate(0, number -> number + 1)
            .limit(CLAUSES)
            .map(number -> COMMON.split(" ")[number % 20] + (number < 20 ? "" : number))
            .collect(Collectors.joining(" OR ")));
  }

  private static String path(String query) {
    return "/api/v1/search?size=100&explain=1&interval=day&q=" + Server.encoded(query);
  }
}
