package org.backfile.server.web.story;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.backfile.server.language.Message;
import org.backfile.server.search.Story;
import org.backfile.server.web.article.ArticleLink;
import org.backfile.server.web.compare.Comparison;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Json;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.site.Place;
import org.backfile.server.web.site.Problem;
import org.backfile.server.web.site.ProblemException;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.story.StoryPage.Compared;
import org.backfile.server.web.url.SearchParameters;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.Twin;

/**
 * Shows a story, by its key or by the id of one of its articles. {@code left} and {@code right} are
 * ids of two of them to compare.
 */
public final class StoryHandler {
  private final Site site;

  public StoryHandler(Site site) {
    this.site = site;
  }

  /** {@code GET /story/{key}}. */
  public void page(Context ctx) {
    answer(ctx, story -> site.page("story/story.jte", page(ctx, story)));
  }

  /** {@code GET /api/v1/stories/{key}}. */
  public void json(Context ctx) {
    answer(ctx, story -> new Body(Body.JSON, Json.bytes(StoryJson.of(story))));
  }

  private void answer(Context ctx, Function<Story, Body> form) {
    String key = ArticleLink.id(ctx.pathParam("key")).orElseThrow(StoryHandler::none);
    Story story = site.story(key).orElseThrow(StoryHandler::none);
    String etag = site.etag(story.build());
    if (!Reply.unchanged(ctx, etag)) {
      Body body = site.inTurn(() -> form.apply(story));
      Reply.sendTagged(ctx, etag, body);
    }
  }

  private static ProblemException none() {
    return new ProblemException(
        new Problem(
            Problem.Kind.NOT_FOUND,
            Message.of(
                "The archive has no story at this address: no two articles with nearly the same text.")));
  }

  private StoryPage page(Context ctx, Story story) {
    List<Copy> copies = Copy.of(story.key(), story.articles());
    SearchState search = SearchState.EMPTY.with(SearchParameters.STORY, story.key());
    return new StoryPage(
        site.frame(Wording.say("Story: {0}", copies.getFirst().title()), Place.COMPARE),
        story,
        copies,
        story.corrections().isEmpty() ? List.of() : Copy.of(story.key(), story.corrections()),
        compared(ctx, copies),
        search.url(Twin.PAGE));
  }

  private static Optional<Compared> compared(Context ctx, List<Copy> copies) {
    Optional<Copy> right = asked(ctx, "right", copies);
    Copy left = asked(ctx, "left", copies).orElse(copies.getFirst());
    return right.map(
        copy -> new Compared(left, copy, Comparison.between(left.article(), copy.article())));
  }

  private static Optional<Copy> asked(Context ctx, String name, List<Copy> copies) {
    String asked = Objects.requireNonNullElse(ctx.queryParam(name), "");
    if (asked.isBlank()) {
      return Optional.empty();
    }
    String id = ArticleLink.id(asked).orElseThrow(StoryHandler::none);
    return Optional.of(
        copies.stream()
            .filter(copy -> copy.article().id().equals(id))
            .findFirst()
            .orElseThrow(StoryHandler::none));
  }
}
