package org.backfile.server.query;

import java.util.List;

/**
 * What a tree must keep to be canonical; each check throws an {@link IllegalArgumentException} that
 * states the rule.
 */
final class TreeRules {
  private TreeRules() {}

  /** The parts of a group: so many at least, none twice. */
  static List<ArchiveQuery> group(String kind, List<ArchiveQuery> parts, int least) {
    parts.forEach(TreeRules::requireSearch);
    require(parts.size() >= least, kind + " has at least " + least + " parts, not " + parts.size());
    require(parts.stream().distinct().count() == parts.size(), kind + " has no part twice");
    return List.copyOf(parts);
  }

  /** All of them have places in the text. */
  static void requirePlaced(ArchiveQuery.Placed... queries) {
    for (ArchiveQuery.Placed query : queries) {
      require(query.isPlaced(), "every alternative must have a place in the text: " + query);
    }
  }

  /** It can be part of a query. */
  static void requireSearch(ArchiveQuery query) {
    require(!(query instanceof ArchiveQuery.Everything), "everything is not a part of a query");
  }

  static void require(boolean holds, String rule) {
    if (!holds) {
      throw new IllegalArgumentException(rule);
    }
  }
}
