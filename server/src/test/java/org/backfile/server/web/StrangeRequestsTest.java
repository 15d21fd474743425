package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.server.web.http.SecurityHeaders;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that two programs could read as different ones, and requests that make no sense. */
class StrangeRequestsTest {
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.1 ([0-9]{3}) ");

  /** What somebody would slip in behind the back of a proxy: its answer is told by its words. */
  private static final String HIDDEN = "GET /opensearch.xml HTTP/1.1\r\nHost: localhost\r\n\r\n";

  private static final String SHOWN = "OpenSearchDescription";
  private static final String LAST =
      "GET /live HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";

  @AutoClose private static final TestServer server = TestServer.start();

  /** In each of them, {@code %s} is a body to some readers and the next request to others. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST /lists HTTP/1.1\nHost: localhost\nContent-Type: text/plain\nContent-Length: 6\nTransfer-Encoding: chunked\n\n0\n\n%s",
        "POST /lists HTTP/1.1\nHost: localhost\nContent-Type: text/plain\nTransfer-Encoding: chunked\nContent-Length: 6\n\n0\n\n%s",
        "POST /lists HTTP/1.1\nHost: localhost\nContent-Type: text/plain\nContent-Length: 0\nContent-Length: 61\n\n%s",
        "POST /lists HTTP/1.1\nHost: localhost\nContent-Type: text/plain\nContent-Length: 0, 61\n\n%s",
        "POST /lists HTTP/1.1\nHost: localhost\nContent-Type: text/plain\nContent-Length: +0\n\n%s",
        "POST /lists HTTP/1.1\nHost: localhost\nContent-Type: text/plain\nContent-Length: 0x0\n\n%s",
        "POST /lists HTTP/1.1\nHost: localhost\nContent-Type: text/plain\nContent-Length: -1\n\n%s",
        "POST /lists HTTP/1.1\nHost: localhost\nContent-Type: text/plain\nContent-Length: 18446744073709551616\n\n%s",
        "POST /lists HTTP/1.1\nHost: localhost\nContent-Type: text/plain\nContent-Length : 0\n\n%s",
        "POST /lists HTTP/1.1\nHost: localhost\nContent-Type: text/plain\nTransfer-Encoding : chunked\n\n0\n\n%s",
        "POST /lists HTTP/1.1\nHost: localhost\nContent-Type: text/plain\nTransfer-Encoding: xchunked\n\n0\n\n%s",
        "POST /lists HTTP/1.1\nHost: localhost\nContent-Type: text/plain\nTransfer-Encoding: chunked, identity\n\n0\n\n%s",
        "POST /lists HTTP/1.1\nHost: localhost\nContent-Type: text/plain\nTransfer-Encoding: identity, chunked\n\n0\n\n%s",
        "POST /lists HTTP/1.1\nHost: localhost\nContent-Type: text/plain\nTransfer-Encoding: \u000bchunked\n\n0\n\n%s",
        "POST /lists HTTP/1.1\nHost: localhost\nContent-Type: text/plain\nX: a\n Transfer-Encoding: chunked\n\n0\n\n%s",
        "POST /lists HTTP/1.1\nHost: localhost\nContent-Type: text/plain\nTransfer-Encoding:\n chunked\n\n0\n\n%s",
        "POST /lists HTTP/1.1\nHost: localhost\nContent-Type: text/plain\nTransfer-Encoding: chunked\n\n0x0\n\n%s",
        "POST /lists HTTP/1.1\nHost: localhost\nContent-Type: text/plain\nTransfer-Encoding: chunked\n\n0 \t;\u0000\n\n%s",
        "GET /live HTTP/1.1\nHost: localhost\nX: a\rHost: evil.example\n\n%s",
        "GET /live HTTP/1.1\nHost: localhost\n: nameless\n\n%s",
        "GET /live HTTP/1.1\nHost: localhost\nno colon\n\n%s",
        "GET /live HTTP/1.1 GET /help HTTP/1.1\nHost: localhost\n\n%s",
        "GET /live HTTP/1.1\nHost: localhost\u0000.evil.example\n\n%s",
        "GET /live HTTP/1.1\nHost: localhost:80@evil.example\n\n%s",
        "GET /live HTTP/9.9\nHost: localhost\n\n%s"
      })
  void whatIsReadInTwoWaysIsReadInNone(String request) {
    String answer = server.raw(request.replace("\n", "\r\n").formatted(HIDDEN));
    assertThat(answer).doesNotContain(SHOWN);
    assertThat(STATUS.matcher(answer).results()).hasSize(1);
    isARefusalOfOurs(answer);
  }

  /** A body is a body, also where none is looked for. */
  @ParameterizedTest
  @ValueSource(
      strings = {"GET /live", "HEAD /live", "GET /search?q=land", "POST /search", "PUT /a/deal-1"})
  void aBodyIsNeverTheNextRequest(String line) {
    String answer =
        server.raw(
            "%s HTTP/1.1\r\nHost: localhost\r\nContent-Length: %d\r\n\r\n%s%s"
                .formatted(line, HIDDEN.length(), HIDDEN, LAST));
    assertThat(answer).doesNotContain(SHOWN);
    assertThat(STATUS.matcher(answer).results()).hasSize(2);
    assertThat(answer).endsWith("live\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CONNECT localhost:80 HTTP/1.1\nHost: localhost:80",
        "CONNECT evil.example:443 HTTP/1.1\nHost: localhost",
        "OPTIONS * HTTP/1.1\nHost: localhost",
        "GET * HTTP/1.1\nHost: localhost",
        "TRACE / HTTP/1.1\nHost: localhost",
        "PRI * HTTP/2.0\n",
        "get / HTTP/1.1\nHost: localhost",
        "G\u0000T / HTTP/1.1\nHost: localhost",
        "GET / HTTP/1.1\nHost: localhost\nExpect: the-unexpected",
        "GET /static/..%00/base.css HTTP/1.1\nHost: localhost",
        "GET /a/%ff%fe HTTP/1.1\nHost: localhost",
        "GET /a/%C0%80 HTTP/1.1\nHost: localhost",
        "GET /a/%u0041 HTTP/1.1\nHost: localhost",
        "GET /a/% HTTP/1.1\nHost: localhost",
        "GET /a/deal-1\u0001 HTTP/1.1\nHost: localhost",
        "GET /\u00e9 HTTP/1.1\nHost: localhost",
        "GET file:///etc/passwd HTTP/1.1\nHost: localhost",
        "GET //evil.example/ HTTP/1.1\nHost: localhost",
        "GET /search?q=a#<script> HTTP/1.1\nHost: localhost"
      })
  void whatMakesNoSenseIsRefusedInGoodOrder(String request) {
    isARefusalOfOurs(server.raw(request.replace("\n", "\r\n") + "\r\nConnection: close\r\n\r\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Accept-Language: *;q=NaN, de;q=1e999, ;;;, -",
        "Accept-Encoding: gzip;q=abc, identity;q=0, *;q=0",
        "Accept: ;;;,,,/",
        "If-None-Match: W/, \", \"\"\"",
        "If-Modified-Since: the day before",
        "Range: bytes=0-0,5-2,-9999999999999999999",
        "X-Forwarded-For: [[[[, %00, ,,,",
        "Forwarded: for=\"_hidden\";host=evil.example",
        "X-Forwarded-Host: evil.example",
        "X-Original-URL: /status",
        "Connection: Host, Authorization",
        "Upgrade: h2c, websocket\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQ",
        "TE: trailers, chunked;q=2",
        "Authorization: Basic \u00ff\u00fe",
        "Cookie: a=\u0001; \u00ff",
        "Sec-Fetch-Site: cross-site\r\nOrigin: null"
      })
  void headersThatMakeNoSenseChangeNothing(String header) {
    String asked = "GET /search?q=land HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
    String answer = server.raw(asked + header + "\r\n\r\n");
    assertThat(status(answer)).isIn(200, 400);
    assertThat(answer).doesNotContain("evil.example");
    hasSecurityHeaders(answer);
  }

  private static void isARefusalOfOurs(String answer) {
    assertThat(status(answer))
        .satisfiesAnyOf(
            status -> assertThat(status).isBetween(400, 499),
            status -> assertThat(status).isIn(501, 505));
    hasSecurityHeaders(answer);
  }

  private static int status(String answer) {
    Matcher first = STATUS.matcher(answer);
    assertThat(first.lookingAt()).as(answer).isTrue();
    return Integer.parseInt(first.group(1));
  }

  private static void hasSecurityHeaders(String answer) {
    String head = answer.substring(0, answer.indexOf("\r\n\r\n")).toLowerCase(Locale.ROOT);
    SecurityHeaders.table()
        .forEach((name, value) ->
            assertThat(head).containsOnlyOnce((name + ": " + value).toLowerCase(Locale.ROOT)));
    assertThat(head).doesNotContain("jetty");
  }
}
