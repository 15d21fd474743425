package org.backfile.server.alerts;

import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.search.BuildInfo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few seconds whether there is something to do for an alert, and does it: on one thread
 * for all, so that readers who ask meanwhile lose no more than one place. What an alert asks is
 * never logged.
 */
public final class AlertWorker implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(AlertWorker.class);
  private static final long LOOK_SECONDS = 2;
  private static final long GRACE_SECONDS = 5;

  private final ArchiveSearch archive;
  private final AlertStore store;
  private final AlertRun run;
  private volatile boolean stopping;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("alerts").factory());

  AlertWorker(ArchiveSearch archive, AlertStore store, AlertRun run) {
    this.archive = archive;
    this.store = store;
    this.run = run;
  }

  /** Begins to work. */
  void start() {
    var _ = thread.scheduleWithFixedDelay(this::work, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  /**
   * Does all that can be done now. What fails, fails for one alert and one look: a task that throws
   * would never run again.
   */
  void work() {
    for (Alert alert : store.all()) {
      try {
        boolean more = !stopping;
        while (more) {
          more = step(alert.id()) && !stopping;
        }
      } catch (Throwable failed) {
        LOG.warn("alert {} could not be looked after: {}", alert.id(), failed.getClass().getName());
      }
    }
  }

  /**
   * Takes a step with an alert as it is now, if it is still there; whether there may be another.
   */
  private boolean step(String id) {
    Optional<Alert> before = store.find(id);
    Optional<BuildInfo> serving = archive.status().serving();
    if (before.isEmpty() || serving.isEmpty()) {
      return false;
    }
    Alert after = run.step(before.get(), serving.get());
    return !after.equals(before.get()) && store.step(before.get(), after).isPresent();
  }

  /** Begins no other step; the one under way goes on. */
  void stop() {
    stopping = true;
    thread.shutdown();
  }

  /** Lets the step under way end. */
  @Override
  public void close() {
    stop();
    try {
      if (!thread.awaitTermination(GRACE_SECONDS, TimeUnit.SECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException stopping) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
