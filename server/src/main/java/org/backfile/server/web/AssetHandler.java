package org.backfile.server.web;

import io.javalin.http.Context;
import org.backfile.server.language.Message;
import org.backfile.server.web.http.Assets;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.site.ProblemException;

/** {@code GET /static/{name}}: style sheets and pictures, kept by browsers for ever. */
final class AssetHandler {
  private final Assets assets;

  AssetHandler(Assets assets) {
    this.assets = assets;
  }

  void send(Context ctx) {
    assets
        .body(ctx.pathParam("name"))
        .ifPresentOrElse(
            body -> Reply.sendForEver(ctx, body),
            () -> {
              throw new ProblemException(
                  new Problem(Problem.Kind.NOT_FOUND, Message.of("There is no such file.")));
            });
  }
}
