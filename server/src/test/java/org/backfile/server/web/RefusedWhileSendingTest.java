package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that send all they have before they read a byte, though they are refused long before. */
class RefusedWhileSendingTest {
  private static final int MEGABYTE = 1024 * 1024;
  private static final String LONG = "a".repeat(MEGABYTE);

  @AutoClose private static final TestServer server = TestServer.start();

  @ParameterizedTest
  @CsvSource({
    "413, 3000000, POST /lists,        Host: localhost",
    "413, 3000000, POST /api/v1/lists, Host: localhost",
    "413, 3000000, POST /nothing,      Host: localhost",
    "405, 1000000, POST /search,       Host: localhost",
    "405, 1000000, PUT /api/v1/articles/deal-1, Host: localhost",
    "404, 1000000, POST /nothing,      Host: localhost",
    "421, 3000000, POST /lists,        Host: evil.example",
    "415, 3000000, POST /lists,        Host: localhost\\r\\nContent-Encoding: gzip",
    "400, 3000000, POST /a/..;/lists,  Host: localhost"
  })
  void theAnswerReachesWhoeverSendsTheirWholeBodyFirst(
      int status, int body, String line, String headers) {
    String answer =
        server.raw(
            "%s HTTP/1.1\r\n%s\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s"
                .formatted(line, headers.replace("\\r\\n", "\r\n"), body, "a".repeat(body)));
    assertThat(answer).startsWith("HTTP/1.1 " + status);
  }

  @Test
  void theAnswerReachesWhoeverSendsTheirWholeBodyInChunksFirst() {
    String chunk = "%x\r\n%s\r\n".formatted(MEGABYTE, LONG);
    String answer =
        server.raw(
            "POST /lists HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/plain\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(3)
                + "0\r\n\r\n");
    assertThat(answer).startsWith("HTTP/1.1 413");
  }

  @Test
  void theAnswerReachesWhoeverSendsAnEndlessAddressOrHeaderFirst() {
    assertThat(server.raw("GET /search?q=" + LONG + " HTTP/1.1\r\nHost: localhost\r\n\r\n"))
        .startsWith("HTTP/1.1 414");
    assertThat(server.raw("GET / HTTP/1.1\r\nHost: localhost\r\nX: " + LONG + "\r\n\r\n"))
        .startsWith("HTTP/1.1 431");
  }

  @Test
  void whoSendsWithoutEndIsCutOff() throws IOException {
    try (Socket socket = new Socket(server.uri("/").getHost(), server.uri("/").getPort())) {
      OutputStream sent = socket.getOutputStream();
      sent.write(
          "POST /lists HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000000000\r\n\r\n"
              .getBytes(StandardCharsets.ISO_8859_1));
      byte[] more = new byte[MEGABYTE];
      assertThatThrownBy(
              () -> {
                for (int megabytes = 0; megabytes < 100; megabytes++) {
                  sent.write(more);
                }
              })
          .isInstanceOf(IOException.class);
    }
  }
}
