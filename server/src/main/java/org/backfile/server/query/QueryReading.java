package org.backfile.server.query;

import java.util.List;
import java.util.Optional;
import org.backfile.server.language.Message;

/**
 * How a text was understood.
 *
 * @param asTyped the text, untouched
 * @param syntax the dialect, as given or as recognised; {@link Dialect#NATIVE} also when several
 *     were mixed
 * @param tree the query; absent only when it was refused
 * @param readAs the tree as text with brackets, in the native language; empty when it was refused
 * @param problems warnings, and what was refused; in the order of the text
 * @param assumptions where the text has more than one meaning: which was taken, in sentences
 */
public record QueryReading(
    String asTyped,
    Dialect syntax,
    Optional<ArchiveQuery> tree,
    String readAs,
    List<QueryProblem> problems,
    List<Message> assumptions) {

  public QueryReading {
    problems = List.copyOf(problems);
    assumptions = List.copyOf(assumptions);
  }

  /** Whether a limit was passed, so that there is nothing to search for. */
  public boolean refused() {
    return refusal().isPresent();
  }

  /** The first limit that was passed. */
  public Optional<QueryProblem> refusal() {
    return problems.stream().filter(QueryProblem::refuses).findFirst();
  }

  /** The doubts of a query that was read all the same. */
  public List<QueryProblem> warnings() {
    return problems.stream().filter(problem -> !problem.refuses()).toList();
  }
}
