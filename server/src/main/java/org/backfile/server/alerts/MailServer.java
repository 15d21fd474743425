package org.backfile.server.alerts;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The server that takes mail from this one.
 *
 * @param host its name
 * @param port 25, 465, 587 or another
 * @param security how the connection is protected
 * @param from the address that mail is from
 * @param domains only to addresses in these is anything sent
 * @param login the name and password that it wants; empty where it wants none
 */
public record MailServer(
    String host,
    int port,
    Security security,
    String from,
    Set<String> domains,
    Optional<Login> login) {

  /** An address as a form of HTML takes it: no blank, no comma, no line break, no bracket. */
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@([A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?)");

  /** How a connection is protected. */
  public enum Security {
    /** TLS is begun by STARTTLS; without it nothing is sent. */
    STARTTLS,
    /** TLS from the first byte. */
    TLS,
    /** Not at all: for a mail server on the same machine. */
    NONE
  }

  /** A name and a password. */
  public record Login(String user, String password) {}

  public MailServer {
    domains =
        domains.stream()
            .map(domain -> domain.toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether a text is an address and nothing beside it. */
  public static boolean isAddress(String text) {
    return ADDRESS.matcher(text).matches();
  }

  /** Whether mail may be sent to an address. */
  boolean mayReach(String address) {
    return isAddress(address)
        && domains.contains(address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT));
  }
}
