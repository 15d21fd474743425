package org.backfile.server.query.dialects;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.*;
import org.backfile.server.query.PhraseSlot;

/**
 * What of a tree costs, counted.
 *
 * @param depth levels of operators above the deepest clause; NOT is none of its own
 * @param clauses parts that have no parts
 * @param wildcards words with open places, those in phrases among them
 * @param tolerances words with spelling tolerance
 * @param nearness levels of proximities in any order, one within another
 */
record TreeSize(int depth, int clauses, long wildcards, int tolerances, int nearness) {

  /** Counts without recursion, so that no query is too deep to be refused. */
  static TreeSize of(ArchiveQuery tree) {
    record Level(ArchiveQuery query, int depth, int nearness) {}
    Deque<Level> open = new ArrayDeque<>(List.of(new Level(tree, 0, 0)));
    int depth = 0;
    int clauses = 0;
    long wildcards = 0;
    int tolerances = 0;
    int nearness = 0;
    while (!open.isEmpty()) {
      Level level = open.pop();
      List<ArchiveQuery> parts = TreeParts.of(level.query);
      depth = Math.max(depth, TreeParts.isPlain(level.query) ? 0 : level.depth);
      clauses += parts.isEmpty() ? 1 : 0;
      wildcards += wildcards(level.query);
      tolerances += level.query instanceof Fuzzy ? 1 : 0;
      int below = level.depth + (level.query instanceof Not ? 0 : 1);
      int near = level.nearness + (isNearInAnyOrder(level.query) ? 1 : 0);
      nearness = Math.max(nearness, near);
      parts.forEach(part -> open.push(new Level(part, below, near)));
    }
    return new TreeSize(depth, clauses, wildcards, tolerances, nearness);
  }

  private static boolean isNearInAnyOrder(ArchiveQuery query) {
    return query instanceof Within || query instanceof Near(_, _, _, var ordered) && !ordered;
  }

  private static long wildcards(ArchiveQuery query) {
    return switch (query) {
      case Wildcard _ -> 1;
      case Phrase(var slots) -> slots.stream().filter(PhraseSlot.Fitting.class::isInstance).count();
      default -> 0;
    };
  }
}
