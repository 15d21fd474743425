package org.backfile.server.web.help;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.concurrent.atomic.AtomicReference;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Json;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Software;
import org.jspecify.annotations.Nullable;

/** {@code GET /openapi.json}: the JSON interface described for programs. */
public final class OpenApiHandler {
  private final Site site;
  private final boolean keyed;
  private final AtomicReference<byte @Nullable []> document = new AtomicReference<>();

  /**
   * @param keyed whether nobody comes in without a key
   */
  public OpenApiHandler(Site site, boolean keyed) {
    this.site = site;
    this.keyed = keyed;
  }

  public void json(Context ctx) {
    String etag = "W/\"openapi.%s%s\"".formatted(Software.VERSION, keyed ? ".keys" : "");
    if (!Reply.unchanged(ctx, etag)) {
      Reply.sendTagged(ctx, etag, new Body(Body.JSON, document()));
    }
  }

  private ObjectNode document(ObjectNode open) {
    return keyed ? KeySchemes.addTo(open) : open;
  }

  /** Made when it is first asked for: that takes long enough to be seen in the time of a start. */
  private byte[] document() {
    byte[] made = document.get();
    if (made == null) {
      made = Json.bytes(document(new OpenApi(site.name()).document()));
      document.set(made);
    }
    return made;
  }
}
