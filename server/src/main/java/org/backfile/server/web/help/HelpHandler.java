package org.backfile.server.web.help;

import io.javalin.http.Context;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.site.Place;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Software;

/** {@code GET /help}: works without an archive. */
public final class HelpHandler {
  private final Site site;

  public HelpHandler(Site site) {
    this.site = site;
  }

  public void page(Context ctx) {
    String etag = "W/\"help.%s\"".formatted(Software.VERSION);
    if (!Reply.unchanged(ctx, etag)) {
      Reply.sendTagged(
          ctx, etag, site.page("help.jte", new HelpPage(site.frame("Help", Place.HELP))));
    }
  }
}
