package org.backfile.server.search;

import java.util.Optional;
import java.util.Set;
import org.backfile.schema.KeywordField;

/**
 * Which facets are wanted.
 *
 * @param fields the facets to count
 * @param size values of each, 1 to {@value #MAX_SIZE}
 * @param prefix only values that begin so, ignoring case; empty for all
 * @param listing which part of all values is wanted; absent for the most frequent, and those chosen
 */
public record FacetDemand(
    Set<KeywordField> fields, int size, String prefix, Optional<Listing> listing) {

  /** Most values of one facet in one answer. */
  public static final int MAX_SIZE = 200;

  /** Most values that can be listed, page after page. */
  public static final int MAX_LISTED = 10_000;

  /**
   * A part of the list of all values.
   *
   * @param skip how many come before; with the size at most {@value #MAX_LISTED}
   * @param byName whether the list is in order of names, else of counts
   * @param part only values that hold this, ignoring case; empty for all
   */
  public record Listing(int skip, boolean byName, String part) {}

  public FacetDemand {
    fields = Set.copyOf(fields);
    if (size < 1 || size > MAX_SIZE) {
      throw new IllegalArgumentException(
          "facet size must be 1 to %d, found %d".formatted(MAX_SIZE, size));
    }
    int end = listing.map(Listing::skip).orElse(0) + size;
    if (end < size || end > MAX_LISTED) {
      throw new IllegalArgumentException(
          "facet values can be listed to %d, not to %d".formatted(MAX_LISTED, end));
    }
  }

  /** The most frequent values. */
  public FacetDemand(Set<KeywordField> fields, int size, String prefix) {
    this(fields, size, prefix, Optional.empty());
  }

  /** No facets. */
  public static final FacetDemand NONE = new FacetDemand(Set.of(), 1, "");
}
