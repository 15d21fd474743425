package org.backfile.server.web.compat.nyt;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answer to a search. */
public record NytAnswer(String status, String copyright, NytResponse response) {

  /**
   * What was found.
   *
   * @param meta how much; {@code metadata} says the same, as newer answers of that API call it so
   * @param facets the facets asked for; absent where none were
   */
  @JsonInclude(JsonInclude.Include.NON_EMPTY)
  public record NytResponse(
      @JsonInclude(JsonInclude.Include.ALWAYS) List<NytDoc> docs,
      NytMeta meta,
      NytMeta metadata,
      Optional<Map<String, NytFacet>> facets) {}

  /**
   * How much was found.
   *
   * @param offset number of articles before the first one here
   * @param time milliseconds that it took
   */
  public record NytMeta(int hits, int offset, long time) {}

  /**
   * One facet.
   *
   * @param missing articles without a value
   * @param total articles counted under all values
   * @param other those counted under values not listed
   */
  public record NytFacet(
      @JsonProperty("_type") String type,
      int missing,
      long total,
      long other,
      List<NytTerm> terms) {}

  /** One value of a facet. */
  public record NytTerm(String term, int count) {}
}
