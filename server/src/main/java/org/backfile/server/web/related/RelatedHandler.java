package org.backfile.server.web.related;

import io.javalin.http.Context;
import org.backfile.server.search.RelatedArticles;
import org.backfile.server.web.article.ArticleLink;
import org.backfile.server.web.article.Articles;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Json;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.site.Site;

/** {@code GET /api/v1/articles/{id}/related}: articles like one. */
public final class RelatedHandler {
  private static final int MOST = 20;

  private final Site site;

  public RelatedHandler(Site site) {
    this.site = site;
  }

  public void json(Context ctx) {
    String id = ArticleLink.id(ctx.pathParam("id")).orElseThrow(Articles::none);
    RelatedArticles related =
        site.inTurn(() -> site.archive().related(id, MOST))
            .orElseThrow(() -> new Articles(site).missing(id));
    String etag = site.etag(related.build());
    if (!Reply.unchanged(ctx, etag)) {
      Reply.sendTagged(ctx, etag, new Body(Body.JSON, Json.bytes(RelatedJson.of(id, related))));
    }
  }
}
