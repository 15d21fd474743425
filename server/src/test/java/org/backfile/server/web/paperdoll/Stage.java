package org.backfile.server.web.paperdoll;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.backfile.article.Article;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.build.BuildManifest;
import org.backfile.build.BuildProgress;
import org.backfile.build.BuildStage;
import org.backfile.server.TemporaryFolders;
import org.backfile.server.language.Languages;
import org.backfile.server.search.lucene.LuceneArchive;
import org.backfile.server.search.lucene.TestArchive;
import org.backfile.server.web.ServerConfig;
import org.backfile.server.web.WebServer;
import org.backfile.server.web.access.Entrance;
import org.backfile.server.web.access.KeyFile;
import org.backfile.server.web.access.KeyFile.Key;
import org.backfile.server.web.alerts.AlertPlan;
import org.backfile.withheld.Role;
import org.backfile.withheld.WithheldList;

/** An archive in one condition, on a server. */
final class Stage implements AutoCloseable {
  static final String NAME = "Paper Doll";

  /** In an address, where the id of the saved search belongs. */
  static final String ALERT = "ALERT";

  private static final String BUILD = "20260101T000000Z-aaaaaa";
  private static final String NEWER = "20260201T000000Z-cccccc";
  private static final String WITHHELD =
      """
      {"withheld": [
        {"id": "deal-11", "takedown": "tombstone", "date": "2026-11-20"},
        {"id": "deal-12", "title": "Land deal of ▇▇▇▇▇▇▇▇",
         "paragraphs": ["▇▇▇▇▇▇▇▇ told the chamber of the land deal.", "The deal is ▇▇▇▇."]},
        {"id": "deal-13", "until": "2999-01-01T00:00:00Z"}
      ]}
      """;

  /** The conditions in which an archive can be. */
  enum Condition {
    /** All is well. */
    WHOLE,
    /** Nothing was ever built. */
    EMPTY,
    /** The first build is under way. */
    FIRST_BUILD,
    /** The newest build is damaged, and the one before serves. */
    FALLEN_BACK,
    /** Another program holds the archive. */
    CLOSED,
    /** Readers have keys and may save searches; none has. */
    KEYED,
    /** One search is saved. */
    SAVED
  }

  private static final String WISH =
      """
      {"name": "The land deal", "search": "q=land+deal&source=Daily+Post", "channel": "feed",
       "frequency": "build"}
      """;

  private final Path folder = TemporaryFolders.make("paper-doll");
  private final String key = KeyFile.newKey();
  private final List<AutoCloseable> open = new ArrayList<>();
  private final WebServer server;
  private final String alert;

  /**
   * @param port 0 for any
   */
  Stage(Condition condition, int port) throws Exception {
    prepare(condition);
    ServerConfig config = config(condition, port);
    LuceneArchive archive = LuceneArchive.open(folder);
    open.add(archive);
    this.server = new WebServer(config, new PaperDoll(archive), Clock.systemUTC()).start();
    open.add(server);
    this.alert = condition == Condition.SAVED ? save() : "";
  }

  private ServerConfig config(Condition condition, int port) throws IOException {
    boolean keyed = condition == Condition.KEYED || condition == Condition.SAVED;
    Entrance entrance = Entrance.OPEN;
    if (keyed) {
      Path keys = folder.resolve("keys.json");
      Instant expires = Instant.now().plus(Duration.ofDays(1));
      new KeyFile(List.of(new Key("desk", Role.READER, KeyFile.hash(key), expires))).write(keys);
      entrance = new Entrance(Optional.of(keys), 0, Set.of());
    }
    ServerConfig config =
        ServerConfig.of(
            folder, NAME, ServerConfig.LOOPBACK, port, List.of(), "", Languages.AUTO, entrance);
    return keyed ? config.withAlerts(AlertPlan.in(folder.resolve("alerts"))) : config;
  }

  private String save() throws IOException, InterruptedException {
    HttpRequest wish =
        HttpRequest.newBuilder(URI.create(url() + "/api/v1/alerts"))
            .header("Content-Type", "application/json")
            .header("Authorization", authorization())
            .POST(BodyPublishers.ofString(WISH))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      String made =
          client
              .send(wish, BodyHandlers.discarding())
              .headers()
              .firstValue("Location")
              .orElseThrow();
      return made.substring(made.lastIndexOf('/') + 1);
    }
  }

  private void prepare(Condition condition) throws Exception {
    ArchiveFolder archive = new ArchiveFolder(folder);
    switch (condition) {
      case WHOLE, KEYED, SAVED -> publish();
      case EMPTY -> {}
      case FIRST_BUILD -> {
        open.add(archive.lock().orElseThrow());
        archive.tell(new BuildProgress(BuildStage.INDEXING, OptionalInt.of(63), Instant.EPOCH));
      }
      case FALLEN_BACK -> {
        publish();
        Build newer = new TestArchive(folder).publish(NEWER, MadeUpArticles.all(), 1);
        Files.writeString(newer.folder().resolve(BuildManifest.FILE), "{}");
      }
      case CLOSED -> {
        publish();
        open.add(archive.lock().orElseThrow());
      }
    }
  }

  private void publish() throws IOException {
    Files.writeString(folder.resolve(WithheldList.FILE), WITHHELD);
    TestArchive archive = new TestArchive(folder);
    MadeUpArticles.standings().forEach(archive::standing);
    List<Article> articles = new ArrayList<>(MadeUpArticles.all());
    articles.addAll(MadeUpArticles.rare());
    archive.publish(BUILD, articles, 1);
  }

  /** Where a state can be seen. */
  String address(States.State state) {
    return url() + state.path().replace(ALERT, alert);
  }

  /** The header with which a reader comes in, where keys are needed. */
  String authorization() {
    return "Bearer " + key;
  }

  /** Where it answers, without a slash at the end. */
  String url() {
    return server.url().substring(0, server.url().length() - 1);
  }

  @Override
  public void close() throws Exception {
    for (AutoCloseable each : open.reversed()) {
      each.close();
    }
    TemporaryFolders.delete(folder);
  }
}
