package org.backfile.server.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import org.backfile.server.query.GrammarTable;
import org.backfile.server.web.ServerConfig;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * Serves an archive to itself for some seconds, asking for pages and answers of every kind, so that
 * a JVM which records this run starts quickly later (JEP 483, 514, 515). For the launcher.
 */
@Command(
    name = "rehearse",
    hidden = true,
    mixinStandardHelpOptions = true,
    description = "Asks a server of its own some questions and ends.")
public final class RehearseCommand implements Callable<Integer> {
  private static final int ROUNDS = 8;
  private static final List<String> PAGES =
      List.of("/", "/help", "/status", "/openapi.json", "/timeline?q=mayor&q2=council");
  private static final List<String> ANSWERS = List.of("/search?q=", "/api/v1/search?q=");

  @Mixin private ArchiveOption archive = new ArchiveOption();

  @Override
  public Integer call() throws IOException {
    ServerConfig config = ServerConfig.of(archive.path(), "", ServerConfig.LOOPBACK, 0, List.of());
    try (Serving serving = Serving.start(config)) {
      URI home = URI.create(serving.server().url());
      for (int round = 0; round < ROUNDS; round++) {
        askAll(home);
      }
    }
    return ExitCode.DONE.number();
  }

  private static void askAll(URI home) throws IOException {
    for (String page : PAGES) {
      ask(home.resolve(page));
    }
    for (GrammarTable.Row row : GrammarTable.ROWS) {
      String query = URLEncoder.encode(row.first().text(), StandardCharsets.UTF_8);
      for (String answer : ANSWERS) {
        ask(home.resolve(answer + query));
      }
    }
  }

  private static void ask(URI address) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
    if (connection.getResponseCode() >= HttpURLConnection.HTTP_INTERNAL_ERROR) {
      throw new IOException(
          "%s was answered with %d".formatted(address, connection.getResponseCode()));
    }
    if (connection.getErrorStream() == null) {
      try (InputStream body = connection.getInputStream()) {
        body.transferTo(OutputStream.nullOutputStream());
      }
    }
  }
}
