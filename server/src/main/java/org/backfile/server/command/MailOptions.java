package org.backfile.server.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.backfile.server.alerts.MailServer;
import org.backfile.server.alerts.MailServer.Login;
import org.backfile.server.alerts.MailServer.Security;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of mail, all of which are unused unless a mail server is named. */
final class MailOptions {
  private static final int MAX_PORT = 65_535;

  @Option(
      names = "--smtp",
      paramLabel = "HOST:PORT",
      description =
          "the mail server by which saved searches may send mail (default: none, and no mail is ever sent)")
  private @Nullable String server;

  @Option(
      names = "--smtp-security",
      paramLabel = "KIND",
      defaultValue = "starttls",
      description =
          "starttls, tls, or none for a mail server on this machine (default: ${DEFAULT-VALUE})")
  private String security = "starttls";

  @Option(
      names = "--smtp-user",
      paramLabel = "NAME",
      description = "the name that the mail server wants; needs --smtp-password-file")
  private @Nullable String user;

  @Option(
      names = "--smtp-password-file",
      paramLabel = "FILE",
      description = "a file whose first line is the password that the mail server wants")
  private @Nullable Path password;

  @Option(names = "--mail-from", paramLabel = "ADDRESS", description = "the address of the sender")
  private @Nullable String from;

  @Option(
      names = "--mail-domain",
      paramLabel = "NAME",
      description =
          "a domain to whose addresses mail may be sent, such as archive.example; may be repeated")
  private List<String> domains = List.of();

  /**
   * The mail server that the options name.
   *
   * @return empty when they name none
   * @throws IllegalArgumentException saying what is wrong or missing
   */
  Optional<MailServer> server() {
    if (server == null) {
      return Optional.empty();
    }
    int colon = server.lastIndexOf(':');
    int port = port(server.substring(colon + 1));
    if (colon < 1 || port == 0) {
      throw new IllegalArgumentException(
          "--smtp must be a host and a port such as mail.archive.example:587, found '%s'"
              .formatted(server));
    }
    if (from == null || !MailServer.isAddress(from)) {
      throw new IllegalArgumentException("--smtp needs --mail-from with one address");
    }
    if (domains.isEmpty()) {
      throw new IllegalArgumentException("--smtp needs --mail-domain: to whom mail may be sent");
    }
    return Optional.of(
        new MailServer(
            server.substring(0, colon), port, security(), from, Set.copyOf(domains), login()));
  }

  private static int port(String digits) {
    int port = digits.matches("[0-9]{1,5}") ? Integer.parseInt(digits) : 0;
    return port <= MAX_PORT ? port : 0;
  }

  private Security security() {
    return switch (security) {
      case "starttls" -> Security.STARTTLS;
      case "tls" -> Security.TLS;
      case "none" -> Security.NONE;
      default ->
          throw new IllegalArgumentException(
              "--smtp-security must be starttls, tls or none, found '%s'".formatted(security));
    };
  }

  private Optional<Login> login() {
    if (user == null && password == null) {
      return Optional.empty();
    }
    if (user == null || password == null) {
      throw new IllegalArgumentException("--smtp-user and --smtp-password-file go together");
    }
    try {
      List<String> lines = Files.readAllLines(password);
      return Optional.of(new Login(user, lines.isEmpty() ? "" : lines.getFirst()));
    } catch (IOException unreadable) {
      throw new IllegalArgumentException(
          "--smtp-password-file cannot be read: " + unreadable, unreadable);
    }
  }
}
