package org.backfile.server.command;

import java.time.Clock;
import org.backfile.server.search.lucene.LuceneArchive;
import org.backfile.server.web.CannotListenException;
import org.backfile.server.web.ServerConfig;
import org.backfile.server.web.WebServer;

/**
 * An archive and the server that answers from it.
 *
 * @param archive open, or without a good build yet
 * @param server started
 */
record Serving(LuceneArchive archive, WebServer server) implements AutoCloseable {

  /**
   * Opens the archive and makes the server beside one another, and starts.
   *
   * @throws CannotListenException when another program has the port, or it cannot be opened
   */
  static Serving start(ServerConfig config) {
    CannotListenException.unlessFree(config.host(), config.port(), "--port");
    LuceneArchive archive = LuceneArchive.opening(config.archive(), Clock.systemUTC());
    try {
      WebServer server = new WebServer(config, archive, Clock.systemUTC());
      return new Serving(archive.opened(), server.start());
    } catch (RuntimeException failed) {
      // An opening that is interrupted would tell of a damaged build.
      try (archive) {
        archive.opened();
      }
      throw failed;
    }
  }

  /** Lets requests under way finish, and ends. */
  @Override
  public void close() {
    server.close();
    archive.close();
  }
}
