package org.backfile.server.alerts;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.backfile.server.language.Message;

/**
 * Only hosts that whoever runs the server named, only by https, and only where all their addresses
 * are ones of the public network, whatever their names say: nothing of this machine or of the
 * network it stands in is called. The JVM remembers a looked-up name for half a minute, so what was
 * checked is what is called a moment later; and who answers must have a certificate of that name.
 */
public final class PublicAddresses implements AddressPolicy {
  /** How long the addresses of a name are waited for. */
  public static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Set<String> hosts;
  private final NameLookup names;

  /**
   * @param hosts names that may be called; none where nothing may
   */
  public PublicAddresses(Set<String> hosts) {
    this(hosts, new NameLookup(InetAddress::getAllByName, PATIENCE));
  }

  PublicAddresses(Set<String> hosts, NameLookup names) {
    this.names = names;
    this.hosts =
        hosts.stream()
            .map(host -> host.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void check(URI address) throws UntoldException {
    String host = address.getHost() == null ? "" : address.getHost().toLowerCase(Locale.ROOT);
    boolean plain = address.getRawUserInfo() == null && address.getRawFragment() == null;
    if (!"https".equalsIgnoreCase(address.getScheme()) || host.isEmpty() || !plain) {
      throw new UntoldException(
          Message.of(
              "expected an address that begins with https:// and a host, without user or fragment"));
    }
    if (!hosts.contains(host)) {
      throw new UntoldException(
          Message.of("this server may not call {0}; --webhook-host names those it may", host));
    }
    if (!names.addresses(host).stream().allMatch(PublicAddresses::isPublic)) {
      throw new UntoldException(
          Message.of("{0} is a machine of an inner network, which is never called", host));
    }
  }

  /**
   * Whether an address is one that the IANA registries of special-purpose addresses have as
   * globally reachable, and that stands for no other within it.
   */
  static boolean isPublic(InetAddress address) {
    boolean special =
        address.isAnyLocalAddress()
            || address.isLoopbackAddress()
            || address.isLinkLocalAddress()
            || address.isSiteLocalAddress()
            || address.isMulticastAddress();
    return !special
        && switch (address) {
          case Inet4Address four -> isPublic(four.getAddress());
          case Inet6Address six -> isGlobalUnicast(six.getAddress());
          default -> false;
        };
  }

  private static boolean isPublic(byte[] four) {
    int first = four[0] & 0xFF;
    int second = four[1] & 0xFF;
    int third = four[2] & 0xFF;
    return switch (first) {
      case 0, 10, 127 -> false;
      case 100 -> second < 64 || second > 127;
      case 169 -> second != 254;
      case 172 -> second < 16 || second > 31;
      case 192 ->
          !(second == 168 || (second == 0 && (third == 0 || third == 2)))
              && !(second == 88 && third == 99);
      case 198 -> !(second == 18 || second == 19 || (second == 51 && third == 100));
      case 203 -> !(second == 0 && third == 113);
      default -> first < 224;
    };
  }

  /** 2000::/3 without what tunnels to other addresses (Teredo, 6to4) and documentation. */
  private static boolean isGlobalUnicast(byte[] six) {
    int first = ((six[0] & 0xFF) << 8) | (six[1] & 0xFF);
    int second = ((six[2] & 0xFF) << 8) | (six[3] & 0xFF);
    boolean global = (first & 0xE000) == 0x2000;
    boolean tunnel = first == 0x2002 || (first == 0x2001 && second < 0x0200);
    boolean documentation =
        (first == 0x2001 && second == 0x0DB8) || (first == 0x3FFF && second < 0x1000);
    return global && !tunnel && !documentation;
  }
}
