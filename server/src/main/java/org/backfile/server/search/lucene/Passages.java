package org.backfile.server.search.lucene;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the passages of a text that show most of why it was found: those with the most different
 * words of the query, then with the most marks, then the earliest. Each lies in one paragraph.
 */
final class Passages {

  /** Characters from the first mark of a passage to the end of its last. */
  private static final int MARKED_LENGTH = 150;

  /** A word that no passage has yet is worth ten that one has. */
  private static final int NEW_GROUP_WORTH = 1_000;

  /** A word is worth more than all further marks that count. */
  private static final int GROUP_WORTH = 100;

  private static final int MOST_MARKS = 9;

  /**
   * Marks in a row.
   *
   * @param first number of the first mark
   * @param last number of the last mark
   */
  record Run(int first, int last) {}

  private final String text;
  private final Marks marks;

  Passages(String text, Marks marks) {
    this.text = text;
    this.marks = marks;
  }

  /** At most so many runs of marks that do not touch, in the order of the text. */
  List<Run> best(int count) {
    List<Run> candidates = candidates();
    List<Run> chosen = new ArrayList<>();
    BitSet seen = new BitSet();
    while (chosen.size() < count && !candidates.isEmpty()) {
      Run best = mostWorth(candidates, seen);
      chosen.add(best);
      for (int at = best.first(); at <= best.last(); at++) {
        seen.set(marks.group(at));
      }
      candidates.removeIf(run -> tooNear(run, best));
    }
    chosen.sort(Comparator.comparingInt(Run::first));
    return chosen;
  }

  /** Whether two snippets around them would overlap; those of two paragraphs never do. */
  private boolean tooNear(Run one, Run other) {
    Run first = one.first() < other.first() ? one : other;
    Run second = first == one ? other : one;
    int end = marks.end(first.last());
    int start = marks.start(second.first());
    return start < end + MARKED_LENGTH && start < Paragraphs.end(text, end);
  }

  /** From each mark on, as many more as fit into a passage. */
  private List<Run> candidates() {
    List<Run> runs = new ArrayList<>();
    int last = 0;
    int paragraphEnd = -1;
    for (int first = 0; first < marks.size(); first++) {
      int start = marks.start(first);
      if (start >= paragraphEnd) {
        paragraphEnd = Paragraphs.end(text, start);
      }
      last = Math.max(last, first);
      while (last + 1 < marks.size()
          && marks.end(last + 1) <= Math.min(start + MARKED_LENGTH, paragraphEnd)) {
        last++;
      }
      if (runs.isEmpty() || runs.getLast().last() < last) {
        runs.add(new Run(first, last));
      }
    }
    return runs;
  }

  private Run mostWorth(List<Run> candidates, BitSet seen) {
    Run best = candidates.getFirst();
    int most = -1;
    BitSet groups = new BitSet();
    for (Run run : candidates) {
      int worth = worth(run, seen, groups);
      if (worth > most) {
        most = worth;
        best = run;
      }
    }
    return best;
  }

  private int worth(Run run, BitSet seen, BitSet groups) {
    groups.clear();
    for (int at = run.first(); at <= run.last(); at++) {
      groups.set(marks.group(at));
    }
    int all = groups.cardinality();
    groups.andNot(seen);
    int more = Math.min(MOST_MARKS, run.last() - run.first());
    return groups.cardinality() * NEW_GROUP_WORTH + all * GROUP_WORTH + more;
  }
}
