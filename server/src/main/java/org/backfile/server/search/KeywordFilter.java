package org.backfile.server.search;

import java.util.List;

/**
 * What is asked of one facet. Included values widen one another (OR), different facets narrow one
 * another (AND), excluded values are taken away.
 *
 * @param included values an article must have at least one of; empty for no such demand
 * @param missing whether articles without any value count as included too
 * @param excluded values an article must not have
 */
public record KeywordFilter(List<String> included, boolean missing, List<String> excluded) {

  /** No demand at all. */
  public static final KeywordFilter NONE = new KeywordFilter(List.of(), false, List.of());

  public KeywordFilter {
    included = List.copyOf(included);
    excluded = List.copyOf(excluded);
  }

  /** Whether articles must have one of the included values or none at all. */
  public boolean selects() {
    return missing || !included.isEmpty();
  }

  /** Whether nothing is asked. */
  public boolean isEmpty() {
    return !selects() && excluded.isEmpty();
  }
}
