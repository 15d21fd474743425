package org.backfile.server.web.http;

import java.util.Locale;
import org.backfile.server.web.access.Clients;

/** The name by which a request calls the server. */
public final class HostName {
  private HostName() {}

  /**
   * A host in the one spelling by which it is compared: in lower case, an address of version 6 in
   * brackets and with all its groups.
   *
   * @param host as in a URL; an address of version 6 may be without its brackets
   */
  public static String canonical(String host) {
    String bare =
        host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    return bare.contains(":")
        ? "[" + Clients.canonical(bare).toLowerCase(Locale.ROOT) + "]"
        : host.toLowerCase(Locale.ROOT);
  }
}
