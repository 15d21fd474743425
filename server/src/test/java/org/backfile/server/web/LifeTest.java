package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.BindException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.backfile.server.search.ArchiveSearch;
import org.backfile.server.search.lucene.LuceneArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the server begins, changes builds and ends. */
class LifeTest {
  @Test
  void aServerWithoutABuildSaysSoAndTakesTheFirstOne() {
    try (TestServer server = TestServer.withoutBuild()) {
      assertThat(server.get("/live").statusCode()).isEqualTo(200);
      assertThat(server.get("/ready").statusCode()).isEqualTo(503);
      assertThat(server.get("/").statusCode()).isEqualTo(503);
      assertThat(server.page("/").select("h1").text()).isEqualTo("There is no build to serve");
      assertThat(server.get("/help").statusCode()).isEqualTo(200);
      server.publish();
      assertThat(server.get("/ready").statusCode()).isEqualTo(200);
      assertThat(server.get("/").statusCode()).isEqualTo(200);
    }
  }

  @Test
  void aPortThatIsTakenIsToldByItsNumber(@TempDir Path folder) {
    try (TestServer first = TestServer.start();
        LuceneArchive archive = LuceneArchive.open(folder)) {
      int port = first.uri("/").getPort();
      assertThatThrownBy(() -> start(archive, folder, port))
          .isInstanceOf(CannotListenException.class)
          .hasMessageContaining("port " + port + " is in use");
    }
  }

  @Test
  void aPortThatOnlyTheSystemMayOpenIsToldAsThat() {
    assertThat(
            CannotListenException.of(
                ServerConfig.LOOPBACK, 1, "--port", new BindException("Permission denied")))
        .hasMessageStartingWith("this user may not open port 1,")
        .hasMessageContaining("choose a higher one with --port")
        .extracting(CannotListenException::why)
        .isEqualTo(CannotListenException.Why.NOT_ALLOWED);
  }

  private static void start(ArchiveSearch archive, Path folder, int port) {
    ServerConfig config = ServerConfig.of(folder, "", ServerConfig.LOOPBACK, port, List.of());
    new WebServer(config, archive, Clock.systemUTC()).start();
  }

  @Test
  void everythingWrongWithAConfigurationIsToldAtOnce() {
    assertThatThrownBy(() -> ServerConfig.of(Path.of("x"), "", "192.0.2.1", 70_000, List.of("a:1")))
        .hasMessageContaining("--port")
        .hasMessageContaining("loopback")
        .hasMessageContaining("--host-name");
  }

  @Test
  void anArchiveIsCalledByItsFolderUnlessItHasAName() {
    assertThat(ServerConfig.of(Path.of("/x/post"), "", ServerConfig.LOOPBACK, 1, List.of()).name())
        .isEqualTo("Post");
    assertThat(
            ServerConfig.of(Path.of("/x/post"), "The Post", ServerConfig.LOOPBACK, 1, List.of())
                .name())
        .isEqualTo("The Post");
  }
}
