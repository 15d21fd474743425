package org.backfile.acceptance.ranking;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Ranks of wanted articles, in numbers. */
final class Measures {
  private static final int FIRST_ONES = 5;

  private Measures() {}

  /**
   * Share of questions of which a wanted article is first, or among the first five, and the mean of
   * one by its rank.
   *
   * @param ranks of the first wanted article, from 1; 0 when it was not among those looked at
   */
  static Map<String, String> of(List<Integer> ranks) {
    Map<String, String> measures = new LinkedHashMap<>();
    measures.put("questions", String.valueOf(ranks.size()));
    measures.put("recall@1", written(recall(ranks, 1)));
    measures.put("recall@5", written(recall(ranks, FIRST_ONES)));
    measures.put("MRR", written(meanReciprocalRank(ranks)));
    return measures;
  }

  static double meanReciprocalRank(List<Integer> ranks) {
    return ranks.stream().mapToDouble(rank -> rank == 0 ? 0 : 1.0 / rank).average().orElse(0);
  }

  private static double recall(List<Integer> ranks, int depth) {
    return ranks.stream().mapToInt(rank -> rank > 0 && rank <= depth ? 1 : 0).average().orElse(0);
  }

  private static String written(double measure) {
    return String.format(Locale.ROOT, "%.4f", measure);
  }
}
