package org.backfile.server.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import io.javalin.util.JavalinBindException;
import io.javalin.util.JavalinException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.backfile.server.language.Languages;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.web.access.Access;
import org.backfile.server.web.access.Entrance;
import org.backfile.server.web.access.RateLimit;
import org.backfile.server.web.http.FrontGate;
import org.backfile.server.web.http.GateErrors;
import org.backfile.server.web.http.Origin;
import org.backfile.server.web.site.Site;
import org.backfile.server.web.status.Health;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The HTTP server: Javalin on virtual threads, behind the {@link FrontGate}. Stopping lets requests
 * under way finish.
 */
public final class WebServer implements AutoCloseable {
  /** Enough to read on beyond what {@link FrontGate} admits, and to know who asked too much. */
  private static final Logger LOG = LoggerFactory.getLogger(WebServer.class);

  private static final int HEADER_BYTES = 256 * 1024;

  static final int MOST_CONNECTIONS = 512;
  static final int IDLE_MILLIS = 15_000;
  static final int BODY_BYTES = 1024 * 1024;

  private final ServerConfig config;
  private final Access access;
  private final Health health = new Health();
  private final Site site;
  private final GateErrors errors;
  private final Javalin javalin;

  /** A server that has not started. */
  public WebServer(ServerConfig config, ArchiveSearch archive, Clock clock) {
    this(config, archive, clock, Languages.chosen(config.language()));
  }

  /** A server whose pages can be had in these languages. */
  WebServer(ServerConfig config, ArchiveSearch archive, Clock clock, Languages languages) {
    this.config = config;
    this.access = Access.of(config.entrance().keys(), clock);
    this.site = Site.of(config.name(), archive, clock, languages, new Origin(config.publicUrl()));
    ProblemHandler problems = new ProblemHandler(site);
    this.errors =
        new GateErrors((status, forProgram, accepted) ->
            problems.body(problems.problem(status), forProgram, accepted));
    this.javalin = Javalin.create(this::configure);
  }

  /**
   * Starts to answer.
   *
   * @throws PortInUseException when another program has the port
   */
  public WebServer start() {
    try {
      javalin.start(config.host(), config.port());
      return this;
    } catch (JavalinBindException e) {
      throw new PortInUseException(config.port());
    }
  }

  /** Where it answers. */
  public String url() {
    String host = config.host().contains(":") ? "[" + config.host() + "]" : config.host();
    return "http://%s:%d/".formatted(host, javalin.port());
  }

  /** The addresses it answers, as templates. */
  Set<String> paths() {
    return javalin.unsafe.internalRouter.allHttpHandlers().stream()
        .map(each -> each.endpoint.path)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /**
   * Says that it is not ready any more, lets requests under way finish, and stops. What has not
   * ended by then is cut, a connection that its client merely keeps open among it.
   */
  @Override
  public void close() {
    health.stop();
    try {
      javalin.stop();
    } catch (JavalinException stopped) {
      if (!(stopped.getCause() instanceof TimeoutException)) {
        throw stopped;
      }
      LOG.warn("stopped with connections still open, which were cut");
    }
  }

  private void configure(JavalinConfig javalinConfig) {
    javalinConfig.startup.showJavalinBanner = false;
    javalinConfig.startup.showOldJavalinVersionWarning = false;
    javalinConfig.startup.startupWatcherEnabled = false;
    javalinConfig.concurrency.useVirtualThreads = true;
    javalinConfig.http.prefer405over404 = true;
    javalinConfig.http.maxRequestSize = BODY_BYTES;
    javalinConfig.http.compressionStrategy = CompressionStrategy.GZIP;
    javalinConfig.router.treatMultipleSlashesAsSingleSlash = false;
    javalinConfig.router.ignoreTrailingSlashes = true;
    javalinConfig.router.javaLangErrorHandler(ProblemHandler::broke);
    javalinConfig.jetty.multipartConfig.maxInMemoryFileSize(BODY_BYTES, SizeUnit.BYTES);
    javalinConfig.jetty.multipartConfig.maxTotalRequestSize(BODY_BYTES, SizeUnit.BYTES);
    javalinConfig.jetty.modifyHttpConfiguration(WebServer::configure);
    javalinConfig.jetty.modifyServer(this::configure);
    javalinConfig.jetty.modifyServletContextHandler(context -> context.setErrorHandler(errors));
    new Routes(site, health, access, config.limits()).addTo(javalinConfig.routes);
  }

  private Optional<RateLimit> rateLimit() {
    Entrance entrance = config.entrance();
    return entrance.rate() == 0
        ? Optional.empty()
        : Optional.of(new RateLimit(entrance.rate(), entrance.proxies()));
  }

  private static void configure(HttpConfiguration http) {
    http.setUriCompliance(UriCompliance.DEFAULT);
    http.setRequestHeaderSize(HEADER_BYTES);
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
    http.setIdleTimeout(IDLE_MILLIS);
  }

  private void configure(Server server) {
    server.setErrorHandler(errors);
    server.insertHandler(new GracefulHandler());
    server.insertHandler(new FrontGate(config.hostNames(), rateLimit()));
    server.addBean(new NetworkConnectionLimit(MOST_CONNECTIONS, server));
    server.setStopTimeout(config.grace().toMillis());
    server.setStopAtShutdown(false);
  }
}
