package org.backfile.server.web.home;

import java.util.List;
import java.util.Optional;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.Holdings;
import org.backfile.server.web.search.Histogram;
import org.backfile.server.web.search.SearchForm;
import org.backfile.server.web.site.Frame;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/** The first page. */
public record HomePage(
    Frame frame, SearchForm form, Holdings holdings, Optional<Histogram> histogram) {
  private static final int MOST_SOURCES = 200;
  private static final int LARGEST_SOURCES = 12;

  /** The sources that have a name, those with most articles first. */
  public List<String> sources() {
    return holdings.sources().stream()
        .map(Holdings.SourceHoldings::source)
        .filter(source -> !source.isEmpty())
        .limit(MOST_SOURCES)
        .toList();
  }

  /** The sources with most articles. */
  public List<Holdings.SourceHoldings> largestSources() {
    return holdings.sources().stream().limit(LARGEST_SOURCES).toList();
  }

  /** All articles, newest first. */
  public String browseHref() {
    return SearchState.EMPTY.url(Twin.PAGE);
  }

  /** All articles of a source. */
  public String sourceHref(String source) {
    return source.isEmpty()
        ? SearchState.EMPTY.with(SearchParameters.missing(KeywordField.SOURCE), "1").url(Twin.PAGE)
        : SearchState.EMPTY
            .plus(SearchParameters.include(KeywordField.SOURCE), source)
            .url(Twin.PAGE);
  }
}
