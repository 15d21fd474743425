package org.backfile.server.web.help;

import io.javalin.http.Context;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.backfile.server.language.Language;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.Holdings;
import org.backfile.server.web.help.HelpPage.Tried;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.search.ReadingLine;
import org.backfile.server.web.site.Place;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Software;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchRequests;
import org.backfile.server.web.url.SearchState;
import org.jspecify.annotations.Nullable;

/**
 * {@code GET /help}: works without an archive; with one, the examples have their counts. {@code
 * try=} reads a query back without searching for it.
 */
public final class HelpHandler {
  private static final int LONGEST_TRIED = 8_192;

  private final Site site;
  private volatile @Nullable ExampleCounts counted;

  public HelpHandler(Site site) {
    this.site = site;
  }

  public void page(Context ctx) {
    boolean serves = site.archive().status().serving().isPresent();
    String etag =
        serves
            ? site.etag(site.serving())
            : "W/\"help.%s.%s\"".formatted(Software.VERSION, Language.current().tag());
    if (!Reply.unchanged(ctx, etag)) {
      Optional<Holdings> holdings =
          serves ? Optional.of(site.archive().holdings()) : Optional.empty();
      HelpPage page =
          new HelpPage(
              site.frame(Wording.say("Help"), Place.HELP),
              tried(Objects.requireNonNullElse(ctx.queryParam("try"), "").strip()),
              serves ? counts(site.serving().buildId() + " on " + site.today()) : Map.of(),
              holdings);
      Reply.sendTagged(ctx, etag, site.page("help.jte", page));
    }
  }

  private Optional<Tried> tried(String query) {
    if (query.isEmpty() || query.length() > LONGEST_TRIED) {
      return Optional.empty();
    }
    SearchState state = SearchState.EMPTY.with(SearchParameters.Q, query);
    QueryReading reading = SearchRequests.reading(state, site.today());
    return Optional.of(new Tried(query, ReadingLine.of(reading, state, Optional.empty())));
  }

  private Map<String, Integer> counts(String tag) {
    ExampleCounts known = counted;
    if (known == null || !known.tag().equals(tag)) {
      known = ExampleCounts.of(site, tag);
      counted = known;
    }
    return known.counts();
  }
}
