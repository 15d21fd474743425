package org.backfile.server.web.entity;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.FacetResult;
import org.backfile.server.search.Holdings;
import org.backfile.server.search.Holdings.SourceHoldings;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * How much one source has of it.
 *
 * @param articles its articles that have the name
 * @param held all that the archive holds of it
 * @param link the search for these articles
 */
public record SourceShare(String source, int articles, int held, String link) {

  static List<SourceShare> of(FacetResult facet, SearchState search, Holdings holdings) {
    Map<String, FacetResult.Value> wanted =
        facet.values().stream().collect(Collectors.toMap(FacetResult.Value::value, each -> each));
    Map<String, Integer> held =
        holdings.sources().stream()
            .filter(source -> wanted.containsKey(source.source()))
            .collect(Collectors.toMap(SourceHoldings::source, SourceHoldings::articles));
    return facet.values().stream()
        .map(value ->
            new SourceShare(
                value.value(),
                value.count(),
                held.getOrDefault(value.value(), value.count()),
                search
                    .plus(SearchParameters.include(KeywordField.SOURCE), value.value())
                    .url(Twin.PAGE)))
        .toList();
  }

  /** Articles that have the name of a thousand that the archive holds. */
  public String perThousand() {
    return Wording.tenths(1000.0 * articles / Math.max(1, held));
  }
}
