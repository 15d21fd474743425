package org.backfile.server.web.home;

import java.util.List;
import org.backfile.server.search.DailyHoldings;
import org.backfile.server.search.Holdings.SourceHoldings;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * A source on the first page, with a strip that shows when the archive has articles of it: {@value
 * #WIDTH} units wide, {@value #HEIGHT} high, each bar in the measure of the source's own highest.
 *
 * @param strip the bars, as one path of SVG; empty when nothing of it has a date
 * @param told the strip in words
 */
public record HeldSource(SourceHoldings source, String strip, String told) {
  public static final int WIDTH = 160;
  public static final int HEIGHT = 16;

  private static final double GAP_SHARE = 0.2;
  private static final int LEAST_HEIGHT = 2;

  static HeldSource of(SourceHoldings source, HeldPeriods periods, DailyHoldings held) {
    List<Integer> counts = periods.counts(held);
    return new HeldSource(source, strip(counts), told(periods, counts));
  }

  private static String strip(List<Integer> counts) {
    int most = counts.stream().mapToInt(Integer::intValue).max().orElse(0);
    double step = (double) WIDTH / Math.max(1, counts.size());
    StringBuilder path = new StringBuilder();
    for (int at = 0; at < counts.size(); at++) {
      if (counts.get(at) > 0) {
        long high = Math.max(LEAST_HEIGHT, Math.round((double) HEIGHT * counts.get(at) / most));
        double width = step * (1 - GAP_SHARE);
        path.append(
            "M%s %dh%sV%dh-%sz"
                .formatted(tenths(at * step), HEIGHT - high, tenths(width), HEIGHT, tenths(width)));
      }
    }
    return path.toString();
  }

  private static double tenths(double value) {
    return Math.round(value * 10) / 10.0;
  }

  private static String told(HeldPeriods periods, List<Integer> counts) {
    long with = counts.stream().filter(count -> count > 0).count();
    return switch (periods.interval()) {
      case DAY -> Wording.say("on {0} of {1} days", with, counts.size());
      case MONTH -> Wording.say("in {0} of {1} months", with, counts.size());
      case YEAR -> Wording.say("in {0} of {1} years", with, counts.size());
      case DECADE -> Wording.say("in {0} of {1} decades", with, counts.size());
      case AUTO, WEEK, QUARTER, CENTURY ->
          Wording.say("in {0} of {1} periods", with, counts.size());
    };
  }

  /** Its articles. */
  public String href() {
    return SearchState.ofSource(source.source()).url(Twin.PAGE);
  }
}
