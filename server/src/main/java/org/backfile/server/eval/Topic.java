package org.backfile.server.eval;

import java.util.Map;

/**
 * One thing somebody wanted to know.
 *
 * @param id its name in the collection
 * @param text the question, in natural language
 * @param grades the articles judged for it, 0 for one that does not answer, more for better answers
 */
public record Topic(String id, String text, Map<String, Integer> grades) {
  public Topic {
    grades = Map.copyOf(grades);
  }

  /** Whether any article answers it; topics without one say nothing about a ranking. */
  boolean answerable() {
    return grades.values().stream().anyMatch(grade -> grade > 0);
  }
}
