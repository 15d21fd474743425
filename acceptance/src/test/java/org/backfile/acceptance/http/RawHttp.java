package org.backfile.acceptance.http;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.backfile.acceptance.site.Site;

/**
 * An answer to a request that no well-behaved client sends.
 *
 * @param headers values by name in lower case
 */
record RawHttp(int status, Map<String, String> headers, String body) {
  private static final int PATIENCE_MILLIS = 10_000;

  /** Sends a request as it is, but for the line ends, and reads until the server hangs up. */
  static RawHttp send(Site site, String request) throws IOException {
    try (Socket socket = new Socket("127.0.0.1", site.port())) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      byte[] bytes = request.replace("\n", "\r\n").getBytes(StandardCharsets.ISO_8859_1);
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
      return parse(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  /** A GET of a path under a Host header. */
  static RawHttp get(Site site, String path, String host) throws IOException {
    return send(site, "GET %s HTTP/1.1\nHost: %s\nConnection: close\n\n".formatted(path, host));
  }

  private static RawHttp parse(String response) {
    int end = response.indexOf("\r\n\r\n");
    List<String> lines = response.substring(0, end).lines().toList();
    Map<String, String> headers =
        lines.stream()
            .skip(1)
            .map(line -> line.split(":\\s*", 2))
            .collect(
                Collectors.toMap(
                    line -> line[0].toLowerCase(Locale.ROOT), line -> line[1], (one, two) -> two));
    int status = Integer.parseInt(lines.getFirst().split(" ")[1]);
    return new RawHttp(status, headers, response.substring(end + 4));
  }
}
