package org.backfile.server.alerts;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.backfile.server.language.Message;

/**
 * Looks up the addresses of names, within a time. The system's own look-up has no limit and cannot
 * be interrupted: it goes on by itself, on one of a few threads, and nobody waits for it. Whoever
 * asks for a name that is being looked up waits for that, so that one name takes one thread.
 */
final class NameLookup {
  private static final int AT_ONCE = 4;
  private static final int WAITING = 64;
  private static final long IDLE_SECONDS = 30;

  private final Names names;
  private final Duration longest;
  private final ConcurrentMap<String, Future<InetAddress[]>> underWay = new ConcurrentHashMap<>();
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(
          AT_ONCE,
          AT_ONCE,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(WAITING),
          Thread.ofPlatform().daemon().name("name-lookup-", 0).factory());

  /** Knows the addresses of names. */
  @FunctionalInterface
  interface Names {
    /**
     * The addresses of a name.
     *
     * @throws UnknownHostException when it has none
     */
    InetAddress[] addresses(String name) throws UnknownHostException;
  }

  /**
   * @param names who knows them
   * @param longest how long one may wait for an answer
   */
  NameLookup(Names names, Duration longest) {
    this.names = names;
    this.longest = longest;
    threads.allowCoreThreadTimeOut(true);
  }

  /**
   * The addresses of a name, one or more.
   *
   * @throws UntoldException when it has none, or they are not found in time
   */
  List<InetAddress> addresses(String name) throws UntoldException {
    try {
      Future<InetAddress[]> found = underWay.computeIfAbsent(name, this::begin);
      return List.of(found.get(longest.toMillis(), TimeUnit.MILLISECONDS));
    } catch (ExecutionException unknown) {
      throw new UntoldException(Message.of("there is no host of the name {0}", name));
    } catch (TimeoutException | RejectedExecutionException late) {
      throw new UntoldException(
          Message.of(
              "the name {0} could not be looked up within {1} seconds", name, longest.toSeconds()));
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new UntoldException(Message.of("the server was stopped"));
    }
  }

  private Future<InetAddress[]> begin(String name) {
    return threads.submit(() -> {
      try {
        return names.addresses(name);
      } finally {
        underWay.remove(name);
      }
    });
  }
}
