package org.backfile.server.web.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.backfile.server.search.DateFilter;
import org.backfile.server.search.Interval;
import org.backfile.server.search.Timeline;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * Hits over time as bars, to be drawn {@value #WIDTH} units wide and {@value #HEIGHT} high, and as
 * a table.
 *
 * @param unit day, month or year
 * @param summary the picture in a sentence
 * @param linked whether the bars are wide enough to be links
 */
public record Histogram(List<Bar> bars, String unit, int most, String summary, boolean linked) {
  public static final int WIDTH = 1000;
  public static final int HEIGHT = 64;

  private static final int MOST_LINKED = 40;
  private static final double GAP_SHARE = 0.18;
  private static final int LEAST_HEIGHT = 2;

  /**
   * One period.
   *
   * @param label its name: {@code 2015}, {@code 2015-03}, {@code 2015-03-04}
   * @param x left edge
   * @param height height of the bar; at least a trace for one hit
   * @param href the search narrowed to it
   */
  public record Bar(
      String label, int count, int holdings, double x, double width, int height, String href) {

    /** Whether the archive holds nothing for the period, so that no hit means nothing. */
    public boolean empty() {
      return holdings == 0;
    }

    /** Top edge. */
    public int y() {
      return HEIGHT - height;
    }

    /** Hits for a thousand articles held. */
    public String share() {
      return holdings == 0 ? "–" : String.format(Locale.ENGLISH, "%.1f", 1000.0 * count / holdings);
    }
  }

  /**
   * The bars of a timeline; absent when it has none.
   *
   * @param dates the days that the search asks for
   */
  public static Optional<Histogram> of(Timeline timeline, SearchState state, DateFilter dates) {
    List<Timeline.Bucket> buckets = timeline.buckets();
    if (buckets.isEmpty()) {
      return Optional.empty();
    }
    int most = Math.max(1, buckets.stream().mapToInt(Timeline.Bucket::count).max().orElse(1));
    double step = (double) WIDTH / buckets.size();
    List<Bar> bars = new ArrayList<>();
    for (Timeline.Bucket bucket : buckets) {
      bars.add(bar(bucket, timeline.interval(), bars.size() * step, step, most, state, dates));
    }
    String unit = timeline.interval().key();
    return Optional.of(
        new Histogram(bars, unit, most, summary(bars, unit), bars.size() <= MOST_LINKED));
  }

  private static Bar bar(
      Timeline.Bucket bucket,
      Interval interval,
      double x,
      double step,
      int most,
      SearchState state,
      DateFilter dates) {
    String label = interval.label(bucket.start());
    int height =
        bucket.count() == 0
            ? 0
            : Math.max(LEAST_HEIGHT, (int) Math.round((double) HEIGHT * bucket.count() / most));
    String href = state.within(interval, bucket.start(), dates).url(Twin.PAGE);
    return new Bar(
        label,
        bucket.count(),
        bucket.holdings(),
        rounded(x),
        rounded(step * (1 - GAP_SHARE)),
        height,
        href);
  }

  private static String summary(List<Bar> bars, String unit) {
    int total = bars.stream().mapToInt(Bar::count).sum();
    Bar peak = bars.stream().max(Comparator.comparingInt(Bar::count)).orElseThrow();
    return "%s by %s from %s to %s; most in %s: %s"
        .formatted(
            Wording.articles(total),
            unit,
            bars.getFirst().label(),
            bars.getLast().label(),
            peak.label(),
            Wording.count(peak.count()));
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
