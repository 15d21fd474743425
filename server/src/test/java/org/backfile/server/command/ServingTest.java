package org.backfile.server.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.backfile.server.language.Languages;
import org.backfile.server.search.lucene.TestArchive;
import org.backfile.server.web.CannotListenException;
import org.backfile.server.web.ServerConfig;
import org.backfile.server.web.access.Entrance;
import org.backfile.server.web.paperdoll.MadeUpArticles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServingTest {
  private static final Duration GRACE = Duration.ofSeconds(30);

  @TempDir private Path folder;

  @BeforeEach
  void publish() throws IOException {
    new TestArchive(folder).publish("20260101T000000Z-aaaaaa", MadeUpArticles.all(), 1);
  }

  private ServerConfig config(Entrance entrance) {
    return ServerConfig.of(
        folder, "", ServerConfig.LOOPBACK, 0, List.of(), "", Languages.AUTO, entrance);
  }

  @Test
  void aStartThatFailsForAPortLeavesNoArchiveOpen() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      failsAndClosesTheArchive(
          config(Entrance.OPEN).withAdminPort(taken.getLocalPort()), CannotListenException.class);
    }
  }

  @Test
  void aServerThatCannotBeMadeLeavesNoArchiveOpen() throws Exception {
    failsAndClosesTheArchive(
        config(new Entrance(Optional.of(folder.resolve("no-keys.json")), 0, Set.of())),
        UncheckedIOException.class);
  }

  private static void failsAndClosesTheArchive(
      ServerConfig config, Class<? extends RuntimeException> failure) throws InterruptedException {
    Set<Thread> before = keepers();
    assertThatThrownBy(() -> Serving.start(config)).isInstanceOf(failure);
    Set<Thread> left = keepers();
    left.removeAll(before);
    for (Thread keeper : left) {
      assertThat(keeper.join(GRACE)).as("the archive's own thread has ended").isTrue();
    }
  }

  /** The threads that look for new builds, one of each open archive. */
  private static Set<Thread> keepers() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().equals("live-build"))
        .collect(Collectors.toSet());
  }
}
