package org.backfile.server.web.home;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.backfile.server.search.Holdings;
import org.backfile.server.web.http.Json;
import org.backfile.server.web.search.Histogram;
import org.backfile.server.web.search.SearchForm;
import org.backfile.server.web.site.Frame;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * The first page.
 *
 * @param histogram all that is held, over time
 * @param largestSources the sources with most articles
 * @param origin where the server is reached
 * @param degraded whether the archive is not as it should be
 * @param newer the build that should answer and cannot, when an older one does
 */
public record HomePage(
    Frame frame,
    SearchForm form,
    Holdings holdings,
    Optional<Histogram> histogram,
    List<HeldSource> largestSources,
    String origin,
    boolean degraded,
    Optional<String> newer) {
  private static final int MOST_SOURCES = 200;

  /** The sources that have a name, those with most articles first. */
  public List<String> sources() {
    return holdings.sources().stream()
        .map(Holdings.SourceHoldings::source)
        .filter(source -> !source.isEmpty())
        .limit(MOST_SOURCES)
        .toList();
  }

  /** The site and how it is searched, for programs: schema.org's {@code SearchAction}. */
  public String jsonLd() {
    Map<String, Object> target = new LinkedHashMap<>();
    target.put("@type", "EntryPoint");
    target.put("urlTemplate", origin + Twin.PAGE.path() + "?q={search_term_string}");
    Map<String, Object> search = new LinkedHashMap<>();
    search.put("@type", "SearchAction");
    search.put("target", target);
    search.put("query-input", "required name=search_term_string");
    Map<String, Object> site = new LinkedHashMap<>();
    site.put("@context", "https://schema.org");
    site.put("@type", "WebSite");
    site.put("name", frame.archiveName());
    site.put("url", origin + "/");
    site.put("potentialAction", search);
    return Json.inPage(site);
  }

  /** All articles, newest first. */
  public String browseHref() {
    return SearchState.EMPTY.url(Twin.PAGE);
  }
}
