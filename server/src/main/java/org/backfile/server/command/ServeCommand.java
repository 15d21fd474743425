package org.backfile.server.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.server.alerts.MailServer;
import org.backfile.server.language.Languages;
import org.backfile.server.web.ServerConfig;
import org.backfile.server.web.access.Entrance;
import org.backfile.server.web.alerts.AlertPlan;
import org.backfile.withheld.UnmetOrders;
import org.backfile.withheld.WithheldList;
import org.backfile.withheld.WithheldProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Serves an archive until it is told to stop, by SIGTERM or Ctrl-C; ends with 0 when all requests
 * under way were answered.
 */
@Command(
    name = "serve",
    mixinStandardHelpOptions = true,
    description =
        "Answers on pages and as JSON. An archive without a build is served as soon as it has one.")
public final class ServeCommand implements Callable<Integer> {
  @Mixin private ArchiveOption archive = new ArchiveOption();

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "8080",
      converter = PortOption.class,
      description = "the port; 0 takes any free one (default: ${DEFAULT-VALUE})")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = ServerConfig.LOOPBACK,
      description =
          "the address to listen on; one beyond this machine only with --keys (default: ${DEFAULT-VALUE})")
  private String host = ServerConfig.LOOPBACK;

  @Option(
      names = "--host-name",
      paramLabel = "NAME",
      description =
          "a further name by which browsers may call the server, such as one a proxy uses; may be repeated")
  private List<String> hostNames = List.of();

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "",
      description = "what the archive is called on pages (default: the folder's name)")
  private String name = "";

  @Option(
      names = "--public-url",
      paramLabel = "URL",
      defaultValue = "",
      description =
          "where readers reach the server through a proxy, such as https://archive.example: in permalinks, citations,"
              + " feeds and files (default: the address of each request)")
  private String publicUrl = "";

  @Option(
      names = "--language",
      paramLabel = "TAG",
      defaultValue = Languages.AUTO,
      description =
          "the language of all pages, en or de; auto follows each reader's browser (default: ${DEFAULT-VALUE})")
  private String language = Languages.AUTO;

  @Option(
      names = "--keys",
      paramLabel = "FILE",
      description = "let in only readers with a key of this file, which backfile key makes")
  private @Nullable Path keys;

  @Option(
      names = "--readings",
      paramLabel = "FILE",
      description =
          "where it is noted who reads articles that only some may read (default: readings.jsonl beside the keys)")
  private @Nullable Path readings;

  @Option(
      names = "--rate",
      paramLabel = "N",
      defaultValue = "0",
      description =
          "requests a minute that one client may make; 0 is 60 beyond this machine, and no limit on it")
  private int rate;

  @Option(
      names = "--trusted-proxy",
      paramLabel = "ADDRESS",
      description =
          "a proxy whose X-Forwarded-For is believed when requests and files are counted; may be repeated")
  private List<String> proxies = List.of();

  @Option(
      names = "--alerts",
      paramLabel = "DIR",
      description =
          "keep saved searches in this folder, and let who has a key make them; needs --keys (default: none)")
  private @Nullable Path alerts;

  @Option(
      names = "--webhook-host",
      paramLabel = "NAME",
      description =
          "a host that saved searches may call by https; may be repeated (default: none, and nothing is ever sent)")
  private List<String> webhookHosts = List.of();

  @Mixin private MailOptions mail = new MailOptions();

  @Option(
      names = "--admin-port",
      paramLabel = "N",
      converter = PortOption.class,
      description =
          "a second port, on 127.0.0.1 whatever --host says, with figures for Prometheus at /metrics; 0 takes any"
              + " free one (default: none)")
  private @Nullable Integer adminPort;

  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() throws InterruptedException {
    ServerConfig config = config();
    CountDownLatch stopped = new CountDownLatch(1);
    Serving serving = Serving.start(config);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(serving, stopped), "stop"));
    say("Backfile serves %s at %s".formatted(config.name(), serving.server().url()));
    if (config.isOnAllAddresses()) {
      say("and at every address of this machine that --host-name or --public-url names");
    }
    serving.server().figures().ifPresent(url -> say("Figures are at " + url));
    warnOfOrders();
    stopped.await();
    return ExitCode.DONE.number();
  }

  /** Of orders about nothing; what cannot be read here is told by what serves it. */
  private void warnOfOrders() {
    try {
      Optional<Build> build = new ArchiveFolder(archive.path()).current();
      if (build.isPresent()) {
        UnmetOrders.of(WithheldList.of(archive.path()), build.get())
            .warning()
            .ifPresent(warning -> say("Warning: " + warning));
      }
    } catch (IOException | WithheldProblem toldElsewhere) {
      // The status page and the log say what is wrong with a build or with the list.
    }
  }

  private ServerConfig config() {
    Path path = archive.path();
    if (Files.exists(path)) {
      archive.folder();
    }
    try {
      ServerConfig config =
          ServerConfig.of(path, name, host, port, hostNames, publicUrl, language, entrance());
      ServerConfig saving = saving(config);
      return adminPort == null ? saving : saving.withAdminPort(adminPort);
    } catch (IllegalArgumentException faults) {
      throw new CommandFailure(ExitCode.USAGE, String.valueOf(faults.getMessage()));
    }
  }

  private ServerConfig saving(ServerConfig config) {
    Optional<MailServer> mailServer = mail.server();
    if (alerts == null && (!webhookHosts.isEmpty() || mailServer.isPresent())) {
      throw new IllegalArgumentException("--webhook-host and --smtp need --alerts");
    }
    return alerts == null
        ? config
        : config.withAlerts(new AlertPlan(alerts, Set.copyOf(webhookHosts), mailServer));
  }

  private Entrance entrance() {
    Entrance entrance =
        new Entrance(Optional.ofNullable(keys), Math.max(0, rate), Set.copyOf(proxies));
    return keys == null || readings == null ? entrance : entrance.withReadings(readings);
  }

  /**
   * A signal asks for an end, and an orderly one is no failure, so the exit code is 0 and not that
   * of the signal.
   */
  private static void stop(Serving serving, CountDownLatch stopped) {
    serving.close();
    stopped.countDown();
    Runtime.getRuntime().halt(ExitCode.DONE.number());
  }

  private void say(String line) {
    PrintWriter out =
        spec == null ? new PrintWriter(System.out, true) : spec.commandLine().getOut();
    out.println(line);
    out.flush();
  }
}
