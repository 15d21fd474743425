package org.backfile.server.search;

import java.util.Set;
import org.backfile.schema.KeywordField;

/**
 * Which facets are wanted.
 *
 * @param fields the facets to count
 * @param size values of each, 1 to {@value #MAX_SIZE}
 * @param prefix only values that begin so, ignoring case; empty for all
 */
public record FacetDemand(Set<KeywordField> fields, int size, String prefix) {

  /** Most values of one facet in one answer. */
  public static final int MAX_SIZE = 200;

  public FacetDemand {
    fields = Set.copyOf(fields);
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException(
          "facet size must be 1 to %d, found %d".formatted(MAX_SIZE, size));
    }
  }

  /** No facets. */
  public static final FacetDemand NONE = new FacetDemand(Set.of(), 1, "");
}
