package org.backfile.server.web.builds;

import io.javalin.http.Context;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.backfile.server.language.Message;
import org.backfile.server.search.Changes;
import org.backfile.server.search.OutOfTimeException;
import org.backfile.server.web.http.AtomFeed;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Json;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.site.Place;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.site.ProblemException;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Wording;

/**
 * {@code GET /builds/current}: what the serving build changed, as page, JSON and feed. {@code
 * since} names an earlier build to compare with, {@code page} which changes to list.
 */
public final class ChangesHandler {
  private static final Pattern PAGE = Pattern.compile("[1-9]\\d?");

  private final Site site;

  public ChangesHandler(Site site) {
    this.site = site;
  }

  public void page(Context ctx) {
    answer(
        ctx,
        (changes, since) ->
            site.page(
                "builds/changes.jte",
                new ChangesPage(
                    site.frame(
                        Wording.say("What build {0} changed", changes.build().buildId()),
                        Place.STATUS),
                    changes,
                    since)));
  }

  public void json(Context ctx) {
    answer(ctx, (changes, _) -> new Body(Body.JSON, Json.bytes(ChangesJson.of(changes))));
  }

  public void feed(Context ctx) {
    answer(
        ctx,
        (changes, since) ->
            new Body(
                AtomFeed.TYPE, ChangesFeed.of(changes, since, site.origin().of(ctx), site.name())));
  }

  /**
   * Answers in a form.
   *
   * @param form of the changes since the build that was asked for
   */
  private void answer(Context ctx, BiFunction<Changes, Optional<String>, Body> form) {
    Optional<String> since =
        Optional.ofNullable(ctx.queryParam("since")).filter(id -> !id.isBlank());
    int page = page(Objects.requireNonNullElse(ctx.queryParam("page"), "1"));
    Changes changes = changes(since, page).orElseThrow(ChangesHandler::notComparable);
    String etag = site.etag(changes.build());
    if (!Reply.unchanged(ctx, etag)) {
      Reply.sendTagged(ctx, etag, form.apply(changes, since));
    }
  }

  private Optional<Changes> changes(Optional<String> since, int page) {
    try {
      return site.inHeavyTurn(() -> site.archive().changes(since, page));
    } catch (OutOfTimeException late) {
      throw new ProblemException(
          new Problem(
              Problem.Kind.OUT_OF_TIME,
              Message.of(
                  "The list of changes is long and not whole yet. Ask again: it goes on from where it was.")));
    }
  }

  private static int page(String number) {
    if (!PAGE.matcher(number).matches() || Integer.parseInt(number) > Changes.MOST_PAGES) {
      throw new ProblemException(
          new Problem(
              Problem.Kind.BAD_PARAMETER,
              Message.of(
                  "page: expected a whole number from 1 to {0}, found “{1}”",
                  Changes.MOST_PAGES, number)));
    }
    return Integer.parseInt(number);
  }

  private static ProblemException notComparable() {
    return new ProblemException(
        new Problem(
            Problem.Kind.NOT_FOUND,
            Message.of(
                "The serving build cannot be compared with this one: it is none that came before it and is still known.")));
  }
}
