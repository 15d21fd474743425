package org.backfile.acceptance.starter;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.backfile.acceptance.site.Site;

/**
 * The first articles found for each question, and how good they are in numbers.
 *
 * @param found ids in order of rank, at most {@value #DEPTH}, by question
 * @param totals number of articles found, by question
 */
record Rankings(Map<Question, List<String>> found, Map<Question, Integer> totals) {
  private static final int DEPTH = 10;
  private static final int SHOWN = 5;

  static Rankings of(Site site, List<Question> questions) {
    Map<Question, List<String>> found = new LinkedHashMap<>();
    Map<Question, Integer> totals = new LinkedHashMap<>();
    for (Question question : questions) {
      JsonNode answer = site.json(Site.q(question.query()) + "&size=" + DEPTH);
      List<String> ids = new ArrayList<>();
      answer.get("results").forEach(row -> ids.add(row.get("id").asText()));
      found.put(question, ids);
      totals.put(question, answer.get("total").asInt());
    }
    return new Rankings(found, totals);
  }

  /** The rank of the best article, from 1; 0 when it is not among the first. */
  private int rank(Question question) {
    return found.get(question).indexOf(question.best()) + 1;
  }

  private double recall(int depth) {
    return average(question -> rank(question) > 0 && rank(question) <= depth ? 1 : 0);
  }

  private double average(ToDoubleFunction<Question> measure) {
    return found.keySet().stream().mapToDouble(measure).average().orElse(0);
  }

  /** The measures, a line each. */
  String scores() {
    return String.format(
        Locale.ROOT,
        "questions\t%d\nrecall@1\t%.4f\nrecall@5\t%.4f\nMRR\t%.4f\n",
        found.size(),
        recall(1),
        recall(SHOWN),
        average(question -> rank(question) == 0 ? 0 : 1.0 / rank(question)));
  }

  /** Each question with what is found first. */
  String listing() {
    StringBuilder out = new StringBuilder();
    for (Question question : found.keySet()) {
      out.append(question.query()).append("\n  found ").append(totals.get(question)).append('\n');
      found.get(question).stream()
          .limit(SHOWN)
          .forEach(id -> out.append("  ").append(id).append('\n'));
    }
    return out.toString();
  }
}
