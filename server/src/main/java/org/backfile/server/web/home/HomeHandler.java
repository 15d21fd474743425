package org.backfile.server.web.home;

import io.javalin.http.Context;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.backfile.schema.KeywordField;
import org.backfile.server.search.ArchiveStatus;
import org.backfile.server.search.ArchiveStatus.Rejection;
import org.backfile.server.search.DailyHoldings;
import org.backfile.server.search.DateFilter;
import org.backfile.server.search.Holdings;
import org.backfile.server.search.KeywordFilter;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.search.Histogram;
import org.backfile.server.web.search.SearchForm;
import org.backfile.server.web.site.Place;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.url.SearchState;

/** {@code GET /}. */
public final class HomeHandler {
  private static final int LARGEST_SOURCES = 12;

  private final Site site;

  public HomeHandler(Site site) {
    this.site = site;
  }

  public void page(Context ctx) {
    Holdings holdings = site.archive().holdings();
    String origin = site.origin().of(ctx);
    String etag = site.etag(holdings.build());
    ArchiveStatus status = site.archive().status();
    if (status.degraded().isPresent()) {
      Reply.send(ctx, 200, site.page("home.jte", page(holdings, origin, status)));
    } else if (!Reply.unchanged(ctx, etag)) {
      Reply.sendTagged(ctx, etag, site.page("home.jte", page(holdings, origin, status)));
    }
  }

  private HomePage page(Holdings holdings, String origin, ArchiveStatus status) {
    DailyHoldings held = site.archive().dailyHoldings(KeywordFilter.NONE);
    HeldPeriods periods = HeldPeriods.of(held);
    List<HeldSource> largest =
        holdings.sources().stream()
            .limit(LARGEST_SOURCES)
            .map(source ->
                HeldSource.of(source, periods, site.archive().dailyHoldings(only(source.source()))))
            .toList();
    return new HomePage(
        site.frame("", Place.HOME),
        SearchForm.EMPTY,
        holdings,
        Histogram.of(periods.timeline(held), SearchState.EMPTY, DateFilter.ANY, held),
        largest,
        origin,
        status.degraded().isPresent(),
        newer(status, holdings));
  }

  /** The newest build that should answer in place of the serving one. */
  private static Optional<String> newer(ArchiveStatus status, Holdings holdings) {
    String serving = holdings.build().buildId();
    return status.rejected().stream()
        .map(Rejection::buildId)
        .filter(id -> status.degraded().isPresent() && id.compareTo(serving) > 0)
        .max(Comparator.naturalOrder());
  }

  private static KeywordFilter only(String source) {
    return SearchState.ofSource(source).keyword(KeywordField.SOURCE);
  }
}
