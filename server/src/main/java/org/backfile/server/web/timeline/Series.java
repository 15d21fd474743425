package org.backfile.server.web.timeline;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.backfile.server.query.QueryProblem;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.timeline.Axis.Period;
import org.backfile.server.web.url.Measure;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * One search of a timeline.
 *
 * @param number its place among the four, from 0
 * @param query as it was typed
 * @param readAs how it was understood
 * @param state the search
 * @param refusal why it was not searched
 * @param total articles found
 * @param complete whether all were counted in time
 * @param undated articles found that have no date
 * @param counts articles of each period
 */
public record Series(
    int number,
    String query,
    String readAs,
    SearchState state,
    Optional<QueryProblem> refusal,
    int total,
    boolean complete,
    int undated,
    List<Integer> counts) {
  public Series {
    counts = List.copyOf(counts);
  }

  /** {@code A} to {@code D}. */
  public String letter() {
    return String.valueOf((char) ('A' + number));
  }

  /** What it is called. */
  public String name() {
    return query.isEmpty() ? Wording.say("All articles") : query;
  }

  /** The search by itself. */
  public String href() {
    return state.url(Twin.PAGE);
  }

  /** {@code 1,204 articles}, or {@code at least 1,204 articles}. */
  public String counted() {
    return Wording.articles(total, complete);
  }

  /** The period with most by a measure, the first of several; absent when nothing is dated. */
  Optional<Integer> peak(Axis axis, Measure measure) {
    return IntStream.range(0, counts.size())
        .boxed()
        .filter(at -> counts.get(at) > 0)
        .reduce((best, at) -> value(axis, measure, at) > value(axis, measure, best) ? at : best);
  }

  /** The value of a period. */
  double value(Axis axis, Measure measure, int at) {
    Period period = axis.periods().get(at);
    return measure.of(counts.get(at), period.holdings());
  }
}
