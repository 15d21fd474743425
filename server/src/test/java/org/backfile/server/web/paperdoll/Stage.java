package org.backfile.server.web.paperdoll;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.backfile.article.Article;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.Build;
import org.backfile.build.BuildManifest;
import org.backfile.build.BuildProgress;
import org.backfile.build.BuildStage;
import org.backfile.server.TemporaryFolders;
import org.backfile.server.search.lucene.LuceneArchive;
import org.backfile.server.search.lucene.TestArchive;
import org.backfile.server.web.ServerConfig;
import org.backfile.server.web.WebServer;
import org.backfile.withheld.WithheldList;

/** An archive in one condition, on a server. */
final class Stage implements AutoCloseable {
  static final String NAME = "Paper Doll";

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
    CLOSED
  }

  private final Path folder = TemporaryFolders.make("paper-doll");
  private final List<AutoCloseable> open = new ArrayList<>();
  private final WebServer server;

  /**
   * @param port 0 for any
   */
  Stage(Condition condition, int port) throws Exception {
    prepare(condition);
    ServerConfig config = ServerConfig.of(folder, NAME, ServerConfig.LOOPBACK, port, List.of());
    LuceneArchive archive = LuceneArchive.open(folder);
    open.add(archive);
    this.server = new WebServer(config, new PaperDoll(archive), Clock.systemUTC()).start();
    open.add(server);
  }

  private void prepare(Condition condition) throws Exception {
    ArchiveFolder archive = new ArchiveFolder(folder);
    switch (condition) {
      case WHOLE -> publish();
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
