package org.backfile.server.web.access;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How many requests one of the {@link Clients} may make: so many a minute, of which some at once.
 * Remembers the clients that came last, so that its memory is bounded however many addresses come.
 * Thread-safe.
 */
public final class RateLimit {

  /** Requests that a client who was away may make at once. */
  public static final int BURST = 20;

  /** Most clients remembered. */
  public static final int MOST_CLIENTS = 10_000;

  private static final double NANOS_A_MINUTE = 60e9;

  private final double perNano;
  private final Map<String, Allowance> clients =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Allowance> eldest) {
          return size() > MOST_CLIENTS;
        }
      };

  /** How many requests were left when the last one came. */
  private record Allowance(double left, long at) {}

  /**
   * Counts from now on.
   *
   * @param rate requests a minute, 1 or more
   */
  public RateLimit(int rate) {
    this.perNano = rate / NANOS_A_MINUTE;
  }

  /** Whether a client may make one more request now, as told by {@link System#nanoTime}. */
  public synchronized boolean admits(String client, long now) {
    Allowance before = clients.getOrDefault(client, new Allowance(BURST, now));
    double left = Math.min(BURST, before.left() + Math.max(0, now - before.at()) * perNano);
    boolean admitted = left >= 1;
    clients.put(client, new Allowance(admitted ? left - 1 : left, now));
    return admitted;
  }

  /** How many clients are remembered. */
  public synchronized int size() {
    return clients.size();
  }
}
