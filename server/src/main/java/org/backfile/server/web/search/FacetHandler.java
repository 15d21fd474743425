package org.backfile.server.web.search;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.Objects;
import org.backfile.schema.KeywordField;
import org.backfile.server.language.Message;
import org.backfile.server.query.QueryProblem;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.SearchRequest;
import org.backfile.server.search.SearchResult;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.site.Place;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.site.ProblemException;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchRequests;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.SearchUrl;
import org.backfile.server.web.url.Twin;

/** {@code GET /search/facets/{facet}}: all values of a facet, to choose from, page by page. */
public final class FacetHandler {
  /** What comes before a facet's name. */
  public static final String PATH = "/search/facets/";

  private final Site site;

  public FacetHandler(Site site) {
    this.site = site;
  }

  /** Where the values of a facet are. */
  static String path(KeywordField field) {
    return PATH + field.key();
  }

  public void page(Context ctx) {
    LocalDate today = site.today();
    KeywordField field = KeywordField.of(ctx.pathParam("facet")).orElseThrow(FacetHandler::none);
    SearchUrl url =
        SearchUrl.read(Objects.requireNonNullElse(ctx.queryString(), ""), Twin.PAGE, today);
    SearchState state = url.state().fromTheTop().without(SearchParameters.FACETS);
    QueryReading reading = SearchRequests.reading(state, today);
    if (url.blanks() && url.faults().isEmpty()) {
      ctx.redirect(url.state().url(path(field)), HttpStatus.SEE_OTHER);
    } else if (reading.refused()) {
      refused(ctx, state);
    } else if (!Reply.unchanged(ctx, site.etag(site.serving()))) {
      show(ctx, url, state, SearchRequests.values(state, reading, field, FacetPage.SIZE, today));
    }
  }

  private void show(Context ctx, SearchUrl url, SearchState state, SearchRequest request) {
    SearchResult result = site.search(request);
    if (result.problems().stream().anyMatch(QueryProblem::refuses)) {
      refused(ctx, state);
      return;
    }
    FacetPage page =
        FacetPage.of(
            site.frame(title(result, state), Place.FACET), url, state, result.facets().getFirst());
    if (result.complete()) {
      Reply.sendTagged(ctx, site.etag(result.build()), site.page("search/values.jte", page));
    } else {
      Reply.send(ctx, HttpStatus.OK.getCode(), site.page("search/values.jte", page));
    }
  }

  private static String title(SearchResult result, SearchState state) {
    return Wording.say(
        "{0}: {1}",
        FacetPage.heading(result.facets().getFirst()),
        state.one(SearchParameters.Q).orElseGet(() -> Wording.say("All articles")));
  }

  /** Why a query is refused is told where it was asked. */
  private static void refused(Context ctx, SearchState state) {
    ctx.redirect(state.unlisted().url(Twin.PAGE), HttpStatus.SEE_OTHER);
  }

  private static ProblemException none() {
    return new ProblemException(
        new Problem(Problem.Kind.NOT_FOUND, Message.of("Articles have no facet of this name.")));
  }
}
