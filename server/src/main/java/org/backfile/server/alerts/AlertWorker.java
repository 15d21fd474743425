package org.backfile.server.alerts;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks every few seconds whether there is something to do for an alert, and does it: what asks the
 * archive on one thread for all, so that readers who ask meanwhile lose no more than one place;
 * what calls others in {@link Lanes}. What an alert asks is never logged.
 */
public final class AlertWorker implements AutoCloseable {
  /** How long a letter may take in all, whatever its receiver does. */
  public static final Duration LONGEST_LETTER = Duration.ofMinutes(1);

  /** Most letters on their way to one target. */
  public static final int LETTERS_TO_ONE = Lanes.MOST_OF_ONE;

  private static final Logger LOG = LoggerFactory.getLogger(AlertWorker.class);
  private static final long LOOK_SECONDS = 2;
  private static final Duration GRACE = Duration.ofSeconds(5);

  private final AlertStore store;
  private final AlertRun run;
  private final Duration longest;
  private final Lanes lanes;
  private final AtomicBoolean wanted = new AtomicBoolean();
  private volatile boolean stopping;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("alerts").factory());

  AlertWorker(AlertStore store, AlertRun run) {
    this(store, run, LONGEST_LETTER);
  }

  /**
   * @param longest how long a letter may be on its way
   */
  AlertWorker(AlertStore store, AlertRun run, Duration longest) {
    this.store = store;
    this.run = run;
    this.longest = longest;
    this.lanes = new Lanes(longest, GRACE, this::workSoon);
  }

  /** Begins to work. */
  void start() {
    var _ = thread.scheduleWithFixedDelay(this::work, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
  }

  private void workSoon() {
    try {
      if (wanted.compareAndSet(false, true)) {
        thread.execute(this::work);
      }
    } catch (RejectedExecutionException stopped) {
      // There is nothing more to begin.
    }
  }

  /**
   * Does all that can be done now, but nothing as long as what was done before is not on disk. What
   * fails, fails for one alert and one look: a task that throws would never run again.
   */
  synchronized void work() {
    wanted.set(false);
    for (Alert alert : store.isSettled() ? store.all() : List.<Alert>of()) {
      try {
        boolean more = true;
        while (more) {
          more = !stopping && step(alert.id());
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
    Optional<Alert> alert = store.find(id).filter(this::mayGo);
    return alert.isPresent()
        && switch (run.next(alert.get())) {
          case Turn.Rest() -> false;
          case Turn.Step(Alert after) ->
              !after.equals(alert.get())
                  && store.step(alert.get(), after).isPresent()
                  && store.isSettled();
          case Turn.Post(Letter letter) -> {
            post(alert.get(), letter);
            yield false;
          }
        };
  }

  /** What waits to be told needs room on its way; then it is read anew, and not in vain. */
  private boolean mayGo(Alert alert) {
    return !lanes.has(alert) && (alert.progress().pending().isEmpty() || lanes.hasRoom(alert));
  }

  private void post(Alert before, Letter letter) {
    lanes.send(
        before,
        () -> run.sent(letter),
        after -> {
          var _ = store.step(before, after.orElseGet(() -> run.late(before, longest)));
        });
  }

  /** Begins no other step; the one under way goes on. */
  void stop() {
    stopping = true;
    thread.shutdown();
  }

  /** Lets the step under way end, and what is on its way arrive. */
  @Override
  public void close() {
    stop();
    try {
      if (!thread.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
        thread.shutdownNow();
      }
    } catch (InterruptedException stopping) {
      thread.shutdownNow();
      Thread.currentThread().interrupt();
    }
    lanes.close();
  }
}
