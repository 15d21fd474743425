package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import org.backfile.server.web.http.SecurityHeaders;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the server does whatever is asked: headers, hosts, methods, limits, tags. */
class HttpTest {
  @AutoClose private static final TestServer server = TestServer.start();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          200 | GET / HTTP/1.1\\r\\nHost: localhost
          200 | GET /search?q=land HTTP/1.1\\r\\nHost: 127.0.0.1
          200 | GET /api/v1/search?q=land HTTP/1.1\\r\\nHost: proxy.test
          200 | GET /help HTTP/1.1\\r\\nHost: LOCALHOST:80
          200 | HEAD / HTTP/1.1\\r\\nHost: localhost
          200 | GET /live HTTP/1.1\\r\\nHost: localhost
          200 | GET /live HTTP/1.1\\r\\nHost: [0:0:0:0:0:0:0:1]
          303 | GET /search?q=land&from= HTTP/1.1\\r\\nHost: localhost
          400 | GET /api/v1/search?page=0 HTTP/1.1\\r\\nHost: localhost
          400 | GET /search?q=*tion HTTP/1.1\\r\\nHost: localhost
          400 | GET /a/%2F HTTP/1.1\\r\\nHost: localhost
          400 | GET /a/..;/help HTTP/1.1\\r\\nHost: localhost
          400 | GET /%00 HTTP/1.1\\r\\nHost: localhost
          400 | nonsense
          400 | GET / HTTP/1.1\\r\\nHost: a b
          400 | GET / HTTP/1.1
          404 | GET /nothing HTTP/1.1\\r\\nHost: localhost
          404 | GET /static/base.css HTTP/1.1\\r\\nHost: localhost
          404 | GET /static/../logback.xml HTTP/1.1\\r\\nHost: localhost
          404 | GET /a/nothing HTTP/1.1\\r\\nHost: localhost
          405 | POST /search HTTP/1.1\\r\\nHost: localhost
          405 | DELETE /a/deal-1 HTTP/1.1\\r\\nHost: localhost
          421 | GET / HTTP/1.1\\r\\nHost: evil.example
          421 | GET / HTTP/1.1\\r\\nHost: localhost.
          421 | GET / HTTP/1.1\\r\\nHost: 127.0.0.1.evil.com
          421 | GET http://evil.example/ HTTP/1.1\\r\\nHost: evil.example
          400 | GET http://evil.example/ HTTP/1.1\\r\\nHost: localhost
          400 | GET / HTTP/1.1\\r\\nHost: localhost\\r\\nHost: evil.example
          400 | GET / HTTP/1.1\\r\\nHost: somebody@localhost
          400 | GET /static/%2e%2e/logback.xml HTTP/1.1\\r\\nHost: localhost
          400 | GET /static/..%2flogback.xml HTTP/1.1\\r\\nHost: localhost
          400 | GET /static/..%5clogback.xml HTTP/1.1\\r\\nHost: localhost
          400 | GET /static/..\\\\logback.xml HTTP/1.1\\r\\nHost: localhost
          400 | GET /a/%2e%2e%2fhelp HTTP/1.1\\r\\nHost: localhost
          400 | GET /a/%c0%ae%c0%ae HTTP/1.1\\r\\nHost: localhost
          404 | GET /a;x=1/deal-1 HTTP/1.1\\r\\nHost: localhost
          400 | GET //help HTTP/1.1\\r\\nHost: localhost
          400 | GET /api/v1/..;/status HTTP/1.1\\r\\nHost: localhost
          500 | GET /search?q=broken HTTP/1.1\\r\\nHost: localhost
          500 | GET /a/loose HTTP/1.1\\r\\nHost: localhost
          503 | GET /search?q=gone HTTP/1.1\\r\\nHost: localhost
          """)
  void everyResponseHasEverySecurityHeader(int status, String head) {
    String answer =
        server.raw(head.strip().replace("\\r\\n", "\r\n") + "\r\nConnection: close\r\n\r\n");
    assertThat(answer.lines().findFirst().orElse("")).startsWith("HTTP/1.1 " + status);
    hasSecurityHeaders(answer);
  }

  /** Answered so, with all headers that every answer has. */
  private static void assertIsAnswered(int status, String request) {
    String answer = server.raw(request);
    assertThat(answer).startsWith("HTTP/1.1 " + status);
    hasSecurityHeaders(answer);
  }

  @Test
  void anAddressThatIsTooLongIsRefusedWithHeaders() {
    assertIsAnswered(
        414,
        "GET /search?q="
            + "a".repeat(9_000)
            + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
  }

  @Test
  void tenThousandHeadersAreRefusedWithHeaders() {
    assertIsAnswered(
        431,
        "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "X: a\r\n".repeat(10_000)
            + "\r\n");
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedWithHeaders() {
    assertIsAnswered(
        413,
        "POST /lists HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: text/plain\r\nContent-Length: 1048577\r\n\r\n"
            + "a".repeat(1_048_577));
  }

  @ParameterizedTest
  @ValueSource(strings = {"text/plain", "multipart/form-data; boundary=cut"})
  void aBodyInChunksThatIsTooLargeIsRefusedWithHeaders(String type) {
    String body =
        "--cut\r\nContent-Disposition: form-data; name=\"lines\"\r\n\r\n%s\r\n--cut--\r\n"
            .formatted("a".repeat(1_048_577));
    assertIsAnswered(
        413,
        "POST /lists HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
            + type
            + "\r\nTransfer-Encoding: chunked\r\n\r\n%x\r\n%s\r\n0\r\n\r\n"
                .formatted(body.length(), body));
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "br", "deflate, gzip"})
  void aCompressedBodyIsRefusedWithHeaders(String encoding) {
    assertIsAnswered(
        415,
        "POST /lists HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Encoding: "
            + encoding
            + "\r\nContent-Type: text/plain\r\nContent-Length: 4\r\n\r\nland");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Encoding: gzip\r\nContent-Length: 4\r\n\r\nland",
        "Transfer-Encoding: gzip, chunked\r\n\r\n4\r\nland\r\n0\r\n\r\n"
      })
  void aBodyPackedForTheWayIsRefusedLikeAPackedOne(String rest) {
    assertIsAnswered(
        415,
        "POST /lists HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: text/plain\r\n"
            + rest);
  }

  @Test
  void aBodyThatSaysItIsTooLargeIsRefusedBeforeItIsSent() {
    assertIsAnswered(
        413,
        "POST /lists HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: text/plain\r\nContent-Length: 9223372036854775807\r\n\r\n");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          application/x-www-form-urlencoded | Transfer-Encoding: chunked\\r\\n\\r\\nzz\\r\\nabc\\r\\n0\\r\\n\\r\\n
          application/x-www-form-urlencoded | Transfer-Encoding: chunked\\r\\n\\r\\n-5\\r\\nabc\\r\\n0\\r\\n\\r\\n
          text/plain | Transfer-Encoding: chunked\\r\\n\\r\\nFFFFFFFFFFFFFFFFF\\r\\nabc\\r\\n
          text/plain; charset=nonsense | Content-Length: 4\\r\\n\\r\\nland
          text/plain; charset=" | Content-Length: 4\\r\\n\\r\\nland
          application/x-www-form-urlencoded; charset=utf-7 | Content-Length: 4\\r\\n\\r\\nland
          multipart/form-data | Content-Length: 4\\r\\n\\r\\nland
          multipart/form-data; boundary=cut | Content-Length: 4\\r\\n\\r\\nland
          multipart/form-data; boundary=cut | Content-Length: 0\\r\\n\\r\\n
          """)
  void aBodyThatIsNotWhatItsHeadersSayIsTheClientsFault(String type, String rest) {
    for (String path : List.of("/lists", "/lists.csv", "/api/v1/lists")) {
      String answer =
          server.raw(
              "POST "
                  + path
                  + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: "
                  + type
                  + "\r\n"
                  + rest.replace("\\r\\n", "\r\n"));
      assertThat(answer).as(path).startsWith("HTTP/1.1 400");
      hasSecurityHeaders(answer);
    }
  }

  @Test
  void nothingCanBeChangedByAnyMethodWhoeverSendsIt() {
    for (String template : server.paths()) {
      String path = template.replaceAll("\\{[a-z]+}", "deal-2");
      for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "TRACE")) {
        boolean list = method.equals("POST") && path.matches("(/api/v1)?/lists(\\.csv)?");
        boolean alert = path.contains("/alerts");
        int status =
            server
                .send(method, path, "Sec-Fetch-Site", "cross-site", "Origin", "http://evil.example")
                .statusCode();
        assertThat(status)
            .as(method + " " + path)
            .isIn(list ? List.of(200, 400) : alert ? List.of(403, 404, 405) : List.of(404, 405));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"X-HTTP-Method-Override", "X-HTTP-Method", "X-Method-Override"})
  void noHeaderMakesOneMethodOfAnother(String header) {
    assertThat(server.send("POST", "/search", header, "GET").statusCode()).isEqualTo(405);
    assertThat(server.get("/search?q=land", header, "DELETE").statusCode()).isEqualTo(200);
  }

  @Test
  void headersThatAreTooLargeAreRefusedWithHeaders() {
    assertIsAnswered(
        431,
        "GET / HTTP/1.1\r\nHost: localhost\r\nX: "
            + "a".repeat(20_000)
            + "\r\nConnection: close\r\n\r\n");
  }

  @ParameterizedTest
  @CsvSource({
    "/search,        9000, text/html",
    "/search,      100000, text/html",
    "/api/v1/search, 9000, application/problem+json",
    "/api/v1/search, 100000, application/problem+json"
  })
  void whoAsksTooMuchIsToldTheLimitInTheFormOfTheAddress(String path, int brackets, String type) {
    String answer =
        server.raw(
            "GET %s?q=%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
                .formatted(path, "(".repeat(brackets)));
    assertThat(answer)
        .startsWith("HTTP/1.1 414")
        .contains("Content-Type: " + type)
        .contains("1,000 characters (limit: characters)");
    hasSecurityHeaders(answer);
  }

  @ParameterizedTest
  @CsvSource({"/search, text/html", "/api/v1/search, application/problem+json"})
  void headersThatAreTooLargeAreToldOfInTheFormOfTheAddress(String path, String type) {
    String answer =
        server.raw(
            "GET %s?q=a HTTP/1.1\r\nHost: localhost\r\nX: %s\r\nConnection: close\r\n\r\n"
                .formatted(path, "a".repeat(100_000)));
    assertThat(answer).startsWith("HTTP/1.1 431").contains("Content-Type: " + type);
    hasSecurityHeaders(answer);
  }

  private static void hasSecurityHeaders(String answer) {
    String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
    SecurityHeaders.table()
        .forEach((name, value) ->
            assertThat(head).containsOnlyOnce((name + ": " + value).toLowerCase(Locale.ROOT)));
    assertThat(head)
        .doesNotContain("\r\nserver:")
        .doesNotContain("set-cookie")
        .doesNotContain("jetty")
        .doesNotContain("javalin");
  }

  @Test
  void aWrongMethodIsToldWhichAreRight() {
    assertThat(server.send("POST", "/search").headers().firstValue("Allow")).contains("GET, HEAD");
    assertThat(server.send("PUT", "/lists").headers().firstValue("Allow"))
        .hasValueSatisfying(allowed ->
            assertThat(allowed.split(", ")).containsExactlyInAnyOrder("GET", "HEAD", "POST"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=land",
        "/api/v1/search?q=land",
        "/a/deal-1",
        "/help",
        "/openapi.json"
      })
  void whatHasNotChangedIsNotSentAgain(String path) {
    String etag = server.get(path).headers().firstValue("ETag").orElseThrow();
    for (String known : List.of(etag, "\"other\", " + etag, etag.replace("W/", ""), "*")) {
      HttpResponse<String> again = server.get(path, "If-None-Match", known);
      assertThat(again.statusCode()).as(known).isEqualTo(304);
      assertThat(again.body()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/search?q=land",
        "/api/v1/search?q=land",
        "/api/v1/articles/deal-1",
        "/nothing"
      })
  void headIsGetWithoutABody(String path) {
    HttpResponse<String> head = server.send("HEAD", path);
    HttpResponse<String> get = server.get(path);
    assertThat(head.statusCode()).isEqualTo(get.statusCode());
    assertThat(head.body()).isEmpty();
    assertThat(head.headers().firstValue("ETag")).isEqualTo(get.headers().firstValue("ETag"));
    assertThat(head.headers().firstValue("Content-Type"))
        .isEqualTo(get.headers().firstValue("Content-Type"));
  }

  @Test
  void styleSheetsAreKeptForEverUnderNamesThatHoldTheirHash() {
    String css = server.page("/").select("link[rel=stylesheet]").first().attr("href");
    HttpResponse<String> answer = server.get(css);
    assertThat(css).matches("/static/base\\.[0-9a-f]{10}\\.css");
    assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("immutable");
    assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/css");
  }

  @Test
  void largeAnswersAreCompressedForThoseWhoReadIt() {
    assertThat(
            server.get("/help", "Accept-Encoding", "gzip").headers().firstValue("Content-Encoding"))
        .contains("gzip");
    assertThat(server.get("/help").headers().firstValue("Content-Encoding")).isEmpty();
  }

  @Test
  void aFailureTellsANumberAndNothingElse() {
    String page = server.get("/search?q=broken").body();
    assertThat(page)
        .containsPattern("request [0-9a-f]{8}")
        .doesNotContain("IllegalState")
        .doesNotContain("made to fail");
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/search?page=0, bad-parameter",
    "/api/v1/search?q=*tion, query-refused",
    "/api/v1/search?q=(land&strict=1, query-doubtful",
    "/api/v1/articles/none, not-found",
    "/openapi.json/x, not-found",
    "/api/v1/search?cursor=rubbish, stale-cursor",
    "/api/v1/search?q=gone, no-archive",
    "/api/v1/suggest, bad-parameter"
  })
  void programsAreToldProblemsAsJson(String path, String kind) {
    HttpResponse<String> answer = server.get(path, "Accept", "application/json");
    assertThat(answer.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
    assertThat(answer.body())
        .contains("\"type\":\"/help#problem-" + kind + "\"")
        .contains("\"status\":" + answer.statusCode());
  }
}
