package org.backfile.server.web.article;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.backfile.article.Article;
import org.backfile.article.CanonicalText;
import org.backfile.server.query.QueryReading;
import org.backfile.server.search.ArticleView;
import org.backfile.server.web.cite.Citation;
import org.backfile.server.web.cite.CitationFormat;
import org.backfile.server.web.http.Body;
import org.backfile.server.web.http.Json;
import org.backfile.server.web.http.Reply;
import org.backfile.server.web.site.Place;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.url.SearchRequests;
import org.backfile.server.web.url.SearchState;
import org.backfile.server.web.url.SearchUrl;
import org.backfile.server.web.url.Twin;
import org.backfile.server.web.url.UrlText;

/** Shows one article: its newest version, or exactly one, or that one's canonical text. */
public final class ArticleHandler {
  private static final String TEMPLATE = "article/article.jte";
  private static final String TEXT_SUFFIX = ".txt";
  private static final Pattern PLACE = Pattern.compile("[1-9][0-9]{0,5}");

  private final Site site;

  public ArticleHandler(Site site) {
    this.site = site;
  }

  /**
   * {@code GET /a/{id}}: the newest version, with the matches of the search that the address
   * carries.
   */
  public void page(Context ctx) {
    LocalDate today = site.today();
    SearchState state = SearchUrl.read(query(ctx), Twin.PAGE, today).state();
    ArticleView view = view(ctx, state, today);
    if (Reply.unchanged(ctx, site.etag(view.build()))) {
      return;
    }
    Article article = view.stored().article();
    Trail trail = new Walk(site, today).trail(article.id(), state, number(ctx, "at"));
    show(ctx, view, article, Marked.of(view, number(ctx, "match")), trail);
  }

  /**
   * {@code GET /a/{id}/v/{sha256}}: the version whose canonical text has that hash; with {@code
   * .txt} behind it that text, with the suffix of a {@link CitationFormat} its citation.
   */
  public void version(Context ctx) {
    ArticleView view = view(ctx, SearchState.EMPTY, site.today());
    String name = ctx.pathParam("version");
    Optional<CitationFormat> format = CitationFormat.of(name);
    String suffix = format.map(CitationFormat::suffix).orElse(TEXT_SUFFIX);
    boolean asFile = name.endsWith(suffix);
    String hash = asFile ? name.substring(0, name.length() - suffix.length()) : name;
    Article version = version(view, hash);
    if (!asFile) {
      show(ctx, view, version, Marked.plain(version), Trail.from(ctx.path()));
    } else if (format.isPresent()) {
      cite(ctx, view, version, format.get());
    } else if (!Reply.unchanged(ctx, '"' + hash + '"')) {
      byte[] text = CanonicalText.of(version).getBytes(StandardCharsets.UTF_8);
      Reply.sendTagged(ctx, '"' + hash + '"', new Body(Body.TEXT, text));
    }
  }

  private static Article version(ArticleView view, String hash) {
    return versions(view)
        .filter(
            each -> CanonicalText.hex(CanonicalText.sha256(each.title(), each.body())).equals(hash))
        .findFirst()
        .orElseThrow(Articles::none);
  }

  /** A citation holds the time it was made, so it is never kept. */
  private void cite(Context ctx, ArticleView view, Article version, CitationFormat format) {
    Citation citation = citing(ctx, view).of(view, version, Versions.of(view, version));
    if (format.forPrograms()) {
      Reply.asFile(ctx, version.id() + format.suffix());
    }
    String file = format.file(List.of(citation));
    Reply.send(ctx, 200, new Body(format.type(), file.getBytes(StandardCharsets.UTF_8)));
  }

  private Citing citing(Context ctx, ArticleView view) {
    return new Citing(
        site.origin().of(ctx), site.name(), view.build().buildId(), site.clock().instant());
  }

  /** {@code GET /api/v1/articles/{id}}: all that the archive has of it. */
  public void json(Context ctx) {
    ArticleView view = view(ctx, SearchState.EMPTY, site.today());
    String etag = site.etag(view.build());
    if (!Reply.unchanged(ctx, etag)) {
      Reply.sendTagged(ctx, etag, new Body(Body.JSON, Json.bytes(ArticleJson.of(view))));
    }
  }

  private void show(Context ctx, ArticleView view, Article version, Marked text, Trail trail) {
    Versions versions = Versions.of(view, version);
    ArticlePage page =
        new ArticlePage(
            site.frame(version.title(), Place.ARTICLE),
            view,
            version,
            text,
            versions,
            trail,
            new Cite(citing(ctx, view).of(view, version, versions), versions.shown().href()),
            Company.of(site, version),
            StoryCompany.of(site, view.stored()));
    Reply.sendTagged(ctx, site.etag(view.build()), site.page(TEMPLATE, page));
  }

  private ArticleView view(Context ctx, SearchState state, LocalDate today) {
    return new Articles(site).read(ctx.pathParam("id"), readable(state, today));
  }

  /** A query that is refused marks nothing; the article is shown all the same. */
  private static QueryReading readable(SearchState state, LocalDate today) {
    QueryReading reading = SearchRequests.reading(state, today);
    return reading.refused() ? SearchRequests.reading(SearchState.EMPTY, today) : reading;
  }

  private static Stream<Article> versions(ArticleView view) {
    return Stream.concat(Stream.of(view.stored().article()), view.stored().older().stream());
  }

  private static String query(Context ctx) {
    return Objects.requireNonNullElse(ctx.queryString(), "");
  }

  private static Optional<Integer> number(Context ctx, String name) {
    return UrlText.parse(query(ctx)).stream()
        .filter(pair -> pair.name().equals(name) && PLACE.matcher(pair.value()).matches())
        .map(pair -> Integer.valueOf(pair.value()))
        .findFirst();
  }
}
