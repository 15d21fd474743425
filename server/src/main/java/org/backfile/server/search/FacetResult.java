package org.backfile.server.search;

import java.util.List;
import org.backfile.schema.KeywordField;

/**
 * One facet of a result, counted over the query and all other facets, so that each count is the
 * number of hits after choosing that value.
 *
 * @param field the facet
 * @param values the most frequent values, ties by name; then chosen values that are not among them,
 *     even at zero
 * @param missing articles without any value
 * @param other articles counted under values not listed; an article with several values counts once
 *     a value
 * @param distinct number of values that occur at all; of a listing, those that it lists
 */
public record FacetResult(
    KeywordField field, List<Value> values, int missing, long other, int distinct) {

  /**
   * One value of a facet.
   *
   * @param count articles that have the value
   * @param selected whether the request includes it
   * @param excluded whether the request excludes it; its count is then what including it would give
   */
  public record Value(String value, int count, boolean selected, boolean excluded) {}

  public FacetResult {
    values = List.copyOf(values);
  }
}
