package org.backfile.server.alerts;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Letters on their way. Each target has its own lane with room for {@value #MOST_OF_ONE}, so that a
 * receiver who takes long holds up nobody else's. Thread-safe.
 */
final class Lanes implements AutoCloseable {
  /** Most letters on their way to one target. */
  static final int MOST_OF_ONE = 4;

  private static final Logger LOG = LoggerFactory.getLogger(Lanes.class);
  private static final long END_SECONDS = 1;

  private final Duration longest;
  private final Duration grace;
  private final Runnable room;
  private final Map<String, Integer> underWay = new HashMap<>();
  private final Set<String> alerts = new HashSet<>();
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("alert-", 0).factory());

  /**
   * @param longest how long a letter may take in all, whatever its receiver does
   * @param grace how long letters under way may go on when this is closed
   * @param room called whenever a letter has arrived, or never will
   */
  Lanes(Duration longest, Duration grace, Runnable room) {
    this.longest = longest;
    this.grace = grace;
    this.room = room;
  }

  private static String target(Alert alert) {
    return switch (alert.saved().channel()) {
      case Channel.Feed() -> "feed";
      case Channel.Webhook webhook ->
          "webhook " + webhook.address().getHost().toLowerCase(Locale.ROOT);
      case Channel.Mail _ -> "mail";
    };
  }

  /** Whether a letter of an alert is on its way. */
  synchronized boolean has(Alert alert) {
    return alerts.contains(alert.id());
  }

  /** Whether there is room for a letter of an alert. */
  synchronized boolean hasRoom(Alert alert) {
    return underWay.getOrDefault(target(alert), 0) < MOST_OF_ONE;
  }

  /**
   * Sends a letter of an alert beside everything else.
   *
   * @param sending sends it; interrupted when that takes too long
   * @param sent is given what came of it, before another letter of the alert can go: nothing when
   *     it took too long. Not called when this was closed before
   */
  <R> void send(Alert alert, Callable<R> sending, Consumer<Optional<R>> sent) {
    enter(alert);
    Future<R> letter = threads.submit(sending);
    var _ = threads.submit(() -> await(alert, letter, sent));
  }

  private <R> void await(Alert alert, Future<R> letter, Consumer<Optional<R>> sent) {
    try {
      sent.accept(outcome(letter));
    } catch (InterruptedException closed) {
      LOG.warn("alert {}: what is on its way is sent again at the next start", alert.id());
    } catch (ExecutionException | RuntimeException failed) {
      LOG.warn("alert {} could not be looked after: {}", alert.id(), failed.getClass().getName());
    } finally {
      letter.cancel(true);
      leave(alert);
      room.run();
    }
  }

  private <R> Optional<R> outcome(Future<R> letter)
      throws InterruptedException, ExecutionException {
    try {
      return Optional.of(letter.get(longest.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException late) {
      return letter.cancel(true) ? Optional.empty() : Optional.of(letter.get());
    }
  }

  private synchronized void enter(Alert alert) {
    alerts.add(alert.id());
    underWay.merge(target(alert), 1, Integer::sum);
  }

  private synchronized void leave(Alert alert) {
    alerts.remove(alert.id());
    underWay.merge(target(alert), -1, Integer::sum);
  }

  /** Lets the letters on their way arrive, as far as that takes no longer than the grace. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      if (!threads.awaitTermination(grace.toMillis(), TimeUnit.MILLISECONDS)) {
        threads.shutdownNow();
        var _ = threads.awaitTermination(END_SECONDS, TimeUnit.SECONDS);
      }
    } catch (InterruptedException stopping) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
