package org.backfile.benchmarks.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A server in a process of its own, asked over HTTP on one connection that is kept. Not
 * thread-safe.
 */
public final class Server implements AutoCloseable {

  private static final Duration LONGEST_START = Duration.ofMinutes(2);
  private static final long POLL_MILLIS = 2;

  private final Process process;
  private final int port;
  private final Duration start;
  private @Nullable KeptConnection connection;

  private Server(Process process, int port, long started, String firstQuestion)
      throws IOException, InterruptedException {
    this.process = process;
    this.port = port;
    awaitAnswer(firstQuestion);
    this.start = Duration.ofNanos(System.nanoTime() - started);
  }

  /** Starts one and waits until it has answered a full page. */
  public static Server start(Programs programs, Path archive, String firstQuestion)
      throws IOException, InterruptedException {
    int port = freePort();
    long started = System.nanoTime();
    Process process =
        programs.backfile(
            List.of("serve", "--archive", archive.toString(), "--port", String.valueOf(port)));
    return new Server(process, port, started, firstQuestion);
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  private void awaitAnswer(String question) throws IOException, InterruptedException {
    long deadline = System.nanoTime() + LONGEST_START.toNanos();
    while (System.nanoTime() < deadline && process.isAlive()) {
      try {
        var _ = body("/api/v1/search?q=" + encoded(question));
        return;
      } catch (IOException notYet) {
        // asked again below
      }
      TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
    }
    process.destroy();
    throw new IOException("the server gave no answer within " + LONGEST_START);
  }

  /** From the start of the process to its first full page. */
  public Duration start() {
    return start;
  }

  /** Where it answers on this machine. */
  public int port() {
    return port;
  }

  /** Its process. */
  public ProcessHandle handle() {
    return process.toHandle();
  }

  /** Its memory now. */
  public Memory memory() throws IOException {
    return Memory.of(process.pid());
  }

  /**
   * The body of an answer.
   *
   * @param path with the query, encoded
   * @throws IOException when the answer is not 200
   */
  public byte[] body(String path) throws IOException {
    if (connection != null) {
      try {
        return connection.body(path);
      } catch (IOException closedMeanwhile) {
        connection.close();
      }
    }
    connection = new KeptConnection(port);
    return connection.body(path);
  }

  /** A value for a URL. */
  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
