package org.backfile.server.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.QueryProblem;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.SearchResult;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * How the query was understood, told back to the reader.
 *
 * @param readAs the reading; empty when there were no words or the query was refused
 * @param syntax the dialect, when it is another than our own
 * @param clauses the parts with their own counts; empty when there is only one
 * @param warnings doubts, each with a repair where there is one
 * @param assumptions which of several meanings was taken
 * @param refusal the limit that was passed
 * @param looser other readings of the same words; where little is found, the looser ones are told
 *     with what they find instead
 * @param respellings other spellings that find more
 */
public record ReadingLine(
    String readAs,
    Optional<String> syntax,
    List<Clause> clauses,
    List<Warning> warnings,
    List<String> assumptions,
    Optional<Warning> refusal,
    List<OtherReading> looser,
    List<Clause> respellings) {

  /** A part of the query and the search for it alone. */
  public record Clause(String text, int count, String href) {}

  /**
   * A doubt or refusal.
   *
   * @param before the query up to the place meant
   * @param place the place meant; may be empty
   * @param after the rest
   * @param fixHref the search with the repaired query
   */
  public record Warning(
      String message,
      String hint,
      String before,
      String place,
      String after,
      Optional<String> fix,
      Optional<String> fixHref) {}

  /** The same words read another way. */
  public record OtherReading(String label, String href) {}

  /** The reading of a search, with what its result adds where there is one. */
  public static ReadingLine of(
      QueryReading reading, SearchState state, Optional<SearchResult> result) {
    SearchState top = state.fromTheTop();
    List<QueryProblem> problems = new ArrayList<>(reading.problems());
    result.ifPresent(found -> problems.addAll(found.problems()));
    return new ReadingLine(
        state.on(SearchParameters.Q) ? reading.readAs() : "",
        Optional.of(reading.syntax().id())
            .filter(id -> !id.equals("native"))
            .map(ReadingLine::capital),
        result.map(found -> clauses(found, top)).orElse(List.of()),
        problems.stream()
            .filter(problem -> !problem.refuses())
            .map(problem -> warning(problem, reading.asTyped(), top))
            .toList(),
        reading.assumptions().stream().map(Wording::say).toList(),
        problems.stream()
            .filter(QueryProblem::refuses)
            .map(problem -> warning(problem, reading.asTyped(), top))
            .findFirst(),
        state.on(SearchParameters.Q) && !reading.refused()
            ? others(reading, top, result)
            : List.of(),
        result.map(found -> respellings(found, top)).orElse(List.of()));
  }

  private static List<Clause> respellings(SearchResult result, SearchState state) {
    return result.respellings().stream()
        .map(each ->
            new Clause(each.query(), each.count(), state.respelled(each.query()).url(Twin.PAGE)))
        .toList();
  }

  private static List<Clause> clauses(SearchResult result, SearchState state) {
    if (result.clauses().size() < 2) {
      return List.of();
    }
    return result.clauses().stream()
        .map(each ->
            new Clause(each.clause(), each.count(), state.respelled(each.clause()).url(Twin.PAGE)))
        .toList();
  }

  private static Warning warning(QueryProblem problem, String typed, SearchState state) {
    int start = Math.min(problem.position(), typed.length());
    int end = Math.min(start + problem.length(), typed.length());
    return new Warning(
        Wording.say(problem.message()),
        Wording.say(problem.hint()),
        typed.substring(0, start),
        typed.substring(start, end),
        typed.substring(end),
        problem.fix(),
        problem.fix().map(fix -> state.with(SearchParameters.Q, fix).url(Twin.PAGE)));
  }

  private static List<OtherReading> others(
      QueryReading reading, SearchState state, Optional<SearchResult> result) {
    boolean exact = state.on(SearchParameters.EXACT);
    OtherReading forms =
        exact
            ? new OtherReading(
                Wording.say("Other forms of the words too"),
                state.without(SearchParameters.EXACT).url(Twin.PAGE))
            : new OtherReading(
                Wording.say("Exact words only"),
                state.with(SearchParameters.EXACT, "1").url(Twin.PAGE));
    if (state.on(SearchParameters.MATCH)) {
      return List.of(
          forms,
          new OtherReading(
              Wording.say("All words"), state.without(SearchParameters.MATCH).url(Twin.PAGE)));
    }
    boolean all = reading.tree().filter(ArchiveQuery.All.class::isInstance).isPresent();
    return all && result.filter(found -> found.looser().isEmpty()).isPresent()
        ? List.of(
            forms,
            new OtherReading(
                Wording.say("Any of the words"),
                state.with(SearchParameters.MATCH, "any").url(Twin.PAGE)))
        : List.of(forms);
  }

  private static String capital(String id) {
    return id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
  }
}
