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
 */
record TreeSize(int depth, int clauses, long wildcards, int tolerances) {

  /** Counts without recursion, so that no query is too deep to be refused. */
  static TreeSize of(ArchiveQuery tree) {
    record Level(ArchiveQuery query, int depth) {}
    Deque<Level> open = new ArrayDeque<>(List.of(new Level(tree, 0)));
    int depth = 0;
    int clauses = 0;
    long wildcards = 0;
    int tolerances = 0;
    while (!open.isEmpty()) {
      Level level = open.pop();
      List<ArchiveQuery> parts = TreeParts.of(level.query);
      depth = Math.max(depth, TreeParts.isPlain(level.query) ? 0 : level.depth);
      clauses += parts.isEmpty() ? 1 : 0;
      wildcards += wildcards(level.query);
      tolerances += level.query instanceof Fuzzy ? 1 : 0;
      int below = level.depth + (level.query instanceof Not ? 0 : 1);
      parts.forEach(part -> open.push(new Level(part, below)));
    }
    return new TreeSize(depth, clauses, wildcards, tolerances);
  }

  private static long wildcards(ArchiveQuery query) {
    return switch (query) {
      case Wildcard _ -> 1;
      case Phrase(var slots) -> slots.stream().filter(PhraseSlot.Fitting.class::isInstance).count();
      default -> 0;
    };
  }
}
