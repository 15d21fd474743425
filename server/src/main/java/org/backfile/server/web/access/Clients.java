package org.backfile.server.web.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Who sends a request. A client is an address of version 4, or a network of 64 bits of version 6,
 * as one household has.
 *
 * @param proxies addresses whose {@code X-Forwarded-For} is believed
 */
public record Clients(Set<String> proxies) {

  private static final int NETWORK_BYTES = 8;

  /** What a proxy may write behind an address: the port it came from. */
  private static final Pattern WITH_PORT =
      Pattern.compile("\\[([0-9A-Fa-f:.]+)](?::[0-9]+)?|([0-9.]+):[0-9]+");

  public Clients {
    proxies = proxies.stream().map(Clients::canonical).collect(Collectors.toUnmodifiableSet());
  }

  /** An address in the one spelling by which it is compared; what is none stays as it is. */
  public static String canonical(String address) {
    return literal(address).map(InetAddress::getHostAddress).orElse(address);
  }

  /** Whether a text is an address and no name. */
  public static boolean isAddress(String text) {
    return literal(text).isPresent();
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
        .map(each -> withoutPort(each.strip()))
        .filter(each -> !proxies.contains(canonical(each)))
        .findFirst()
        .flatMap(Clients::literal)
        .orElse(peer);
  }

  private static String withoutPort(String address) {
    return WITH_PORT.matcher(address).matches()
        ? WITH_PORT.matcher(address).replaceFirst("$1$2")
        : address;
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
