package org.backfile.server.web.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.web.http.ClientConnections;
import org.backfile.server.web.http.Permits;

/** The figures of one server, in the text format of Prometheus. Thread-safe. */
public final class Metrics {

  /** The media type of {@link #text}. */
  static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
  private static final Duration[] STEPS = {
    Duration.ofMillis(10),
    Duration.ofMillis(50),
    Duration.ofMillis(200),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(5),
  };

  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** Figures of the process, and of what a server works with. */
  public Metrics(ArchiveSearch archive, Permits permits, ClientConnections connections) {
    new JvmMemoryMetrics().bindTo(registry);
    new JvmThreadMetrics().bindTo(registry);
    new ProcessorMetrics().bindTo(registry);
    new UptimeMetrics().bindTo(registry);
    FunctionCounter.builder("backfile.refused", permits, Permits::refused)
        .description("Requests that were refused since too many waited for a costly answer")
        .register(registry);
    gauge(
        "connections", "Connections that clients have open", connections, ClientConnections::size);
    gauge("waiting", "Requests that wait for a costly answer", permits, Permits::waiting);
    gauge(
        "articles",
        "Articles in the serving build; 0 when none serves",
        archive,
        Metrics::articles);
    gauge(
        "degraded",
        "1 while another build serves than should, or none",
        archive,
        Metrics::degraded);
  }

  private <T> void gauge(String name, String meaning, T of, ToDoubleFunction<T> value) {
    Gauge.builder("backfile." + name, of, value)
        .description(meaning)
        .strongReference(true)
        .register(registry);
  }

  private static double articles(ArchiveSearch archive) {
    return archive.status().serving().map(build -> (double) build.articles()).orElse(0.0);
  }

  private static double degraded(ArchiveSearch archive) {
    return archive.status().degraded().isPresent() ? 1 : 0;
  }

  /**
   * Notes an answer.
   *
   * @param route the template of the address, or what it is told by when it has none
   */
  void answered(String method, String route, int status, long nanos) {
    Timer.builder("http.server.requests")
        .description("Answers, by method, route and status, and how long they took")
        .tag("method", METHODS.contains(method) ? method : "other")
        .tag("route", route)
        .tag("status", Integer.toString(status))
        .serviceLevelObjectives(STEPS)
        .register(registry)
        .record(Duration.ofNanos(nanos));
  }

  /** All figures as they are now. */
  public String text() {
    return registry.scrape();
  }
}
