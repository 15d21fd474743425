package org.backfile.server.web.search;

import java.util.List;
import org.backfile.server.search.Suggestion;
import org.backfile.server.web.url.FacetName;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/** Values that complete what was typed. */
public record SuggestJson(String prefix, List<Completion> suggestions) {

  /**
   * One value.
   *
   * @param facet the facet it belongs to
   * @param label that facet's name for a reader
   * @param count articles that have it
   * @param link the search for it
   */
  public record Completion(String facet, String label, String value, int count, String link) {
    static Completion of(Suggestion suggestion) {
      return new Completion(
          suggestion.field().key(),
          FacetName.spoken(suggestion.field()).label(),
          suggestion.value(),
          suggestion.count(),
          SearchState.EMPTY
              .plus(SearchParameters.include(suggestion.field()), suggestion.value())
              .url(Twin.PAGE));
    }
  }
}
