package org.backfile.server.eval;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a ranking reaches on one collection.
 *
 * @param byMeasure the mean over all topics, 0 to 1
 */
public record Scores(Map<Measure, Double> byMeasure) {
  public Scores {
    byMeasure = Collections.unmodifiableMap(new EnumMap<>(byMeasure));
  }

  /**
   * One topic and what was found.
   *
   * @param found ids, best first
   */
  record Answer(Topic topic, List<String> found) {}

  /** The means of every measure; at least one answer. */
  static Scores of(List<Answer> answers) {
    Map<Measure, Double> means = new EnumMap<>(Measure.class);
    for (Measure measure : Measure.values()) {
      double mean =
          answers.stream()
              .mapToDouble(answer -> measure.of(answer.found(), answer.topic().grades()))
              .average()
              .orElseThrow();
      means.put(measure, mean);
    }
    return new Scores(means);
  }
}
