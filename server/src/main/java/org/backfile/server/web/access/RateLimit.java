package org.backfile.server.web.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How many requests a client may make: so many a minute, of which some at once. A client is an
 * address of version 4, or a network of 64 bits of version 6, as one household has. Remembers the
 * clients that came last, so that its memory is bounded however many addresses come. Thread-safe.
 */
public final class RateLimit {

  /** Requests that a client who was away may make at once. */
  public static final int BURST = 20;

  /** Most clients remembered. */
  public static final int MOST_CLIENTS = 10_000;

  private static final int NETWORK_BYTES = 8;
  private static final double NANOS_A_MINUTE = 60e9;

  private final double perNano;
  private final Set<String> proxies;
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
   * @param rate requests a minute, 1 or more
   * @param proxies addresses whose {@code X-Forwarded-For} is believed
   */
  public RateLimit(int rate, Set<String> proxies) {
    this.perNano = rate / NANOS_A_MINUTE;
    this.proxies = Set.copyOf(proxies);
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

  /**
   * Who sent a request: the other end of the connection; where that is a proxy that is believed,
   * the last address it did not name itself.
   *
   * @param forwarded the {@code X-Forwarded-For} headers, in their order, parted by commas
   */
  public String client(InetAddress peer, @Nullable String forwarded) {
    if (forwarded == null || !proxies.contains(peer.getHostAddress())) {
      return network(peer);
    }
    return Arrays.asList(forwarded.split(",")).reversed().stream()
        .map(String::strip)
        .filter(each -> !proxies.contains(each))
        .findFirst()
        .flatMap(RateLimit::literal)
        .map(RateLimit::network)
        .orElseGet(() -> network(peer));
  }

  private static Optional<InetAddress> literal(String address) {
    try {
      return Optional.of(InetAddress.ofLiteral(address));
    } catch (IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /** Which client an address belongs to: its network of 64 bits where it has one, else itself. */
  public static String network(InetAddress address) {
    return address instanceof Inet6Address
        ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
        : address.getHostAddress();
  }
}
