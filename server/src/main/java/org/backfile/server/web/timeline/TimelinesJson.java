package org.backfile.server.web.timeline;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.server.web.search.SearchJson;
import org.backfile.server.web.timeline.Axis.Period;
import org.backfile.server.web.url.Measure;

/**
 * A timeline as JSON.
 *
 * @param interval the width of the periods; another than asked for when that gave more than sixty
 * @param complete whether all was counted in time
 * @param periods the periods, with what the archive holds of the sources asked for
 * @param series the searches
 * @param warnings parameters that were ignored, and a build asked for that does not serve
 */
public record TimelinesJson(
    Optional<String> interval,
    boolean complete,
    List<PeriodJson> periods,
    List<SeriesJson> series,
    SearchJson.Index index,
    TimelineLinks links,
    List<SearchJson.Warning> warnings) {

  /** One period; where nothing is held, no count says anything. */
  public record PeriodJson(String label, LocalDate start, LocalDate end, int holdings) {}

  /**
   * One search.
   *
   * @param error why it was not searched; null when it was
   * @param counts articles of each period
   * @param shares articles of every thousand held of the period; null where nothing is held
   */
  public record SeriesJson(
      String query,
      String readAs,
      Optional<String> error,
      int total,
      boolean complete,
      int undated,
      Optional<String> peak,
      List<Integer> counts,
      List<Optional<Double>> shares,
      String html) {}

  /** The same for others. */
  public record TimelineLinks(String self, String html, String csv, String svg) {}

  static TimelinesJson of(TimelineUrl url, TimelineAnswer answer) {
    return new TimelinesJson(
        answer.axis().map(axis -> axis.interval().key()),
        answer.complete(),
        answer.axis().map(TimelinesJson::periods).orElse(List.of()),
        answer.series().stream().map(series -> series(series, answer)).toList(),
        SearchJson.Index.of(answer.build()),
        new TimelineLinks(
            url.url(TimelineHandler.API),
            url.url(TimelineUrl.PATH),
            url.url(TimelineHandler.CSV),
            url.url(TimelineHandler.SVG)),
        SearchJson.Warning.of(url.search(), answer.build()));
  }

  private static List<PeriodJson> periods(Axis axis) {
    return axis.periods().stream()
        .map(each -> new PeriodJson(each.label(), each.start(), each.end(), each.holdings()))
        .toList();
  }

  private static SeriesJson series(Series series, TimelineAnswer answer) {
    return new SeriesJson(
        series.query(),
        series.readAs(),
        series.refusal().map(problem -> problem.message() + " " + problem.hint()),
        series.total(),
        series.complete(),
        series.undated(),
        answer
            .axis()
            .flatMap(
                axis -> series.peak(axis, Measure.COUNT).map(at -> axis.periods().get(at).label())),
        series.counts(),
        answer.axis().map(axis -> shares(series, axis)).orElse(List.of()),
        series.href());
  }

  private static List<Optional<Double>> shares(Series series, Axis axis) {
    List<Optional<Double>> shares = new ArrayList<>();
    for (int at = 0; at < series.counts().size(); at++) {
      Period period = axis.periods().get(at);
      shares.add(
          period.empty() ? Optional.empty() : Optional.of(series.value(axis, Measure.SHARE, at)));
    }
    return shares;
  }
}
