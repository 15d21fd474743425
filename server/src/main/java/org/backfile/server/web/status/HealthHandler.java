package org.backfile.server.web.status;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.site.Site;

/** For load balancers and service managers, in one word of plain text. */
public final class HealthHandler {
  private final Site site;
  private final Health health;

  public HealthHandler(Site site, Health health) {
    this.site = site;
    this.health = health;
  }

  /** {@code GET /live}: 200 as long as the process answers at all. */
  public void live(Context ctx) {
    send(ctx, 200, "live");
  }

  /**
   * {@code GET /ready}: 200 when a verified build is open and the server is not stopping, else 503.
   */
  public void ready(Context ctx) {
    if (health.isStopping()) {
      send(ctx, 503, "stopping");
    } else if (site.archive().status().serving().isPresent()) {
      send(ctx, 200, "ready");
    } else {
      send(ctx, 503, "no build to serve");
    }
  }

  private static void send(Context ctx, int status, String word) {
    Reply.send(ctx, status, new Body(Body.TEXT, (word + "\n").getBytes(StandardCharsets.UTF_8)));
  }
}
