package org.backfile.server.web.compare;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Puts two sequences beside each other, with as few differences as can be: Myers, An O(ND)
 * Difference Algorithm and Its Variations (1986), in linear space.
 */
final class Alignment {
  /** Pairs of elements beyond which the middle of two sequences is taken as replaced. */
  private static final long MOST_PAIRS = 30_000_000;

  private Alignment() {}

  /**
   * A stretch of both sequences.
   *
   * @param same whether the two are equal
   */
  record Run<T>(boolean same, List<T> left, List<T> right) {}

  /** Whether two sequences are short enough to be put beside each other element by element. */
  static boolean isExact(List<?> left, List<?> right) {
    return (long) left.size() * right.size() <= MOST_PAIRS;
  }

  /** The runs of two sequences; those of either side, one after another, give the sequence. */
  static <T> List<Run<T>> of(List<T> left, List<T> right) {
    int start = commonStart(left, right);
    int end = commonEnd(left.subList(start, left.size()), right.subList(start, right.size()));
    List<Run<T>> runs = new ArrayList<>();
    same(runs, left.subList(0, start));
    middle(runs, left.subList(start, left.size() - end), right.subList(start, right.size() - end));
    same(runs, left.subList(left.size() - end, left.size()));
    return runs;
  }

  private static <T> void same(List<Run<T>> runs, List<T> both) {
    if (!both.isEmpty()) {
      runs.add(new Run<>(true, both, both));
    }
  }

  /** What was replaced piece by piece is one run. */
  private static <T> void replaced(List<Run<T>> runs, List<T> left, List<T> right) {
    if (runs.isEmpty() || runs.getLast().same()) {
      runs.add(new Run<>(false, left, right));
    } else {
      Run<T> before = runs.removeLast();
      runs.add(new Run<>(false, joined(before.left(), left), joined(before.right(), right)));
    }
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  private static <T> void middle(List<Run<T>> runs, List<T> left, List<T> right) {
    if (left.isEmpty() && right.isEmpty()) {
      return;
    }
    if (left.isEmpty() || right.isEmpty() || !isExact(left, right)) {
      replaced(runs, left, right);
      return;
    }
    int read = 0;
    for (AbstractDelta<T> delta :
        DiffUtils.diff(left, right, new MyersDiffWithLinearSpace<T>()).getDeltas()) {
      int position = delta.getSource().getPosition();
      same(runs, left.subList(read, position));
      replaced(runs, delta.getSource().getLines(), delta.getTarget().getLines());
      read = position + delta.getSource().size();
    }
    same(runs, left.subList(read, left.size()));
  }

  private static int commonStart(List<?> left, List<?> right) {
    int most = Math.min(left.size(), right.size());
    int start = 0;
    while (start < most && left.get(start).equals(right.get(start))) {
      start++;
    }
    return start;
  }

  private static int commonEnd(List<?> left, List<?> right) {
    return commonStart(left.reversed(), right.reversed());
  }
}
