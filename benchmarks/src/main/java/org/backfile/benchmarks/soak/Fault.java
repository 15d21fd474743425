package org.backfile.benchmarks.soak;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;

/** The bad things that clients do, each with the status that answers them. */
enum Fault {
  /** Half a request, and then the connection is reset. */
  BROKEN_OFF("GET /search?q=government HTTP/1.1\r\nHo", 0),
  /** A whole request, whose answer is not waited for. */
  HUNG_UP("GET /search?q=the HTTP/1.1\r\nHost: localhost\r\n\r\n", 0),
  /** An answer of many rows, of which little is read. */
  READ_SLOWLY("GET /search.csv?q=the HTTP/1.1\r\nHost: localhost\r\n\r\n", 200),
  NONSENSE("nonsense\r\n\r\n", 400),
  BAD_PARAMETER("GET /api/v1/search?size=-1 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
  BAD_PATH("GET /a/..;/status HTTP/1.1\r\nHost: localhost\r\n\r\n", 400),
  UNKNOWN_PATH("GET /nowhere HTTP/1.1\r\nHost: localhost\r\n\r\n", 404),
  WRONG_METHOD("DELETE /search HTTP/1.1\r\nHost: localhost\r\n\r\n", 405),
  TOO_LONG("GET /?q=" + "a".repeat(20_000) + " HTTP/1.1\r\nHost: localhost\r\n\r\n", 414),
  FOREIGN_HOST("GET / HTTP/1.1\r\nHost: attacker.example\r\n\r\n", 421);

  private static final int PATIENCE_MILLIS = 30_000;

  /** How long the rest of an answer waits in the connection, which is the fault that is tried. */
  private static final long SLOWLY_MILLIS = 5_000;

  private static final int STATUS_LINE = 12;

  private final String sent;
  private final int status;

  Fault(String sent, int status) {
    this.sent = sent;
    this.status = status;
  }

  /** One by chance. */
  static Fault any(RandomGenerator random) {
    return values()[random.nextInt(values().length)];
  }

  /**
   * Does it.
   *
   * @return whether it was answered as it should be
   */
  boolean isWithstood(int port) throws IOException, InterruptedException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      socket.getOutputStream().write(sent.getBytes(StandardCharsets.US_ASCII));
      if (status == 0) {
        socket.setSoLinger(true, 0);
        return true;
      }
      boolean answered = isAnswered(socket.getInputStream());
      if (this == READ_SLOWLY) {
        Thread.sleep(SLOWLY_MILLIS);
      }
      return answered;
    }
  }

  private boolean isAnswered(InputStream in) throws IOException {
    String line = new String(in.readNBytes(STATUS_LINE), StandardCharsets.US_ASCII);
    return line.equals("HTTP/1.1 " + status);
  }
}
