package org.backfile.server.search.lucene;

import java.util.List;
import org.apache.lucene.search.Query;
import org.backfile.server.query.QueryProblem;

/**
 * A query of the archive as Lucene's.
 *
 * @param query finds and ranks the articles
 * @param ranks whether scores mean anything: a query of dates and values alone ranks nothing
 * @param problems what only the index could object to
 */
record Translation(Query query, boolean ranks, List<QueryProblem> problems) {
  Translation {
    problems = List.copyOf(problems);
  }

  /** Whether a limit was passed, so that there is no answer. */
  boolean refused() {
    return problems.stream().anyMatch(QueryProblem::refuses);
  }
}
