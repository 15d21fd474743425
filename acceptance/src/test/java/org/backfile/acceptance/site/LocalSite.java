package org.backfile.acceptance.site;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.backfile.server.search.lucene.LuceneArchive;
import org.backfile.server.web.ServerConfig;
import org.backfile.server.web.WebServer;

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
    ServerConfig config =
        ServerConfig.of(folder, "The Halvern Archive", ServerConfig.LOOPBACK, 0, List.of());
    LuceneArchive archive = LuceneArchive.open(folder);
    return new LocalSite(archive, new WebServer(config, archive, Clock.systemUTC()).start());
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
