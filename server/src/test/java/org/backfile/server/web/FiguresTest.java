package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.backfile.server.web.metrics.AdminServer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures on the second port: what they tell, and what never. */
class FiguresTest {
  private static final String MARKER = "zqmarker";

  @AutoClose
  private static final TestServer server = TestServer.start(config -> config.withAdminPort(0));

  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  private static HttpResponse<String> ask(String method, String path)
      throws IOException, InterruptedException {
    URI uri = server.figures().resolve(path);
    HttpRequest.BodyPublisher none = HttpRequest.BodyPublishers.noBody();
    return CLIENT.send(
        HttpRequest.newBuilder(uri).method(method, none).build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static String figures() throws IOException, InterruptedException {
    return ask("GET", AdminServer.PATH).body();
  }

  @Test
  void answersAreCountedByTemplateMethodAndStatus() throws Exception {
    server.get("/search?q=land");
    server.get("/a/deal-1");
    server.get("/a/nothing-of-the-kind");
    server.send("DELETE", "/search");
    assertThat(figures())
        .contains(
            "http_server_requests_seconds_count{method=\"GET\",route=\"/search\",status=\"200\"}")
        .contains("{method=\"GET\",route=\"/a/{id}\",status=\"200\"}")
        .contains("{method=\"GET\",route=\"/a/{id}\",status=\"404\"}")
        .contains("{method=\"other\",route=\"none\",status=\"405\"}")
        .contains("backfile_articles ")
        .contains("backfile_degraded 0.0")
        .contains("jvm_memory_used_bytes");
  }

  @Test
  void everyFigureSaysWhatItIs() throws Exception {
    server.get("/");
    assertThat(figures().lines().filter(line -> line.startsWith("# HELP")))
        .isNotEmpty()
        .allMatch(line -> line.split(" ", 4).length == 4 && !line.split(" ", 4)[3].isBlank());
  }

  @Test
  void nothingOfAQuestionOfWhoAskedOrOfTheMachineIsInThem() throws Exception {
    for (String path :
        new String[] {
          "/search?q=" + MARKER,
          "/api/v1/search?q=" + MARKER + "&source=" + MARKER,
          "/a/" + MARKER,
          "/" + MARKER,
          "/search.csv?q=" + MARKER,
          "/timeline?q=" + MARKER,
          "/search?q=broken+" + MARKER,
          "/search?size=" + MARKER,
        }) {
      server.get(path, "User-Agent", MARKER, "X-" + MARKER, MARKER);
    }
    server.raw(MARKER + " / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    server.raw("GET / HTTP/1.1\r\nHost: " + MARKER + "\r\nConnection: close\r\n\r\n");
    String figures = figures();
    assertThat(figures)
        .contains("status=\"421\"")
        .doesNotContainIgnoringCase(MARKER)
        .doesNotContain(System.getProperty("user.home"))
        .doesNotContain(System.getProperty("java.io.tmpdir") + "/");
    System.getenv().values().stream()
        .filter(value -> value.length() > 8)
        .forEach(value -> assertThat(figures).doesNotContain(value));
  }

  @ParameterizedTest
  @CsvSource({
    "GET,    /metrics, 200",
    "HEAD,   /metrics, 200",
    "POST,   /metrics, 405",
    "GET,    /,        404",
    "GET,    /search,  404",
  })
  void thePortHasNothingElse(String method, String path, int status) throws Exception {
    HttpResponse<String> answer = ask(method, path);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.headers().firstValue("Content-Security-Policy")).isPresent();
  }

  @Test
  void readersDoNotReachThemAndForeignNamesNeither() throws Exception {
    assertThat(server.get(AdminServer.PATH).statusCode()).isEqualTo(404);
    URI uri = server.figures();
    try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
      socket
          .getOutputStream()
          .write(
              "GET /metrics HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"
                  .getBytes(StandardCharsets.US_ASCII));
      String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      assertThat(answer).startsWith("HTTP/1.1 421");
    }
  }
}
