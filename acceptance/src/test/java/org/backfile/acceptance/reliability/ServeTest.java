package org.backfile.acceptance.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.backfile.acceptance.site.Eventually;
import org.backfile.acceptance.site.Program;
import org.backfile.acceptance.site.RunningProgram;
import org.backfile.acceptance.site.RunningProgram.Ended;
import org.backfile.acceptance.site.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServeTest {
  private static final InetAddress HERE = InetAddress.getLoopbackAddress();
  private static final int READERS = 4;
  private static final int PATIENCE_MILLIS = 15_000;
  private static final Duration GRACE = Duration.ofSeconds(10);

  @TempDir private Path folder;

  private RunningProgram serve() {
    return Program.SERVER.start("serve", "--archive", folder.resolve("archive"), "--port", 0);
  }

  private void index(int articles) throws IOException {
    Corpus.of(folder.resolve("corpus"), "some", articles).indexInto(folder.resolve("archive"));
  }

  @Test
  void aServerToldToStopFinishesWhatItAnswersAndEndsWithZero() throws Exception {
    index(300);

    try (RunningProgram program = serve();
        ExecutorService readers = Executors.newFixedThreadPool(READERS)) {
      Site site = Served.site(program);
      Eventually.isSo("it is ready", () -> site.get("/ready").status() == 200);
      List<Future<Integer>> answers = new ArrayList<>();
      CountDownLatch reading = new CountDownLatch(READERS);
      for (int reader = 0; reader < READERS; reader++) {
        answers.add(readers.submit(() -> readUntilItStops(site, reading)));
      }
      assertThat(reading.await(PATIENCE_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
      program.terminate();

      assertThat(program.await(GRACE).exitCode()).as(program.output()).isZero();
      for (Future<Integer> whole : answers) {
        assertThat(whole.get()).isPositive();
      }
    }
  }

  @Test
  void aServerThatStopsIsNotReadyAndASecondSignalDoesNotHoldItUp() throws Exception {
    index(300);

    try (RunningProgram program = serve();
        Socket slow = new Socket()) {
      Site site = Served.site(program);
      Eventually.isSo("it is ready", () -> site.get("/ready").status() == 200);
      slow.connect(new InetSocketAddress(HERE, site.port()));
      slow.getOutputStream()
          .write("GET /search?q=some HTTP/1.1\r\nHost: local".getBytes(StandardCharsets.US_ASCII));
      program.terminate();
      program.terminate();

      assertThat(program.await(GRACE.plusSeconds(5)).exitCode()).as(program.output()).isZero();
      assertThatThrownBy(() -> site.get("/ready")).isInstanceOf(UncheckedIOException.class);
    }
  }

  @Test
  void aPortInUseEndsItWithSixAndNamesThePort() throws IOException {
    index(3);

    try (ServerSocket taken = new ServerSocket(0, 1, HERE)) {
      int port = taken.getLocalPort();
      Ended ended =
          Program.SERVER.run("serve", "--archive", folder.resolve("archive"), "--port", port);

      assertThat(ended.exitCode()).isEqualTo(6);
      assertThat(ended.output()).contains(String.valueOf(port));
    }
  }

  @Test
  void anArchiveWithoutABuildIsServedAsSoonAsItHasOne() throws IOException {
    try (RunningProgram program = serve()) {
      Site site = Served.site(program);
      assertThat(site.get("/").status()).isEqualTo(503);
      assertThat(site.get("/live").status()).isEqualTo(200);

      index(3);
      Eventually.isSo("it is ready", () -> site.get("/ready").status() == 200);
      assertThat(Sight.of(site).total()).isEqualTo(3);
    }
  }

  /**
   * Asks on new connections until there is nobody left; how many pages came. A cut one throws.
   *
   * @param reading is told of the first page
   */
  private static int readUntilItStops(Site site, CountDownLatch reading) {
    int pages = 0;
    while (true) {
      try (Socket socket = new Socket(HERE, site.port())) {
        socket.setSoTimeout(PATIENCE_MILLIS);
        if (readPage(socket) && pages++ == 0) {
          reading.countDown();
        }
      } catch (IOException gone) {
        return pages;
      }
    }
  }

  /** Whether a page came; a server that stops may also refuse, or hang up before it answers. */
  private static boolean readPage(Socket socket) throws IOException {
    String request = "GET /search?q=some HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (answer.isEmpty() || answer.startsWith("HTTP/1.1 503")) {
      return false;
    }
    assertThat(answer).startsWith("HTTP/1.1 200");
    assertThat(answer.strip()).endsWith("</html>");
    return true;
  }
}
