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

  /** Does all that can be done now. */
  void work() {
    Optional<BuildInfo> serving = archive.status().serving();
    if (serving.isPresent()) {
      for (Alert alert : store.all()) {
        work(alert, serving.get());
      }
    }
  }

  private void work(Alert alert, BuildInfo serving) {
    try {
      Optional<Alert> at = Optional.of(alert);
      while (at.isPresent() && !Thread.interrupted()) {
        Alert before = at.get();
        Alert after = run.step(before, serving);
        at = after.equals(before) ? Optional.empty() : store.step(before, after);
      }
    } catch (RuntimeException failed) {
      LOG.warn("alert {} could not be looked after: {}", alert.id(), failed.getClass().getName());
    }
  }

  /** Lets the step under way end. */
  @Override
  public void close() {
    thread.shutdown();
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
