package org.backfile.server.web.timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Csv;
import org.backfile.server.web.timeline.Axis.Period;

/** A timeline as a table for spreadsheets: one row a search and period, each saying all of it. */
final class TimelineCsv {
  private static final List<String> HEADER =
      List.of(
          "search",
          "query",
          "read_as",
          "period",
          "from",
          "to",
          "articles",
          "held",
          "per_thousand_held",
          "complete",
          "build",
          "retrieved");

  private TimelineCsv() {}

  static Body body(TimelineAnswer answer, Instant retrieved) {
    List<List<String>> rows = new ArrayList<>();
    for (Series series : answer.searched()) {
      List<Period> periods = answer.axis().map(Axis::periods).orElse(List.of());
      for (int at = 0; at < periods.size(); at++) {
        rows.add(row(answer, series, periods.get(at), series.counts().get(at), retrieved));
      }
    }
    return Csv.body(HEADER, rows);
  }

  private static List<String> row(
      TimelineAnswer answer, Series series, Period period, int count, Instant retrieved) {
    return List.of(
        series.letter(),
        series.query(),
        series.readAs(),
        period.label(),
        period.start().toString(),
        period.end().toString(),
        period.empty() ? "" : String.valueOf(count),
        String.valueOf(period.holdings()),
        period.empty() ? "" : Chart.share(count, period.holdings()),
        series.complete() ? "yes" : "no",
        answer.build().buildId(),
        retrieved.toString());
  }
}
