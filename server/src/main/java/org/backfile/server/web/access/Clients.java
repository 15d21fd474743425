package org.backfile.server.web.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;

/**
 * Who sends a request. A client is an address of version 4, or a network of 64 bits of version 6,
 * as one household has.
 *
 * @param proxies addresses whose {@code X-Forwarded-For} is believed
 */
public record Clients(Set<String> proxies) {

  private static final int NETWORK_BYTES = 8;

  public Clients {
    proxies = Set.copyOf(proxies);
  }

  /**
   * Who sent a request: the other end of the connection; where that is a proxy that is believed,
   * the last address it did not name itself.
   *
   * @param forwarded the {@code X-Forwarded-For} headers, in their order, parted by commas; blank
   *     where there are none
   */
  public InetAddress sender(InetAddress peer, String forwarded) {
    if (!proxies.contains(peer.getHostAddress())) {
      return peer;
    }
    return Arrays.asList(forwarded.split(",")).reversed().stream()
        .map(String::strip)
        .filter(each -> !proxies.contains(each))
        .findFirst()
        .flatMap(Clients::literal)
        .orElse(peer);
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
