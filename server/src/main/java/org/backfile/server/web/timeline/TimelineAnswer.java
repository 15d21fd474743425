package org.backfile.server.web.timeline;

import java.util.List;
import java.util.Optional;
import org.backfile.server.search.BuildInfo;
import org.backfile.server.search.DateFilter;

/**
 * The searches of a timeline over one axis.
 *
 * @param axis absent when there is nothing to draw: nothing found has a date, and no dates were
 *     asked for
 * @param series the searches, in the order asked
 * @param dates the days asked for
 * @param build the build that answered
 */
public record TimelineAnswer(
    Optional<Axis> axis, List<Series> series, DateFilter dates, BuildInfo build) {
  public TimelineAnswer {
    series = List.copyOf(series);
  }

  /** Whether everything was counted. */
  public boolean complete() {
    return series.stream().allMatch(Series::complete);
  }

  /** The searches that were made. */
  public List<Series> searched() {
    return series.stream().filter(each -> each.refusal().isEmpty()).toList();
  }
}
