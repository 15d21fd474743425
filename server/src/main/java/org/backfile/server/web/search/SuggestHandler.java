package org.backfile.server.web.search;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import org.backfile.server.language.Message;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Json;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.site.ProblemException;
import org.backfile.server.web.site.Site;

/**
 * {@code GET /api/v1/suggest?prefix=}: names and sources that begin so. Other people's queries are
 * never among them.
 */
public final class SuggestHandler {
  private static final int LIMIT = 8;
  private static final int LONGEST_PREFIX = 100;

  private final Site site;

  public SuggestHandler(Site site) {
    this.site = site;
  }

  public void json(Context ctx) {
    String prefix = Objects.requireNonNullElse(ctx.queryParam("prefix"), "").strip();
    if (prefix.isEmpty() || prefix.length() > LONGEST_PREFIX) {
      throw new ProblemException(
          new Problem(
              Problem.Kind.BAD_PARAMETER,
              Message.of(
                  "prefix: expected 1 to {0} characters, found {1}",
                  LONGEST_PREFIX, prefix.length())));
    }
    List<SuggestJson.Completion> values =
        site.inTurn(() -> site.archive().suggest(prefix, LIMIT)).stream()
            .map(SuggestJson.Completion::of)
            .toList();
    Reply.send(ctx, 200, new Body(Body.JSON, Json.bytes(new SuggestJson(prefix, values))));
  }
}
