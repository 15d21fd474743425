package org.backfile.server.web.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.backfile.server.search.DailyHoldings;
import org.backfile.server.search.DateFilter;
import org.backfile.server.search.Interval;
import org.backfile.server.search.Timeline;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.Measure;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * Hits over time as bars, to be drawn {@value #WIDTH} units wide and {@value #HEIGHT} high, and as
 * a table.
 *
 * @param unit day, month or year
 * @param most the value of the highest bar
 * @param summary the picture in a sentence
 * @param linked whether the bars are wide enough to be links
 * @param shares whether the bars show shares
 * @param measures articles or their share, as links
 */
public record Histogram(
    List<Bar> bars,
    String unit,
    String most,
    String summary,
    boolean linked,
    boolean shares,
    List<Answer.Choice> measures) {
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

    double value(Measure measure) {
      return measure.of(count, holdings);
    }

    /**
     * The bar in its place.
     *
     * @param share its height, of the highest
     */
    Bar drawn(double left, double step, double share) {
      int high = (int) Math.round(HEIGHT * share);
      return new Bar(
          label,
          count,
          holdings,
          rounded(left),
          rounded(step * (1 - GAP_SHARE)),
          count == 0 ? 0 : Math.max(LEAST_HEIGHT, high),
          href);
    }

    /** The outline of a column so many units high, as a path of SVG. */
    private String outline(int high) {
      return "M%s %dh%sV%dh-%sz".formatted(x, HEIGHT - high, width, HEIGHT, width);
    }

    /** Hits for a thousand articles held. */
    public String share() {
      return empty() ? "–" : Wording.tenths(value(Measure.SHARE));
    }
  }

  /**
   * The bars of a timeline; absent when it has none.
   *
   * @param dates the days that the search asks for
   * @param held what the archive holds of the sources asked for
   */
  public static Optional<Histogram> of(
      Timeline timeline, SearchState state, DateFilter dates, DailyHoldings held) {
    return of(timeline, state, dates, held, measured -> measured.url(Twin.PAGE));
  }

  /**
   * The same on another page than that of the search.
   *
   * @param here the address of that page, with the measure of a state
   */
  public static Optional<Histogram> of(
      Timeline timeline,
      SearchState state,
      DateFilter dates,
      DailyHoldings held,
      Function<SearchState, String> here) {
    if (timeline.buckets().isEmpty()) {
      return Optional.empty();
    }
    Measure measure = Measure.of(state.text(SearchParameters.MEASURE));
    List<Bar> flat =
        timeline.buckets().stream()
            .map(bucket -> flat(bucket, timeline.interval(), state, dates, held))
            .toList();
    double most = flat.stream().mapToDouble(bar -> bar.value(measure)).max().orElse(0);
    double step = (double) WIDTH / flat.size();
    List<Bar> bars = new ArrayList<>();
    for (Bar bar : flat) {
      bars.add(bar.drawn(bars.size() * step, step, most == 0 ? 0 : bar.value(measure) / most));
    }
    String unit = Wording.unit(timeline.interval());
    return Optional.of(
        new Histogram(
            bars,
            unit,
            measure == Measure.SHARE
                ? Wording.say("{0} of every 1,000 held", Wording.tenths(most))
                : Wording.count((long) most),
            summary(bars, unit),
            bars.size() <= MOST_LINKED,
            measure == Measure.SHARE,
            measures(state, measure, here)));
  }

  /** From the first period to the last, in words. */
  public String span() {
    String first = bars.getFirst().label();
    return bars.size() == 1 ? first : Wording.span(first, bars.getLast().label());
  }

  /** The bars of the periods of which something is held, as one path of SVG. */
  public String drawn() {
    return bars.stream()
        .filter(bar -> !bar.empty())
        .map(bar -> bar.outline(bar.height))
        .collect(Collectors.joining());
  }

  /** The periods of which nothing is held, from top to bottom, as one path of SVG. */
  public String hatched() {
    return bars.stream()
        .filter(Bar::empty)
        .map(bar -> bar.outline(HEIGHT))
        .collect(Collectors.joining());
  }

  private static List<Answer.Choice> measures(
      SearchState state, Measure now, Function<SearchState, String> here) {
    return List.of(
        new Answer.Choice(
            Wording.say("Articles"),
            here.apply(state.without(SearchParameters.MEASURE)),
            now == Measure.COUNT),
        new Answer.Choice(
            Wording.say("Share of what is held"),
            here.apply(state.with(SearchParameters.MEASURE, Measure.SHARE.key())),
            now == Measure.SHARE));
  }

  private static Bar flat(
      Timeline.Bucket bucket,
      Interval interval,
      SearchState state,
      DateFilter dates,
      DailyHoldings held) {
    LocalDate start = bucket.start();
    LocalDate from = dates.from().filter(start::isBefore).orElse(start);
    LocalDate next = interval.next(start);
    LocalDate end = dates.to().map(day -> day.plusDays(1)).filter(next::isAfter).orElse(next);
    return new Bar(
        Wording.period(interval, start),
        bucket.count(),
        held.between(from, end),
        0,
        0,
        0,
        state.within(interval, start, dates).url(Twin.PAGE));
  }

  private static String summary(List<Bar> bars, String unit) {
    int total = bars.stream().mapToInt(Bar::count).sum();
    Bar peak = bars.stream().max(Comparator.comparingInt(Bar::count)).orElseThrow();
    return Wording.say(
        "{0} by {1} from {2} to {3}; most in {4}: {5}",
        Wording.articles(total),
        unit,
        bars.getFirst().label(),
        bars.getLast().label(),
        peak.label(),
        peak.count());
  }

  private static double rounded(double value) {
    return Math.round(value * 10) / 10.0;
  }
}
