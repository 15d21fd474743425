package org.backfile.server.web;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.backfile.server.language.Languages;
import org.backfile.server.search.TimeLimits;
import org.backfile.server.web.access.Clients;
import org.backfile.server.web.access.Entrance;
import org.backfile.server.web.alerts.AlertPlan;
import org.backfile.server.web.http.ConnectionLimits;
import org.backfile.server.web.http.HostName;

/**
 * How the server runs, checked.
 *
 * @param archive folder of the archive
 * @param name what the archive is called on pages
 * @param host address to listen on; beyond loopback only where there are keys
 * @param port 1 to 65535, or 0 for any free one
 * @param hostNames names in requests that are answered, besides {@code localhost} and loopback
 *     addresses; kept {@linkplain HostName#canonical in one spelling}
 * @param publicUrl where readers reach it, such as {@code https://archive.example}, for addresses
 *     that must hold outside of a page; where it is absent, the address a request came to
 * @param language the language of all pages, or {@value Languages#AUTO} for each reader's own
 * @param entrance who may come in, and how often
 * @param alerts how saved searches are kept, for who comes in with a key; empty for none
 * @param adminPort port for figures, always on loopback, or 0 for any free one; empty for none
 * @param limits how long a request may take
 * @param connections what clients may do with connections
 * @param grace how long requests under way may take when the server stops
 */
public record ServerConfig(
    Path archive,
    String name,
    String host,
    int port,
    Set<String> hostNames,
    Optional<String> publicUrl,
    String language,
    Entrance entrance,
    Optional<AlertPlan> alerts,
    OptionalInt adminPort,
    TimeLimits limits,
    ConnectionLimits connections,
    Duration grace) {
  /** Where the server listens when nothing is said. */
  public static final String LOOPBACK = "127.0.0.1";

  /** The highest port there is. */
  public static final int MAX_PORT = 65_535;

  private static final Pattern ORIGIN =
      Pattern.compile("(?i)(https?://([a-z0-9.-]+|\\[[0-9a-f:]+])(?::[0-9]{1,5})?)/?");

  private static final String OPEN_TO_ALL =
      "--host must be an address of this machine's loopback, found %s: without --keys everyone who reaches the server"
          + " reads the archive";

  private static final Duration GRACE = Duration.ofSeconds(10);

  public ServerConfig {
    hostNames =
        Stream.concat(Stream.of("localhost", LOOPBACK, "::1", host), hostNames.stream())
            .map(HostName::canonical)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** A configuration with everything that need not be said as it is when nothing is. */
  public static ServerConfig of(
      Path archive, String name, String host, int port, List<String> hostNames) {
    return of(archive, name, host, port, hostNames, "", Languages.AUTO, Entrance.OPEN);
  }

  /**
   * The configuration that options on a command line ask for.
   *
   * @param name may be blank: then it is made from the folder's name
   * @param publicUrl may be blank; its host is answered like one of {@code hostNames}
   * @throws IllegalArgumentException naming everything that is wrong, one fault a line
   */
  public static ServerConfig of(
      Path archive,
      String name,
      String host,
      int port,
      List<String> hostNames,
      String publicUrl,
      String language,
      Entrance entrance) {
    List<String> faults = new ArrayList<>();
    Set<String> names = new TreeSet<>(hostNames);
    Optional<String> origin = publicOrigin(publicUrl, names, faults);
    checkLanguage(language, faults);
    if (port < 0 || port > MAX_PORT) {
      faults.add("--port must be 0 to %d, found %d".formatted(MAX_PORT, port));
    }
    boolean local = isLoopback(host, faults);
    if (!local && entrance.keys().isEmpty()) {
      faults.add(OPEN_TO_ALL.formatted(host));
    }
    checkNames(hostNames, faults);
    checkProxies(entrance.proxies(), faults);
    if (!faults.isEmpty()) {
      throw new IllegalArgumentException(String.join("\n", faults));
    }
    return new ServerConfig(
        archive,
        name.isBlank() ? nameOf(archive) : name,
        host,
        port,
        names,
        origin,
        language,
        local ? entrance : limited(entrance),
        Optional.empty(),
        OptionalInt.empty(),
        TimeLimits.DEFAULT,
        local ? ConnectionLimits.LOOPBACK : ConnectionLimits.beyondLoopback(entrance.proxies()),
        GRACE);
  }

  private static void checkNames(List<String> hostNames, List<String> faults) {
    hostNames.stream()
        .filter(ServerConfig::isNoName)
        .map("--host-name must be a plain name without port or path, found '%s'"::formatted)
        .forEach(faults::add);
  }

  private static void checkProxies(Set<String> proxies, List<String> faults) {
    proxies.stream()
        .filter(each -> !Clients.isAddress(each))
        .map("--trusted-proxy must be an address such as 10.0.0.1 or ::1, found '%s'"::formatted)
        .forEach(faults::add);
  }

  private static boolean isNoName(String host) {
    return host.isBlank() || host.contains(":") || host.contains("/") || host.contains("*");
  }

  /** The same with other limits. */
  public ServerConfig with(TimeLimits times, ConnectionLimits others) {
    return with(alerts, adminPort, times, others);
  }

  /** The same with a port for figures. */
  public ServerConfig withAdminPort(int figures) {
    return with(alerts, OptionalInt.of(figures), limits, connections);
  }

  /**
   * The same with saved searches.
   *
   * @throws IllegalArgumentException where nobody has a key
   */
  public ServerConfig withAlerts(AlertPlan plan) {
    if (entrance.keys().isEmpty()) {
      throw new IllegalArgumentException(
          "--alerts needs --keys: a saved search belongs to who has a key");
    }
    for (String each : plan.webhookHosts()) {
      if (isNoName(each)) {
        throw new IllegalArgumentException(
            "--webhook-host must be a plain name without port or path, found '%s'".formatted(each));
      }
    }
    return with(Optional.of(plan), adminPort, limits, connections);
  }

  private ServerConfig with(
      Optional<AlertPlan> saved, OptionalInt figures, TimeLimits times, ConnectionLimits others) {
    return new ServerConfig(
        archive, name, host, port, hostNames, publicUrl, language, entrance, saved, figures, times,
        others, grace);
  }

  /** The origin that a public address is, without a slash at its end; its host joins the names. */
  private static Optional<String> publicOrigin(String url, Set<String> names, List<String> faults) {
    if (url.isBlank()) {
      return Optional.empty();
    }
    Matcher origin = ORIGIN.matcher(url);
    if (!origin.matches()) {
      faults.add(
          "--public-url must be http:// or https://, a host and perhaps a port, without a path, such as https://archive.example; found '%s'"
              .formatted(url));
      return Optional.empty();
    }
    names.add(origin.group(2));
    return Optional.of(origin.group(1).toLowerCase(Locale.ROOT));
  }

  private static void checkLanguage(String language, List<String> faults) {
    try {
      Languages.chosen(language);
    } catch (IllegalArgumentException unknown) {
      faults.add(String.valueOf(unknown.getMessage()));
    }
  }

  /** Whether it listens at every address of this machine. */
  public boolean isOnAllAddresses() {
    try {
      return InetAddress.getByName(host).isAnyLocalAddress();
    } catch (UnknownHostException unknown) {
      return false;
    }
  }

  /** The host by which it is called on this machine, as it stands in a URL. */
  String hostOfUrls() {
    return inUrls(isOnAllAddresses() ? LOOPBACK : host);
  }

  private static String inUrls(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }

  private static boolean isLoopback(String host, List<String> faults) {
    try {
      return InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException e) {
      faults.add(
          "--host must be an address of this machine such as %s, found '%s'"
              .formatted(LOOPBACK, host));
      return true;
    }
  }

  /** Beyond this machine, requests are counted. */
  private static Entrance limited(Entrance entrance) {
    return entrance.rate() > 0 ? entrance : entrance.withRate(Entrance.RATE_BEYOND_LOOPBACK);
  }

  private static String nameOf(Path archive) {
    Path last = archive.toAbsolutePath().normalize().getFileName();
    String folder = last == null ? "Archive" : last.toString();
    return folder.substring(0, 1).toUpperCase(Locale.ROOT) + folder.substring(1);
  }
}
