package org.backfile.server.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;
import java.util.TreeSet;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.Suggestion;
import org.backfile.server.search.timed.Steps;

/** Completes what is typed by the values of facets, most frequent first, then by name. */
final class Suggestions {

  private static final Comparator<Suggestion> BEST_FIRST =
      Comparator.comparingInt(Suggestion::count)
          .reversed()
          .thenComparing(Suggestion::value)
          .thenComparing(Suggestion::field);

  private final FacetColumn column;
  private final FacetCounts counts;
  private final PriorityQueue<Suggestion> best = new PriorityQueue<>(BEST_FIRST.reversed());
  private final Steps steps = new Steps();

  Suggestions(OpenBuild build) throws IOException {
    this.column = build.facets();
    this.counts = build.holdings().all().facets();
  }

  /** The values that begin with a text, whatever its case. */
  List<Suggestion> of(String prefix, int limit) throws IOException {
    if (prefix.isBlank()) {
      return List.of();
    }
    for (KeywordField field : KeywordField.values()) {
      for (String first : writings(prefix)) {
        offer(field, first, prefix, limit);
      }
    }
    List<Suggestion> found = new ArrayList<>(best);
    found.sort(BEST_FIRST);
    return found;
  }

  /** The first letter in both cases: where to look in a column that is ordered by bytes. */
  private static TreeSet<String> writings(String prefix) {
    int end = prefix.offsetByCodePoints(0, 1);
    String first = prefix.substring(0, end);
    TreeSet<String> writings = new TreeSet<>();
    writings.add(first.toLowerCase(Locale.ROOT));
    writings.add(first.toUpperCase(Locale.ROOT));
    return writings;
  }

  private void offer(KeywordField field, String first, String prefix, int limit)
      throws IOException {
    int end = column.range(field).end();
    for (int number = column.ceiling(field.facetTerm(first)); number < end; number++) {
      steps.add();
      String value = column.value(number);
      if (!value.startsWith(first)) {
        return;
      }
      if (value.regionMatches(true, 0, prefix, 0, prefix.length())) {
        best.add(new Suggestion(field, value, counts.count(number)));
        if (best.size() > limit) {
          best.poll();
        }
      }
    }
  }
}
