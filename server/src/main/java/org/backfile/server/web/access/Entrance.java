package org.backfile.server.web.access;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/**
 * How readers come in.
 *
 * @param keys file of the keys that let in; without one, everybody comes in as anonymous
 * @param rate requests a minute that one client may make; 0 for as many as it likes
 * @param proxies addresses of proxies whose {@code X-Forwarded-For} is believed
 * @param readings where it is noted who reads what only some may read; empty without keys
 */
public record Entrance(
    Optional<Path> keys, int rate, Set<String> proxies, Optional<Path> readings) {

  /** For one's own machine: no keys, no counting. */
  public static final Entrance OPEN = new Entrance(Optional.empty(), 0, Set.of());

  /** Requests a minute of one client beyond this machine, unless something else is said. */
  public static final int RATE_BEYOND_LOOPBACK = 60;

  /** Where readings are noted beside the keys. */
  public Entrance(Optional<Path> keys, int rate, Set<String> proxies) {
    this(
        keys, rate, proxies, keys.map(file -> file.toAbsolutePath().resolveSibling(Readings.FILE)));
  }

  public Entrance {
    proxies = new Clients(proxies).proxies();
  }

  /** The same with another log of readings. */
  public Entrance withReadings(Path other) {
    return new Entrance(keys, rate, proxies, Optional.of(other));
  }

  /** The same with another rate. */
  public Entrance withRate(int other) {
    return new Entrance(keys, other, proxies, readings);
  }
}
