package org.backfile.benchmarks.process;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;

/**
 * One HTTP/1.1 connection (RFC 9112) over which one request follows the other. It does as little as
 * an answer needs, so that the server is measured and not a client.
 */
final class KeptConnection implements Closeable {

  private static final int BUFFER = 1 << 16;
  private static final int CHUNKS = -1;
  private static final String OK = "HTTP/1.1 200 ";

  private final Socket socket;
  private final InputStream in;
  private final int port;

  /** Connects to a server on this machine. */
  KeptConnection(int port) throws IOException {
    this.port = port;
    this.socket = new Socket(InetAddress.getLoopbackAddress(), port);
    socket.setTcpNoDelay(true);
    this.in = new BufferedInputStream(socket.getInputStream(), BUFFER);
  }

  /**
   * The body of the answer to a GET.
   *
   * @param path with the query, encoded
   * @throws IOException when the answer is not 200, after which the connection is of no use
   */
  byte[] body(String path) throws IOException {
    String request =
        "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nAccept: application/json\r\n\r\n"
            .formatted(path, port);
    socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
    String status = line();
    if (!status.startsWith(OK)) {
      throw new IOException("%s for %s".formatted(status, path));
    }
    int length = length();
    return length == CHUNKS ? chunks() : in.readNBytes(length);
  }

  /** Reads the headers; the length of the body that follows, or {@link #CHUNKS}. */
  private int length() throws IOException {
    int length = 0;
    for (String header = line(); !header.isEmpty(); header = line()) {
      int colon = header.indexOf(':');
      switch (header.substring(0, colon).toLowerCase(Locale.ROOT)) {
        case "content-length" -> length = Integer.parseInt(header.substring(colon + 1).strip());
        case "transfer-encoding" -> length = CHUNKS;
        default -> {}
      }
    }
    return length;
  }

  private byte[] chunks() throws IOException {
    ByteArrayOutputStream body = new ByteArrayOutputStream(BUFFER);
    int length;
    do {
      length = HexFormat.fromHexDigits(line());
      body.write(in.readNBytes(length));
      line();
    } while (length > 0);
    return body.toByteArray();
  }

  private String line() throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new EOFException("the connection ended within an answer");
      }
      if (next != '\r') {
        line.append((char) next);
      }
    }
    return line.toString();
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
