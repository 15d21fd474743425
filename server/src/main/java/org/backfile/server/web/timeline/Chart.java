package org.backfile.server.web.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.backfile.server.language.Language;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.timeline.Axis.Period;
import org.backfile.server.web.url.Measure;
import org.backfile.server.web.url.Twin;

/**
 * The picture of a timeline, {@value #WIDTH} units wide and {@value #HEIGHT} high: bars for one
 * search, lines for several. Where nothing is held there is no point, and no line across.
 *
 * @param top the value at the upper edge
 * @param columns one for each period
 * @param lines one for each search
 * @param linked whether columns are wide enough to be links
 */
public record Chart(
    String top, String middle, List<Column> columns, List<Line> lines, boolean linked) {
  public static final int WIDTH = 1000;
  public static final int HEIGHT = 240;
  public static final int STRIP = 20;

  /** Columns that are at least 24 pixels wide where the chart is 700. */
  private static final int MOST_LINKED = 29;

  private static final int TICKS = 6;
  private static final double GAP_SHARE = 0.18;

  /**
   * One period.
   *
   * @param x left edge
   * @param tick what stands under it; blank under most
   * @param held height of what is held, of {@value #STRIP}
   */
  public record Column(
      Period period, String x, String width, String barX, String barWidth, String tick, int held) {}

  /**
   * One search.
   *
   * @param path the line, in the words of SVG; pieces between periods without data
   * @param dots a dot for each point, in the same words
   * @param points the points
   */
  public record Line(Series series, String path, String dots, List<Point> points) {}

  /**
   * The value of one period.
   *
   * @param label what it is, in words
   * @param href the search, narrowed to the period
   */
  public record Point(
      String y,
      String height,
      String hitX,
      String hitY,
      String hitWidth,
      String label,
      String href) {}

  /** The picture of an answer. */
  static Chart of(TimelineAnswer answer, Axis axis, Measure measure) {
    List<Series> searched = answer.searched();
    double most = 0;
    for (Series series : searched) {
      for (int at = 0; at < axis.periods().size(); at++) {
        most = Math.max(most, series.value(axis, measure, at));
      }
    }
    double top = roundedUp(most, measure);
    Pen pen = new Pen(answer, axis, measure, top);
    return new Chart(
        number(top),
        top == 1 && measure == Measure.COUNT ? "" : number(top / 2),
        pen.columns(),
        searched.stream().map(pen::line).toList(),
        axis.periods().size() <= MOST_LINKED);
  }

  /** The next of 1, 2, 4, 6, 8 times a power of ten; at least 1 for articles. */
  private static double roundedUp(double most, Measure measure) {
    if (most <= 0 || (measure == Measure.COUNT && most <= 1)) {
      return 1;
    }
    double power = Math.pow(10, Math.floor(Math.log10(most)));
    for (double step : new double[] {1, 2, 4, 6, 8}) {
      if (most <= step * power) {
        return step * power;
      }
    }
    return 10 * power;
  }

  private static String number(double value) {
    return value >= 1 && value == Math.rint(value)
        ? Wording.count((long) value)
        : String.format(Language.current().locale(), "%.2g", value);
  }

  /** A number of articles of every thousand. */
  static String share(int count, int holdings) {
    return Wording.tenths(Measure.SHARE.of(count, holdings));
  }

  /** Draws on one axis. */
  private record Pen(TimelineAnswer answer, Axis axis, Measure measure, double top) {

    private double step() {
      return (double) WIDTH / axis.periods().size();
    }

    List<Column> columns() {
      List<Period> periods = axis.periods();
      int most = Math.max(1, periods.stream().mapToInt(Period::holdings).max().orElse(1));
      int every = Math.max(1, (int) Math.ceil((double) periods.size() / TICKS));
      List<Column> columns = new ArrayList<>();
      for (int at = 0; at < periods.size(); at++) {
        Period period = periods.get(at);
        columns.add(
            new Column(
                period,
                units(at * step()),
                units(step()),
                units((at + GAP_SHARE / 2) * step()),
                units(step() * (1 - GAP_SHARE)),
                at % every == 0 ? tick(period) : "",
                period.empty() ? 0 : Math.max(2, STRIP * period.holdings() / most)));
      }
      return columns;
    }

    private String tick(Period period) {
      return switch (axis.interval()) {
        case AUTO, DAY, WEEK -> period.start().toString();
        case MONTH, QUARTER, YEAR, DECADE, CENTURY -> period.label();
      };
    }

    Line line(Series series) {
      StringBuilder path = new StringBuilder();
      StringBuilder dots = new StringBuilder();
      List<Point> points = new ArrayList<>();
      boolean drawing = false;
      for (int at = 0; at < axis.periods().size(); at++) {
        if (axis.periods().get(at).empty()) {
          drawing = false;
        } else {
          String x = units((at + 0.5) * step());
          String y = units(y(series, at));
          path.append(drawing ? "L" : "M").append(x).append(' ').append(y);
          dots.append('M').append(x).append(' ').append(y).append("h0.01");
          points.add(point(series, at));
          drawing = true;
        }
      }
      return new Line(series, path.toString(), dots.toString(), points);
    }

    private double y(Series series, int at) {
      return HEIGHT * (1 - series.value(axis, measure, at) / top);
    }

    private Point point(Series series, int at) {
      Period period = axis.periods().get(at);
      double y = y(series, at);
      int count = series.counts().get(at);
      String label =
          Wording.say(
              "{0}, {1}: {2} ({3} of every 1,000 held)",
              series.name(),
              period.label(),
              Wording.articles(count),
              share(count, period.holdings()));
      return new Point(
          units(y),
          units(HEIGHT - y),
          units(at * step()),
          units(Math.clamp(y - 14, 0, HEIGHT - 28)),
          units(step()),
          label,
          series.state().within(axis.interval(), period.start(), answer.dates()).url(Twin.PAGE));
    }

    private static String units(double value) {
      return String.format(Locale.ROOT, "%.1f", value);
    }
  }
}
