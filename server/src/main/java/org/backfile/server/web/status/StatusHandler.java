package org.backfile.server.web.status;

import io.javalin.http.Context;
import org.backfile.server.search.Asker;
import org.backfile.server.search.Holdings;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Json;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.site.Place;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Wording;
import org.backfile.withheld.Role;

/** What serves and what it holds. */
public final class StatusHandler {
  private final Site site;

  public StatusHandler(Site site) {
    this.site = site;
  }

  /** {@code GET /status}. */
  public void page(Context ctx) {
    Holdings holdings = site.archive().holdings();
    StatusPage page =
        new StatusPage(
            site.frame(Wording.say("Status"), Place.STATUS),
            holdings,
            site.archive().quarantine(),
            site.archive().otherBuilds(),
            site.archive().status(),
            isWhole());
    Reply.send(ctx, 200, site.page("status.jte", page));
  }

  /** Who runs the archive is told as much as the indexer tells. */
  private static boolean isWhole() {
    return Asker.role().isAtLeast(Role.ADMIN);
  }

  /** {@code GET /api/v1/status}. */
  public void json(Context ctx) {
    StatusJson answer =
        StatusJson.of(
            site.archive().holdings(),
            site.archive().otherBuilds(),
            site.archive().status(),
            isWhole());
    Reply.send(ctx, 200, new Body(Body.JSON, Json.bytes(answer)));
  }
}
