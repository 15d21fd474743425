package org.backfile.acceptance.site;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.backfile.server.language.Languages;
import org.backfile.server.search.lucene.LuceneArchive;
import org.backfile.server.web.ServerConfig;
import org.backfile.server.web.WebServer;
import org.backfile.server.web.access.Entrance;

/** The server over an archive, on a free port of this process. */
public final class LocalSite implements AutoCloseable {
  private final LuceneArchive archive;
  private final WebServer server;
  private final Site site;

  private LocalSite(LuceneArchive archive, WebServer server) {
    this.archive = archive;
    this.server = server;
    this.site = new Site(server.url());
  }

  /** Serves the builds in a folder, now and later ones. */
  public static LocalSite over(Path folder) {
    return of(config(folder, Entrance.OPEN));
  }

  /** Serves as a configuration says. */
  public static LocalSite of(ServerConfig config) {
    LuceneArchive archive = LuceneArchive.open(config.archive());
    return new LocalSite(archive, new WebServer(config, archive, Clock.systemUTC()).start());
  }

  /** How it is served when nothing is said but who may come in. */
  public static ServerConfig config(Path folder, Entrance entrance) {
    return ServerConfig.of(
        folder,
        "The Halvern Archive",
        ServerConfig.LOOPBACK,
        0,
        List.of(),
        "",
        Languages.AUTO,
        entrance);
  }

  public Site site() {
    return site;
  }

  @Override
  public void close() {
    server.close();
    archive.close();
  }
}
