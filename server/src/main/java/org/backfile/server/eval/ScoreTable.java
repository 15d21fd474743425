package org.backfile.server.eval;

import java.util.Locale;
import java.util.Optional;

/**
 * The scores of one collection, beside those reached before.
 *
 * @param before empty when there are none to compare with
 */
public record ScoreTable(String set, int topics, Scores now, Optional<Scores> before) {

  /** A measure that fell by more than this fell. */
  public static final double TOLERANCE = 0.005;

  /** Whether any measure fell by more than {@link #TOLERANCE}. */
  public boolean worse() {
    return now.byMeasure().keySet().stream().anyMatch(this::fell);
  }

  /** The table as lines of text. */
  public String text() {
    StringBuilder text = new StringBuilder("%s, %d topics%n".formatted(set, topics));
    now.byMeasure().forEach((measure, value) -> text.append(line(measure, value)));
    return text.toString();
  }

  private String line(Measure measure, double value) {
    String change =
        kept(measure).map(kept -> String.format(Locale.ROOT, "  %+.4f", value - kept)).orElse("");
    return String.format(
        Locale.ROOT,
        "  %-8s %.4f%s%s%n",
        measure.title(),
        value,
        change,
        fell(measure) ? "  fell" : "");
  }

  private boolean fell(Measure measure) {
    double value = now.byMeasure().getOrDefault(measure, 0.0);
    return kept(measure).filter(kept -> value < kept - TOLERANCE).isPresent();
  }

  private Optional<Double> kept(Measure measure) {
    return before.map(Scores::byMeasure).map(values -> values.get(measure));
  }
}
