package org.backfile.server.web.http;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How many files are sent at once, as that lasts as long as a client is slow: a few in all, and one
 * to each client beyond loopback.
 */
public final class Exports {
  /** Most files that are sent at once. */
  public static final int AT_ONCE = 4;

  /** Most that are sent to one client beyond loopback. */
  public static final int OF_CLIENT = 1;

  private final Permits places = new Permits(AT_ONCE);
  private final Set<String> clients = ConcurrentHashMap.newKeySet();

  /**
   * Sends a file when there is a place for it.
   *
   * @param client to whom; empty for one on loopback, who has no bound of his own
   * @return whether it was; not while one is being sent to that client
   * @throws BusyException when no place becomes free
   */
  public boolean send(Optional<String> client, Runnable file) {
    if (client.isPresent() && !clients.add(client.get())) {
      return false;
    }
    try {
      return places.run(() -> {
        file.run();
        return true;
      });
    } finally {
      client.ifPresent(clients::remove);
    }
  }
}
