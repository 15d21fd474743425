package org.backfile.server.web.home;

import io.javalin.http.Context;
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
  private final Site site;

  public HomeHandler(Site site) {
    this.site = site;
  }

  public void page(Context ctx) {
    Holdings holdings = site.archive().holdings();
    String etag = site.etag(holdings.build());
    if (!Reply.unchanged(ctx, etag)) {
      HomePage page =
          new HomePage(
              site.frame("", Place.HOME),
              SearchForm.EMPTY,
              holdings,
              Histogram.of(
                  holdings.timeline(),
                  SearchState.EMPTY,
                  DateFilter.ANY,
                  site.archive().dailyHoldings(KeywordFilter.NONE)),
              site.origin().of(ctx));
      Reply.sendTagged(ctx, etag, site.page("home.jte", page));
    }
  }
}
