package org.backfile.server.web.compare;

import io.javalin.http.Context;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.backfile.server.search.ArticleView;
import org.backfile.server.web.article.Articles;
import org.backfile.server.web.article.TextDirection;
import org.backfile.server.web.article.Versions;
import org.backfile.server.web.article.Versions.Version;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Json;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.site.Place;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.site.Wording;
import org.backfile.server.web.url.SearchRequests;
import org.backfile.server.web.url.SearchState;

/**
 * Compares two versions of an article. {@code left} and {@code right} are each the SHA-256 of a
 * version or its number; without them, the newest version is compared with the one before it.
 */
public final class CompareHandler {
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  private final Site site;
  private final Articles articles;

  public CompareHandler(Site site) {
    this.site = site;
    this.articles = new Articles(site);
  }

  /** {@code GET /a/{id}/compare}. */
  public void page(Context ctx) {
    CompareView view =
        new CompareView("side".equals(ctx.queryParam("view")), "1".equals(ctx.queryParam("only")));
    answer(ctx, comparison -> site.page("compare/compare.jte", page(comparison, view)));
  }

  /** {@code GET /api/v1/articles/{id}/compare}. */
  public void json(Context ctx) {
    answer(ctx, comparison -> new Body(Body.JSON, Json.bytes(CompareJson.of(comparison))));
  }

  private void answer(Context ctx, Function<Comparison, Body> form) {
    ArticleView view =
        articles.read(ctx.pathParam("id"), SearchRequests.reading(SearchState.EMPTY, site.today()));
    String etag = site.etag(view.build());
    if (!Reply.unchanged(ctx, etag)) {
      List<Version> all = Versions.of(view, view.stored().article()).all();
      boolean removed = isRemoved(ctx, "left", view, all) || isRemoved(ctx, "right", view, all);
      int right = removed ? all.size() : asked(ctx, "right", all).orElse(all.size());
      int left = removed ? right : asked(ctx, "left", all).orElse(Math.max(1, right - 1));
      Comparison comparison = site.inTurn(() -> Comparison.of(view, left, right, removed));
      Reply.sendTagged(ctx, etag, form.apply(comparison));
    }
  }

  /**
   * Whether the hash of a text is asked for that a redacted article may have had: the older ones
   * are gone, so any hash is answered alike.
   */
  private static boolean isRemoved(Context ctx, String name, ArticleView view, List<Version> all) {
    String asked = Objects.requireNonNullElse(ctx.queryParam(name), "").strip();
    return view.redacted()
        && HASH.matcher(asked).matches()
        && all.stream().noneMatch(each -> each.sha256().equals(asked));
  }

  private static Optional<Integer> asked(Context ctx, String name, List<Version> all) {
    String asked = Objects.requireNonNullElse(ctx.queryParam(name), "").strip();
    if (asked.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        all.stream()
            .filter(
                each -> each.sha256().equals(asked) || String.valueOf(each.number()).equals(asked))
            .findFirst()
            .map(Version::number)
            .orElseThrow(Articles::none));
  }

  private ComparePage page(Comparison comparison, CompareView view) {
    String lang = comparison.view().stored().article().language().orElse("");
    String title = comparison.right().title();
    return new ComparePage(
        site.frame(
            Wording.say(
                "Versions {0} and {1} of {2}",
                comparison.left().number(), comparison.right().number(), title),
            Place.COMPARE),
        comparison,
        lang,
        TextDirection.of(lang),
        view);
  }
}
