package org.backfile.server.eval;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * How well a list of articles answers one topic, from 0 to 1. The formulas are those of trec_eval;
 * an article answers a topic when it was judged with a grade of 1 or more, and one that nobody
 * judged does not.
 */
public enum Measure {
  /**
   * Normalised discounted cumulative gain of the first ten (Järvelin, Kekäläinen: Cumulated
   * gain-based evaluation of IR techniques, TOIS 2002): the sum of grade / log2(rank + 1), as a
   * share of the sum that the best order of all judged articles would have.
   */
  NDCG_10("nDCG@10") {
    @Override
    double of(List<String> ranked, Map<String, Integer> grades) {
      List<Integer> found = ranked.stream().map(id -> grades.getOrDefault(id, 0)).toList();
      List<Integer> best =
          grades.values().stream().sorted(Comparator.<Integer>reverseOrder()).toList();
      return share(gain(found), gain(best));
    }
  },

  /** Average precision: the mean, over all answering articles, of the precision at their rank. */
  MAP("MAP") {
    @Override
    double of(List<String> ranked, Map<String, Integer> grades) {
      int answers = 0;
      double precisions = 0;
      for (int at = 0; at < ranked.size(); at++) {
        if (answers(ranked.get(at), grades)) {
          answers++;
          precisions += (double) answers / (at + 1);
        }
      }
      return share(precisions, answering(grades));
    }
  },

  /** Reciprocal rank: one divided by the rank of the first answering article; 0 without one. */
  MRR("MRR") {
    @Override
    double of(List<String> ranked, Map<String, Integer> grades) {
      for (int at = 0; at < ranked.size(); at++) {
        if (answers(ranked.get(at), grades)) {
          return 1.0 / (at + 1);
        }
      }
      return 0;
    }
  },

  /** Recall: the share of all answering articles that are among the first hundred. */
  RECALL_100("R@100") {
    @Override
    double of(List<String> ranked, Map<String, Integer> grades) {
      long found = ranked.stream().limit(100).filter(id -> answers(id, grades)).count();
      return share(found, answering(grades));
    }
  };

  private static final int CUTOFF = 10;

  private final String title;

  Measure(String title) {
    this.title = title;
  }

  /** The measure's usual name, as in tables and score files. */
  public String title() {
    return title;
  }

  /**
   * The measure of one topic.
   *
   * @param ranked ids of the articles found, best first, none twice
   * @param grades the judged articles and their grades
   */
  abstract double of(List<String> ranked, Map<String, Integer> grades);

  private static double gain(List<Integer> grades) {
    double gain = 0;
    for (int at = 0; at < Math.min(CUTOFF, grades.size()); at++) {
      gain += Math.max(0, grades.get(at)) / log2(at + 2);
    }
    return gain;
  }

  private static double log2(int number) {
    return Math.log(number) / Math.log(2);
  }

  private static boolean answers(String id, Map<String, Integer> grades) {
    return grades.getOrDefault(id, 0) > 0;
  }

  private static long answering(Map<String, Integer> grades) {
    return grades.values().stream().filter(grade -> grade > 0).count();
  }

  private static double share(double part, double whole) {
    return whole == 0 ? 0 : part / whole;
  }
}
