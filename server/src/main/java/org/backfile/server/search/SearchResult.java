package org.backfile.server.search;

import java.util.List;
import java.util.Optional;
import org.backfile.server.query.QueryProblem;

/**
 * One answer of the archive.
 *
 * @param total articles found; exact when {@code complete}, else at least this many
 * @param stories the same with articles that have nearly the same text counted once
 * @param rows how many rows there are in all: one for each article, or for each story
 * @param complete whether all was searched and counted within the time allowed
 * @param hits the rows asked for
 * @param facets the facets asked for, in the order of their fields
 * @param timeline the timeline asked for
 * @param mentions when the articles appeared; comes with a timeline, where all was counted
 * @param nextCursor where the next rows begin, when a cursor was asked for and there are more
 * @param clauses the parts of the query, each with its own count
 * @param problems what only the archive could object to in the query, besides what its reading did;
 *     a refusal among them means that nothing was searched
 * @param respellings other spellings of the query that find more, when it finds little; never
 *     searched for by itself
 * @param looser searches that give up something and find more, when it finds little; what changes
 *     the question least first
 * @param build the build that answered
 */
public record SearchResult(
    int total,
    int stories,
    int rows,
    boolean complete,
    List<Hit> hits,
    List<FacetResult> facets,
    Optional<Timeline> timeline,
    Optional<Mentions> mentions,
    Optional<String> nextCursor,
    List<ClauseCount> clauses,
    List<QueryProblem> problems,
    List<Respelling> respellings,
    List<Looser> looser,
    BuildInfo build) {

  /**
   * One part of the query, as a query of its own.
   *
   * @param clause the part in the native syntax
   * @param count articles it finds alone, with the request's filters
   */
  public record ClauseCount(String clause, int count) {}

  /**
   * Another spelling of the query.
   *
   * @param query the whole query in the native syntax
   * @param count articles it finds, with the request's filters
   */
  public record Respelling(String query, int count) {}

  public SearchResult {
    hits = List.copyOf(hits);
    facets = List.copyOf(facets);
    clauses = List.copyOf(clauses);
    problems = List.copyOf(problems);
    respellings = List.copyOf(respellings);
    looser = List.copyOf(looser);
  }

  /** Why nothing was searched; empty when it was. */
  public Optional<QueryProblem> refusal() {
    return problems.stream().filter(QueryProblem::refuses).findFirst();
  }
}
