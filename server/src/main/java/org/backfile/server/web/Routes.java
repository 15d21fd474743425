package org.backfile.server.web;

import static io.javalin.http.HandlerType.DELETE;
import static io.javalin.http.HandlerType.GET;
import static io.javalin.http.HandlerType.HEAD;
import static io.javalin.http.HandlerType.POST;
import static io.javalin.http.HandlerType.PUT;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import java.util.Optional;
import org.backfile.server.alerts.Alerts;
import org.backfile.server.search.RequestTime;
import org.backfile.server.search.TimeLimits;
import org.backfile.server.web.access.Access;
import org.backfile.server.web.alerts.AlertsApi;
import org.backfile.server.web.alerts.AlertsHandler;
import org.backfile.server.web.article.ArticleHandler;
import org.backfile.server.web.builds.ChangesHandler;
import org.backfile.server.web.compare.CompareHandler;
import org.backfile.server.web.compat.guardian.GuardianHandler;
import org.backfile.server.web.compat.nyt.NytHandler;
import org.backfile.server.web.entity.EntityHandler;
import org.backfile.server.web.export.ExportHandler;
import org.backfile.server.web.help.HelpHandler;
import org.backfile.server.web.help.OpenApiHandler;
import org.backfile.server.web.home.HomeHandler;
import org.backfile.server.web.home.OpenSearchHandler;
import org.backfile.server.web.lists.ListHandler;
import org.backfile.server.web.metrics.Measured;
import org.backfile.server.web.related.RelatedHandler;
import org.backfile.server.web.search.FacetHandler;
import org.backfile.server.web.search.SearchHandler;
import org.backfile.server.web.search.SuggestHandler;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.status.Health;
import org.backfile.server.web.status.HealthHandler;
import org.backfile.server.web.status.StatusHandler;
import org.backfile.server.web.story.StoryHandler;
import org.backfile.server.web.timeline.TimelineHandler;
import org.backfile.server.web.timeline.TimelineUrl;
import org.backfile.server.web.url.Twin;

/**
 * Every address of the server, on one screen. They read: GET, and HEAD for the same without a body;
 * POST where what is asked may be too long for an address. Only saved searches can be changed.
 */
final class Routes {
  private final Site site;
  private final Health health;
  private final Access access;
  private final TimeLimits limits;
  private final Optional<Alerts> alerts;

  Routes(Site site, Health health, Access access, TimeLimits limits, Optional<Alerts> alerts) {
    this.site = site;
    this.health = health;
    this.access = access;
    this.limits = limits;
    this.alerts = alerts;
  }

  void addTo(RoutesConfig routes) {
    SearchHandler search = new SearchHandler(site);
    ArticleHandler article = new ArticleHandler(site);
    CompareHandler compare = new CompareHandler(site);
    ChangesHandler changes = new ChangesHandler(site);
    StoryHandler story = new StoryHandler(site);
    EntityHandler entity = new EntityHandler(site);
    ListHandler lists = new ListHandler(site);
    TimelineHandler timeline = new TimelineHandler(site);
    StatusHandler status = new StatusHandler(site);
    HealthHandler alive = new HealthHandler(site, health);

    // Pages, in the language of the reader
    page(routes, "/", new HomeHandler(site)::page);
    page(routes, "/search", search::page);
    page(routes, FacetHandler.PATH + "{facet}", new FacetHandler(site)::page);
    page(routes, "/r/{code}", search::receipt);
    page(routes, "/a/{id}", article::page);
    page(routes, "/a/{id}/v/{version}", article::version);
    page(routes, "/a/{id}/compare", compare::page);
    page(routes, "/story/{key}", story::page);
    page(routes, "/entity/{id}", entity::page);
    page(routes, TimelineUrl.PATH, timeline::page);
    page(routes, TimelineHandler.SVG, timeline::svg);
    get(routes, TimelineHandler.CSV, timeline::csv);
    get(routes, "/list", lists::otherName);
    getOrPost(routes, ListHandler.PATH, spoken(lists::page));
    getOrPost(routes, ListHandler.CSV, lists::csv);
    page(routes, "/help", new HelpHandler(site)::page);
    page(routes, "/status", status::page);
    page(routes, "/builds/current", changes::page);
    get(routes, "/builds/current.atom", changes::feed);

    // A whole result as a file
    ExportHandler export = new ExportHandler(site);
    Twin.files().forEach(file -> get(routes, file.path(), export.as(file)));

    // JSON
    get(routes, "/api/v1/search", search::json);
    get(routes, "/api/v1/articles/{id}", article::json);
    get(routes, "/api/v1/articles/{id}/compare", compare::json);
    get(routes, "/api/v1/stories/{key}", story::json);
    get(routes, "/api/v1/entities/{id}", entity::json);
    get(routes, TimelineHandler.API, timeline::json);
    getOrPost(routes, ListHandler.API, lists::json);
    get(routes, "/api/v1/articles/{id}/related", new RelatedHandler(site)::json);
    page(routes, "/api/v1/suggest", new SuggestHandler(site)::json);
    get(routes, "/api/v1/status", status::json);
    get(routes, "/api/v1/builds/current", changes::json);
    get(routes, "/opensearch.xml", new OpenSearchHandler(site)::xml);
    get(routes, "/openapi.json", new OpenApiHandler(site, access.needsKey())::json);

    // In the shapes of other APIs
    GuardianHandler guardian = new GuardianHandler(site);
    get(routes, "/compat/guardian/search", guardian::search);
    get(routes, "/compat/guardian/{id}", guardian::item);
    get(routes, "/compat/nyt/articlesearch.json", new NytHandler(site)::search);

    // For machines that watch
    open(routes, "/live", alive::live);
    open(routes, "/ready", alive::ready);
    open(routes, "/static/{name}", new AssetHandler(site.assets())::send);

    addAlertsTo(routes);
    new ProblemHandler(site).addTo(routes);
  }

  /** What readers keep here: the only addresses where something can be changed. */
  private void addAlertsTo(RoutesConfig routes) {
    AlertsHandler pages = new AlertsHandler(site, alerts);
    page(routes, AlertsHandler.PATH, pages::list);
    change(routes, POST, AlertsHandler.PATH, spoken(pages::make));
    page(routes, AlertsHandler.ONE, pages::one);
    change(routes, POST, AlertsHandler.ONE, spoken(pages::change));
    page(routes, AlertsHandler.DELETE, pages::askToDelete);
    change(routes, POST, AlertsHandler.DELETE, spoken(pages::delete));
    get(routes, AlertsHandler.FEED, pages::feed);
    AlertsApi api = new AlertsApi(site, alerts);
    get(routes, AlertsApi.PATH, api::list);
    change(routes, POST, AlertsApi.PATH, api::make);
    get(routes, AlertsApi.ONE, api::one);
    change(routes, PUT, AlertsApi.ONE, api::change);
    change(routes, DELETE, AlertsApi.ONE, api::delete);
  }

  private void change(RoutesConfig routes, HandlerType method, String path, Handler handler) {
    routes.addHttpHandler(method, path, named(path, access.guardChange(limited(handler))));
  }

  /** What may be longer than an address can be sent in the body too; that changes nothing here. */
  private void getOrPost(RoutesConfig routes, String path, Handler handler) {
    get(routes, path, handler);
    routes.addHttpHandler(POST, path, named(path, access.guard(limited(handler))));
  }

  private void page(RoutesConfig routes, String path, Handler handler) {
    get(routes, path, spoken(handler));
  }

  private Handler spoken(Handler handler) {
    return ctx ->
        site.languages().preferred(ctx.header("Accept-Language")).speak(() -> handler.handle(ctx));
  }

  private void get(RoutesConfig routes, String path, Handler handler) {
    open(routes, path, access.guard(limited(handler)));
  }

  /** A request's time begins when it gets here, before it waits for its turn. */
  private Handler limited(Handler handler) {
    return ctx -> RequestTime.of(limits).run(() -> handler.handle(ctx));
  }

  /** For everybody, whether with a key or without. */
  private static void open(RoutesConfig routes, String path, Handler handler) {
    routes.addHttpHandler(GET, path, named(path, handler));
    routes.addHttpHandler(HEAD, path, named(path, handler));
  }

  /** Figures tell an address by its template, which holds nothing of what was asked. */
  private static Handler named(String path, Handler handler) {
    return ctx -> {
      ctx.attribute(Measured.ROUTE, path);
      handler.handle(ctx);
    };
  }
}
