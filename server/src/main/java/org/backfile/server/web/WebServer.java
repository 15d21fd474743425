package org.backfile.server.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.backfile.server.alerts.Alerts;
import org.backfile.server.alerts.Letterhead;
import org.backfile.server.language.Languages;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.web.access.Access;
import org.backfile.server.web.access.Clients;
import org.backfile.server.web.access.Entrance;
import org.backfile.server.web.access.RateLimit;
import org.backfile.server.web.access.Readings;
import org.backfile.server.web.alerts.SearchesRead;
import org.backfile.server.web.article.ArticleLink;
import org.backfile.server.web.http.ClientConnections;
import org.backfile.server.web.http.FrontGate;
import org.backfile.server.web.http.GateErrors;
import org.backfile.server.web.http.LingeringClose;
import org.backfile.server.web.http.Origin;
import org.backfile.server.web.metrics.AdminServer;
import org.backfile.server.web.metrics.Measured;
import org.backfile.server.web.metrics.Metrics;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.status.Health;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server: Javalin on virtual threads, behind the {@link FrontGate}. Stopping lets requests
 * under way finish.
 */
public final class WebServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  /** Enough to read on beyond what {@link FrontGate} admits, and to know who asked too much. */
  private static final int HEADER_BYTES = 256 * 1024;

  static final int IDLE_MILLIS = 15_000;

  private final ServerConfig config;
  private final Access access;
  private final Health health = new Health();
  private final Site site;
  private final GateErrors errors;
  private final ClientConnections connections;
  private final LingeringClose lingering;
  private final Optional<Metrics> metrics;
  private final Optional<AdminServer> admin;
  private final Optional<Alerts> alerts;
  private final Javalin javalin;

  /** A server that has not started. */
  public WebServer(ServerConfig config, ArchiveSearch archive, Clock clock) {
    this(config, archive, clock, Languages.chosen(config.language()));
  }

  /** A server whose pages can be had in these languages. */
  WebServer(ServerConfig config, ArchiveSearch archive, Clock clock, Languages languages) {
    this.config = config;
    this.access = Access.of(config.entrance().keys(), clock);
    this.site =
        Site.of(
            config.name(),
            archive,
            clock,
            languages,
            new Origin(config.publicUrl()),
            new Readings(config.entrance().readings()));
    this.connections = new ClientConnections(config.connections());
    this.lingering = new LingeringClose(config.connections().body());
    ProblemHandler problems = new ProblemHandler(site);
    this.errors =
        new GateErrors(
            (status, path, accept, accepted, asked) ->
                problems.body(problems.problem(status), path, accept, accepted, asked),
            lingering);
    this.metrics =
        config.adminPort().isPresent()
            ? Optional.of(new Metrics(archive, site.permits(), connections))
            : Optional.empty();
    this.admin = metrics.map(each -> new AdminServer(config.adminPort().orElse(0), each));
    this.alerts =
        config
            .alerts()
            .map(plan ->
                Alerts.open(
                    plan.folder(),
                    archive,
                    new SearchesRead(clock.getZone()),
                    access::roleOf,
                    plan.senders(clock),
                    new Letterhead(config.name(), this::origin, ArticleLink::path),
                    clock));
    this.javalin = Javalin.create(this::configure);
  }

  /**
   * Starts to answer.
   *
   * @throws CannotListenException when another program has the port, or it cannot be opened
   */
  public WebServer start() {
    try {
      javalin.start(config.host(), config.port());
    } catch (JavalinBindException e) {
      throw CannotListenException.of(config.host(), config.port(), "--port", e);
    }
    admin.ifPresent(this::start);
    alerts.ifPresent(Alerts::start);
    return this;
  }

  private void start(AdminServer figures) {
    try {
      figures.start();
    } catch (IOException taken) {
      javalin.stop();
      int port = config.adminPort().orElse(0);
      throw CannotListenException.of(ServerConfig.LOOPBACK, port, "--admin-port", taken);
    }
  }

  /** Where its figures are; empty when there are none. */
  public Optional<String> figures() {
    return admin.map(AdminServer::url);
  }

  /** Where it answers: on this machine, where it does so at every address. */
  public String url() {
    return "http://%s:%d/".formatted(config.hostOfUrls(), javalin.port());
  }

  /** Where readers reach it, as far as that does not depend on the request. */
  private String origin() {
    return config.publicUrl().orElseGet(() -> url().replaceFirst("/$", ""));
  }

  /** The addresses it answers, as templates. */
  Set<String> paths() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(each -> each.endpoint.path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Override
  public void close() {
    stop();
  }

  /**
   * Says that it is not ready any more, lets requests under way finish, and stops.
   *
   * @return whether all ended within the grace; what did not was cut
   */
  boolean stop() {
    health.stop();
    admin.ifPresent(AdminServer::close);
    alerts.ifPresent(Alerts::stop);
    try {
      javalin.stop();
      return true;
    } catch (JavalinException stopped) {
      if (!(stopped.getCause() instanceof TimeoutException)) {
        throw stopped;
      }
      LOG.warn("stopped with connections still open, which were cut");
      return false;
    } finally {
      alerts.ifPresent(Alerts::close);
    }
  }

  private void configure(JavalinConfig javalinConfig) {
    javalinConfig.startup.showJavalinBanner = false;
    javalinConfig.startup.showOldJavalinVersionWarning = false;
    javalinConfig.startup.startupWatcherEnabled = false;
    javalinConfig.concurrency.useVirtualThreads = true;
    javalinConfig.http.prefer405over404 = true;
    javalinConfig.http.maxRequestSize = FrontGate.MAX_BODY;
    javalinConfig.http.compressionStrategy = CompressionStrategy.GZIP;
    javalinConfig.router.treatMultipleSlashesAsSingleSlash = false;
    javalinConfig.router.ignoreTrailingSlashes = true;
    javalinConfig.router.javaLangErrorHandler(ProblemHandler::broke);
    javalinConfig.jetty.multipartConfig.maxInMemoryFileSize(FrontGate.MAX_BODY, SizeUnit.BYTES);
    javalinConfig.jetty.multipartConfig.maxTotalRequestSize(FrontGate.MAX_BODY, SizeUnit.BYTES);
    javalinConfig.jetty.modifyHttpConfiguration(WebServer::configure);
    javalinConfig.jetty.addConnector(this::connector);
    javalinConfig.jetty.modifyServer(this::configure);
    javalinConfig.jetty.modifyServletContextHandler(context -> context.setErrorHandler(errors));
    new Routes(site, health, access, config.limits(), alerts).addTo(javalinConfig.routes);
  }

  private FrontGate frontGate() {
    Entrance entrance = config.entrance();
    Optional<RateLimit> rate =
        entrance.rate() == 0 ? Optional.empty() : Optional.of(new RateLimit(entrance.rate()));
    return new FrontGate(
        config.hostNames(), new Clients(entrance.proxies()), rate, connections, lingering);
  }

  private static void configure(HttpConfiguration http) {
    http.setUriCompliance(UriCompliance.DEFAULT);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
  }

  /**
   * The idle time is the connector's and not that of requests: Jetty would give the latter back
   * when a request ends, and so undo the short one that lets go of kept connections when it stops.
   */
  private ServerConnector connector(Server server, HttpConfiguration http) {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(config.host());
    connector.setPort(config.port());
    connector.setIdleTimeout(IDLE_MILLIS);
    connector.addBean(connections);
    return connector;
  }

  private void configure(Server server) {
    server.setErrorHandler(errors);
    server.insertHandler(new GracefulHandler());
    server.insertHandler(frontGate());
    metrics.ifPresent(each -> server.insertHandler(new Measured(each)));
    server.addBean(new NetworkConnectionLimit(config.connections().all(), server));
    server.setStopTimeout(config.grace().toMillis());
    server.setStopAtShutdown(false);
  }
}
