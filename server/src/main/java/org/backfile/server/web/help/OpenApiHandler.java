package org.backfile.server.web.help;

import io.javalin.http.Context;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Json;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Software;

/** {@code GET /openapi.json}: the JSON interface described for programs. */
public final class OpenApiHandler {
  private final byte[] document;

  public OpenApiHandler(Site site) {
    this.document = Json.bytes(new OpenApi(site.name()).document());
  }

  public void json(Context ctx) {
    String etag = "W/\"openapi.%s\"".formatted(Software.VERSION);
    if (!Reply.unchanged(ctx, etag)) {
      Reply.sendTagged(ctx, etag, new Body(Body.JSON, document));
    }
  }
}
