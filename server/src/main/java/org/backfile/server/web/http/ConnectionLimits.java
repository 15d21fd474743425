package org.backfile.server.web.http;

import java.time.Duration;
import java.util.Set;

/**
 * What clients may do with connections.
 *
 * @param all most of all clients together; more wait to be accepted
 * @param ofClient most of one client; more are closed; 0 for as many as it likes
 * @param exempt addresses to which the limit of one client does not apply, such as a proxy's
 * @param headers how long the headers of one request may take to come in
 * @param body how long its body may take
 */
public record ConnectionLimits(
    int all, int ofClient, Set<String> exempt, Duration headers, Duration body) {

  /** Most connections of one client beyond this machine. */
  public static final int OF_CLIENT_BEYOND_LOOPBACK = 32;

  /** For one's own machine: no client is told from another. */
  public static final ConnectionLimits LOOPBACK =
      new ConnectionLimits(512, 0, Set.of(), Duration.ofSeconds(10), Duration.ofSeconds(30));

  public ConnectionLimits {
    exempt = Set.copyOf(exempt);
  }

  /** The limits where strangers may come, all but those from some proxies. */
  public static ConnectionLimits beyondLoopback(Set<String> proxies) {
    return new ConnectionLimits(
        LOOPBACK.all, OF_CLIENT_BEYOND_LOOPBACK, proxies, LOOPBACK.headers, LOOPBACK.body);
  }
}
