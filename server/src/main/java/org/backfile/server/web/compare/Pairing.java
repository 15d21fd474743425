package org.backfile.server.web.compare;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds which of some replaced paragraphs became which of the new ones: pairs in the order of both,
 * so that the sum of their likeness is greatest.
 */
final class Pairing {
  /** Below it, two paragraphs are two, not one that was changed. */
  private static final double LEAST_LIKENESS = 0.4;

  /** Paragraphs beyond which none are paired. */
  private static final int MOST_PAIRS = 400;

  private final List<String> left;
  private final List<String> right;
  private final double[][] best;

  private Pairing(List<String> left, List<String> right) {
    this.left = left;
    this.right = right;
    this.best = new double[left.size() + 1][right.size() + 1];
    for (int l = left.size() - 1; l >= 0; l--) {
      for (int r = right.size() - 1; r >= 0; r--) {
        double like = Words.likeness(left.get(l), right.get(r));
        double paired = like < LEAST_LIKENESS ? -1 : like + best[l + 1][r + 1];
        best[l][r] = Math.max(paired, Math.max(best[l + 1][r], best[l][r + 1]));
      }
    }
  }

  /** The blocks of paragraphs that were replaced by others. */
  static List<Block> blocks(List<String> left, List<String> right) {
    boolean few = (long) left.size() * right.size() <= MOST_PAIRS;
    return few ? new Pairing(left, right).paired() : apart(left, right);
  }

  /** All of the left removed, all of the right added. */
  static List<Block> apart(List<String> left, List<String> right) {
    List<Block> blocks = new ArrayList<>();
    left.forEach(text -> blocks.add(Block.whole(Block.Kind.REMOVED, text)));
    right.forEach(text -> blocks.add(Block.whole(Block.Kind.ADDED, text)));
    return blocks;
  }

  private List<Block> paired() {
    List<Block> blocks = new ArrayList<>();
    Deque<String> removed = new ArrayDeque<>(left);
    Deque<String> added = new ArrayDeque<>(right);
    while (!removed.isEmpty() && !added.isEmpty()) {
      int l = left.size() - removed.size();
      int r = right.size() - added.size();
      if (best[l][r] == best[l + 1][r]) {
        blocks.add(Block.whole(Block.Kind.REMOVED, removed.pop()));
      } else if (best[l][r] == best[l][r + 1]) {
        blocks.add(Block.whole(Block.Kind.ADDED, added.pop()));
      } else {
        blocks.add(new Block(Block.Kind.CHANGED, Words.pieces(removed.pop(), added.pop())));
      }
    }
    blocks.addAll(apart(List.copyOf(removed), List.copyOf(added)));
    return blocks;
  }
}
