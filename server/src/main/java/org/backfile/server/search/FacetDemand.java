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
 * @param sideways whether the counts of a facet leave its own filter out, so that each tells what
 *     choosing the value finds; otherwise they are those of the articles found
 */
public record FacetDemand(
    Set<KeywordField> fields,
    int size,
    String prefix,
    Optional<Listing> listing,
    boolean sideways) {

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

  /** Values with what choosing each finds. */
  public FacetDemand(Set<KeywordField> fields, int size, String prefix, Optional<Listing> listing) {
    this(fields, size, prefix, listing, true);
  }

  /** The most frequent values. */
  public FacetDemand(Set<KeywordField> fields, int size, String prefix) {
    this(fields, size, prefix, Optional.empty());
  }

  /** The most frequent values of the articles found. */
  public static FacetDemand found(Set<KeywordField> fields, int size) {
    return new FacetDemand(fields, size, "", Optional.empty(), false);
  }

  /** No facets. */
  public static final FacetDemand NONE = new FacetDemand(Set.of(), 1, "");
}
