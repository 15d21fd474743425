package org.backfile.server.web.builds;

import io.javalin.http.Context;
import java.util.function.Function;
import org.backfile.server.search.Changes;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Json;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.site.Place;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Wording;

/** {@code GET /builds/current}: what the serving build changed, as page, JSON and feed. */
public final class ChangesHandler {
  private static final String ATOM = "application/atom+xml; charset=utf-8";

  private final Site site;

  public ChangesHandler(Site site) {
    this.site = site;
  }

  public void page(Context ctx) {
    answer(
        ctx,
        changes ->
            site.page(
                "builds/changes.jte",
                new ChangesPage(
                    site.frame(
                        Wording.say("What build {0} changed", changes.build().buildId()),
                        Place.STATUS),
                    changes)));
  }

  public void json(Context ctx) {
    answer(ctx, changes -> new Body(Body.JSON, Json.bytes(ChangesJson.of(changes))));
  }

  public void feed(Context ctx) {
    answer(
        ctx,
        changes -> new Body(ATOM, ChangesFeed.of(changes, site.origin().of(ctx), site.name())));
  }

  private void answer(Context ctx, Function<Changes, Body> form) {
    Changes changes = site.heavy(() -> site.archive().changes());
    String etag = site.etag(changes.build());
    if (!Reply.unchanged(ctx, etag)) {
      Reply.sendTagged(ctx, etag, form.apply(changes));
    }
  }
}
