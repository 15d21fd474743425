package org.backfile.server.web.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.Holdings;
import org.backfile.server.search.SearchResult;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;

/**
 * What to offer when little or nothing was found, and all was counted.
 *
 * @param nothing whether nothing was found at all
 * @param ways other searches that find more, with what they find
 * @param coverage what the archive holds, and where the reader looked, a sentence each; said when
 *     nothing was found of the sources or dates asked for
 */
public record TooFew(boolean nothing, List<WayOut> ways, List<String> coverage) {

  static Optional<TooFew> of(SearchState state, SearchResult result, Supplier<Holdings> holdings) {
    if (!result.complete()) {
      return Optional.empty();
    }
    List<WayOut> ways = WayOut.of(state, result);
    if (result.total() == 0) {
      return Optional.of(new TooFew(true, ways, coverage(state, holdings)));
    }
    return ways.isEmpty() ? Optional.empty() : Optional.of(new TooFew(false, ways, List.of()));
  }

  private static List<String> coverage(SearchState state, Supplier<Holdings> held) {
    List<String> sources = state.all(SearchParameters.include(KeywordField.SOURCE));
    if (sources.isEmpty() && !state.on(SearchParameters.FROM) && !state.on(SearchParameters.TO)) {
      return List.of();
    }
    Holdings holdings = held.get();
    List<String> lines = new ArrayList<>();
    lines.add(
        line(
            Wording.say("The archive"),
            holdings.build().articles(),
            Wording.span(holdings.build().firstDate(), holdings.build().lastDate())));
    for (String source : sources) {
      lines.add(
          holdings.sources().stream()
              .filter(each -> each.source().equals(source))
              .findFirst()
              .map(each ->
                  line(
                      source,
                      each.articles(),
                      each.first().isEmpty() ? "" : Wording.span(each.first(), each.last())))
              .orElseGet(() ->
                  Wording.say("The archive holds nothing from a source called “{0}”.", source)));
    }
    return lines;
  }

  private static String line(String holder, int articles, String span) {
    return "%s: %s%s."
        .formatted(holder, Wording.articles(articles), span.isEmpty() ? "" : ", " + span);
  }
}
