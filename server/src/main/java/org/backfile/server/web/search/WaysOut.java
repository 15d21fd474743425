package org.backfile.server.web.search;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.schema.KeywordField;
import org.backfile.server.query.MatchMode;
import org.backfile.server.search.FacetDemand;
import org.backfile.server.search.Holdings;
import org.backfile.server.search.ResultWindow;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchRequests;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * Looks for searches near an empty one that do find something, and says what the archive holds
 * there.
 */
final class WaysOut {
  private final Site site;
  private final LocalDate today;

  WaysOut(Site site, LocalDate today) {
    this.site = site;
    this.today = today;
  }

  NothingFound of(SearchState state, SearchResult result) {
    List<NothingFound.Way> ways = new ArrayList<>();
    if (state.filtered()) {
      add(ways, "The same words without filters", state.unfiltered());
    }
    if (state.on(SearchParameters.EXACT)) {
      add(ways, "Other forms of the words too", state.without(SearchParameters.EXACT));
    }
    if (result.clauses().size() > 1 && !state.on(SearchParameters.MATCH)) {
      add(ways, "Any of the words", state.with(SearchParameters.MATCH, MatchMode.ANY.id()));
    }
    return new NothingFound(ways, coverage(state));
  }

  private void add(List<NothingFound.Way> ways, String label, SearchState state) {
    SearchState top = state.fromTheTop();
    int count = count(top);
    if (count > 0) {
      ways.add(new NothingFound.Way(label, count, top.url(Twin.PAGE)));
    }
  }

  private int count(SearchState state) {
    SearchRequest full =
        SearchRequests.request(state, SearchRequests.reading(state, today), Twin.PAGE, today);
    SearchRequest counted =
        new SearchRequest(
            full.query(),
            full.keywords(),
            full.dates(),
            full.sort(),
            new ResultWindow(0, 0, Optional.empty()),
            FacetDemand.NONE,
            Optional.empty(),
            0,
            Optional.empty());
    return site.heavy(() -> site.archive().search(counted)).total();
  }

  private List<String> coverage(SearchState state) {
    Holdings holdings = site.archive().holdings();
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            "The archive",
            holdings.build().articles(),
            Wording.span(holdings.build().firstDate(), holdings.build().lastDate())));
    for (String source : state.all(SearchParameters.include(KeywordField.SOURCE))) {
      lines.add(
          holdings.sources().stream()
              .filter(each -> each.source().equals(source))
              .findFirst()
              .map(each ->
                  line(
                      source,
                      each.articles(),
                      each.first().isEmpty() ? "" : each.first() + " to " + each.last()))
              .orElse("The archive holds nothing from a source called “" + source + "”."));
    }
    return lines;
  }

  private static String line(String holder, int articles, String span) {
    return "%s: %s%s."
        .formatted(holder, Wording.articles(articles), span.isEmpty() ? "" : ", " + span);
  }
}
