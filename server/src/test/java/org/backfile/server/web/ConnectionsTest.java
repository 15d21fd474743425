package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.backfile.server.search.TimeLimits;
import org.backfile.server.web.http.ConnectionLimits;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What clients may do with connections, tried with limits that are soon reached. */
class ConnectionsTest {
  private static final int MOST = 3;
  private static final String ASKED = "GET /live HTTP/1.1\r\nHost: localhost\r\n\r\n";

  @AutoClose private static TestServer server;

  @BeforeAll
  static void start() {
    Duration soon = Duration.ofMillis(700);
    ConnectionLimits limits = new ConnectionLimits(512, MOST, Set.of(), soon, soon);
    server = TestServer.start(config -> config.with(TimeLimits.DEFAULT, limits));
  }

  private static Socket open(TestServer to) throws IOException {
    Socket socket = new Socket(to.uri("/").getHost(), to.uri("/").getPort());
    socket.setSoTimeout(10_000);
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    socket.getOutputStream().flush();
  }

  /** The first line of the next answer, whose body is read too; empty when there is none. */
  private static String answer(Socket socket) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = socket.getInputStream().read();
      if (next < 0) {
        return "";
      }
      head.append((char) next);
    }
    String length = head.toString().replaceAll("(?is).*content-length: (\\d+).*", "$1");
    socket.getInputStream().readNBytes(Integer.parseInt(length));
    return head.toString().lines().findFirst().orElseThrow();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET / HTTP/1.1\r\nHost: localhost\r\nX-Slow: ",
        "GET /search?q=",
        "POST /lists HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\nContent-Length: 5000\r\n\r\n",
      })
  void whoSendsARequestAByteAtATimeIsCutOff(String begins) throws Exception {
    try (Socket slow = open(server)) {
      send(slow, begins);
      assertThat(isCut(slow)).isTrue();
    }
  }

  /** Sends bytes for up to ten seconds, each well within the idle time. */
  private static boolean isCut(Socket socket) throws InterruptedException {
    try {
      socket.setSoTimeout(100);
      for (int bytes = 0; bytes < 100; bytes++) {
        send(socket, "a");
        if (isAtItsEnd(socket)) {
          return true;
        }
      }
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  private static boolean isAtItsEnd(Socket socket) throws IOException {
    try {
      return socket.getInputStream().read() < 0;
    } catch (SocketTimeoutException stillOpen) {
      return false;
    }
  }

  @Test
  void whoGoesOnSendingAfterARefusalIsCutOff() throws Exception {
    try (Socket refused = open(server)) {
      send(refused, "POST /lists HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000000\r\n\r\n");
      assertThat(answer(refused)).startsWith("HTTP/1.1 413");
      assertThat(isTaken(refused)).isFalse();
    }
  }

  /** Whether bytes are taken for ten seconds, each of them well within the idle time. */
  private static boolean isTaken(Socket socket) throws InterruptedException {
    try {
      for (int bytes = 0; bytes < 100; bytes++) {
        send(socket, "a");
        // The time itself is tried: whoever sends slowly for long must not be kept for it.
        Thread.sleep(100);
      }
      return true;
    } catch (IOException cut) {
      return false;
    }
  }

  @Test
  void aConnectionThatIsUsedAgainAndAgainIsKept() throws Exception {
    try (Socket kept = open(server)) {
      for (int request = 0; request < 4; request++) {
        send(kept, ASKED);
        assertThat(answer(kept)).isEqualTo("HTTP/1.1 200 OK");
        // The time itself is tried: all pauses together are longer than the idle time, each is not.
        Thread.sleep(600);
      }
    }
  }

  @Test
  void oneClientHasSoManyConnectionsAndAnotherWhenItGivesOneBack() throws Exception {
    List<Socket> kept = new ArrayList<>();
    try {
      for (int number = 0; number < MOST; number++) {
        kept.add(open(server));
        send(kept.getLast(), ASKED);
        assertThat(answer(kept.getLast())).endsWith("200 OK");
      }
      assertThat(isAnswered()).isFalse();
      kept.removeLast().close();
      boolean again = false;
      for (int tries = 0; tries < 100 && !again; tries++) {
        // Between two looks: the server learns of the end of a connection by a thread of its own.
        Thread.sleep(50);
        again = isAnswered();
      }
      assertThat(again).isTrue();
    } finally {
      for (Socket each : kept) {
        each.close();
      }
    }
  }

  private static boolean isAnswered() {
    try (Socket one = open(server)) {
      send(one, ASKED);
      return answer(one).endsWith("200 OK");
    } catch (IOException closed) {
      return false;
    }
  }

  /** A connection that was busy when the server began to stop used to keep it for all its grace. */
  @Test
  void aKeptConnectionIsClosedInGoodOrderWhenTheServerStops() throws Exception {
    try (TestServer stopping = TestServer.start(config -> config);
        Socket kept = open(stopping)) {
      send(kept, ASKED);
      assertThat(answer(kept)).endsWith("200 OK");
      send(kept, "GET /search?q=land HTTP/1.1\r\nHost: localhost\r\n\r\n");
      assertThat(stopping.stops()).as("all connections were let go in time").isTrue();
    }
  }

  /**
   * A client that was refused and stays used to hold it up for as long as a client may be silent.
   */
  @Test
  void aClientThatWasRefusedAndStaysDoesNotHoldTheServerUp() throws Exception {
    Duration shorterThanItsSilence = Duration.ofSeconds(4);
    try (TestServer stopping =
            TestServer.start(config -> withGrace(config, shorterThanItsSilence));
        Socket refused = open(stopping)) {
      send(
          refused, "POST /lists HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9999999\r\n\r\nabc");
      assertThat(answer(refused)).contains(" 413 ");
      assertThat(stopping.stops()).as("it was let go in time").isTrue();
      assertThat(refused.getInputStream().readAllBytes()).as("closed in good order").isEmpty();
    }
  }

  private static ServerConfig withGrace(ServerConfig config, Duration grace) {
    return new ServerConfig(
        config.archive(),
        config.name(),
        config.host(),
        config.port(),
        config.hostNames(),
        config.publicUrl(),
        config.language(),
        config.entrance(),
        config.alerts(),
        config.adminPort(),
        config.limits(),
        config.connections(),
        grace);
  }
}
