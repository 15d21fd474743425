package org.backfile.acceptance.alerts;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.backfile.acceptance.site.Answer;
import org.backfile.acceptance.site.LocalSite;
import org.backfile.acceptance.site.Site;
import org.backfile.build.ArchiveFolder;
import org.backfile.indexer.IndexPlan;
import org.backfile.indexer.IndexRun;
import org.backfile.indexer.Progress;
import org.backfile.server.web.access.Entrance;
import org.backfile.server.web.access.KeyFile;
import org.backfile.server.web.access.KeyFile.Key;
import org.backfile.server.web.alerts.AlertPlan;
import org.backfile.withheld.Role;

/** An archive that grows, behind keys, with a server that keeps alerts. */
final class AlertSite implements AutoCloseable {
  private static final Instant NEXT_YEAR = Instant.now().plus(Duration.ofDays(365));

  private final Path folder;
  private final Map<String, String> articles = new TreeMap<>();
  private final Map<String, String> keys = new TreeMap<>();
  private LocalSite server;

  AlertSite(Path folder) throws IOException {
    this.folder = folder;
    List<Key> made = new ArrayList<>();
    Map<String, Role> people =
        Map.of(
            "desk", Role.READER, "other", Role.READER, "editor", Role.EDITOR, "boss", Role.ADMIN);
    people.forEach((name, role) -> {
      keys.put(name, KeyFile.newKey());
      made.add(new Key(name, role, KeyFile.hash(keys.get(name)), NEXT_YEAR));
    });
    new KeyFile(made).write(keyFile());
  }

  Path keyFile() {
    return folder.resolve("keys.json");
  }

  Path archive() {
    return folder.resolve("archive");
  }

  Path alerts() {
    return folder.resolve("alerts");
  }

  /** Gives the corpus an article, or another text of one. */
  AlertSite with(String id, String text) {
    articles.put(
        id,
        "{\"id\":\"%s\",\"title\":\"About %s\",\"text\":\"%s\",\"published\":\"2001\",\"language\":\"en\"}"
            .formatted(id, id, text));
    return this;
  }

  /** Gives the corpus an article as a line of JSON. */
  AlertSite withLine(String id, String line) {
    articles.put(id, line);
    return this;
  }

  /** Takes an article out of the corpus. */
  AlertSite without(String id) {
    articles.remove(id);
    return this;
  }

  /** Makes the next build. */
  String build() throws IOException {
    Path corpus = Files.createDirectories(folder.resolve("corpus"));
    Files.write(corpus.resolve("articles.jsonl"), articles.values());
    new IndexRun(IndexPlan.of(corpus, archive()), Progress.NONE).run();
    return new ArchiveFolder(archive()).current().orElseThrow().id();
  }

  void withhold(String orders) throws IOException {
    Files.writeString(archive().resolve("withheld.json"), "{\"withheld\": [%s]}".formatted(orders));
  }

  AlertSite start() {
    return start(Set.of());
  }

  /** Starts a server that may call some hosts. */
  AlertSite start(Set<String> webhookHosts) {
    Entrance entrance = new Entrance(Optional.of(keyFile()), 0, Set.of());
    server =
        LocalSite.of(
            LocalSite.config(archive(), entrance)
                .withAlerts(new AlertPlan(alerts(), webhookHosts, Optional.empty())));
    return this;
  }

  void stop() {
    server.close();
  }

  Site site() {
    return server.site();
  }

  /** The header by which somebody comes in. */
  String[] as(String name) {
    return new String[] {"Authorization", "Bearer " + keys.get(name)};
  }

  /** The headers of a browser in which somebody uses a form of ours. */
  String[] inBrowser(String name) {
    String pair = Base64.getEncoder().encodeToString((name + ":" + keys.get(name)).getBytes(UTF_8));
    return new String[] {
      "Authorization",
      "Basic " + pair,
      "Sec-Fetch-Site",
      "same-origin",
      "Content-Type",
      "application/x-www-form-urlencoded"
    };
  }

  Answer get(String path, String name) {
    return site().get(path, as(name));
  }

  /** Sends JSON as somebody. */
  Answer send(String method, String path, String name, String json) {
    return site()
        .sendText(
            method,
            path,
            json,
            "Authorization",
            "Bearer " + keys.get(name),
            "Content-Type",
            "application/json");
  }

  /** Saves a search; with its id. */
  String save(String name, String title, String search) {
    Answer made =
        send(
            "POST",
            "/api/v1/alerts",
            name,
            "{\"name\":\"%s\",\"search\":\"%s\",\"channel\":\"feed\",\"frequency\":\"build\"}"
                .formatted(title, search));
    if (made.status() != 201) {
      throw new UncheckedIOException(new IOException(made.text()));
    }
    return made.json().get("id").asText();
  }

  @Override
  public void close() {
    if (server != null) {
      server.close();
    }
  }
}
