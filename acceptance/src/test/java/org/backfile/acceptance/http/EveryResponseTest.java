package org.backfile.acceptance.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The headers that keep a reader safe are on every response, whoever in the server made it. */
@ExtendWith(StarterSite.class)
class EveryResponseTest {
  private static final String HOST = "Host: localhost\n";
  private static final String END = "Connection: close\n\n";

  static List<Arguments> requests() {
    return List.of(
        Arguments.of(200, "GET / HTTP/1.1\n" + HOST + END),
        Arguments.of(200, "GET /search?q=mayor HTTP/1.1\n" + HOST + END),
        Arguments.of(200, "GET /api/v1/search?q=mayor HTTP/1.1\n" + HOST + END),
        Arguments.of(200, "GET /live HTTP/1.1\n" + HOST + END),
        Arguments.of(200, "HEAD /help HTTP/1.1\n" + HOST + END),
        Arguments.of(304, "GET /search?q=mayor HTTP/1.1\n" + HOST + "If-None-Match: *\n" + END),
        Arguments.of(400, "GET /api/v1/search?size=0 HTTP/1.1\n" + HOST + END),
        Arguments.of(400, "GET /search?q=mayor HTTP/1.1\n" + END),
        Arguments.of(400, "GET /a/%00 HTTP/1.1\n" + HOST + END),
        Arguments.of(400, "nonsense\n\n"),
        Arguments.of(404, "GET /nowhere HTTP/1.1\n" + HOST + END),
        Arguments.of(404, "GET /a/nothing HTTP/1.1\n" + HOST + END),
        Arguments.of(404, "GET /api/v1/articles/nothing HTTP/1.1\n" + HOST + END),
        Arguments.of(404, "GET /static/../pom.xml HTTP/1.1\n" + HOST + END),
        Arguments.of(405, "DELETE /a/nothing HTTP/1.1\n" + HOST + END),
        Arguments.of(405, "POST /search HTTP/1.1\n" + HOST + "Content-Length: 0\n" + END),
        Arguments.of(414, "GET /search?q=" + "a".repeat(9_000) + " HTTP/1.1\n" + HOST + END),
        Arguments.of(421, "GET / HTTP/1.1\nHost: archive.attacker.example\n" + END),
        Arguments.of(421, "GET / HTTP/1.1\nHost: 127.0.0.1.attacker.example\n" + END),
        Arguments.of(431, "GET / HTTP/1.1\n" + HOST + "X: " + "a".repeat(20_000) + "\n" + END));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void everyStatusCarriesTheSafetyHeadersAndNoTrailOfTheSoftware(
      int status, String request, Site site) throws IOException {
    RawHttp answer = RawHttp.send(site, request);

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers())
        .containsEntry("x-content-type-options", "nosniff")
        .containsEntry("referrer-policy", "no-referrer")
        .containsEntry("cross-origin-opener-policy", "same-origin")
        .containsEntry("cross-origin-resource-policy", "same-origin")
        .doesNotContainKeys("server", "x-powered-by", "set-cookie");
    assertThat(answer.headers().get("content-security-policy"))
        .contains("default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
        .doesNotContain("unsafe");
    assertThat(answer.body()).doesNotContain("Jetty", "jetty", "Javalin", "Exception");
  }

  @ParameterizedTest
  @MethodSource("requests")
  void everyFailureIsToldInTheServersOwnWords(int status, String request, Site site)
      throws IOException {
    RawHttp answer = RawHttp.send(site, request);
    if (status >= 400) {
      assertThat(answer.headers().get("cache-control")).isEqualTo("no-store");
      assertThat(answer.headers().get("content-type").replace(" ", ""))
          .isIn("text/html;charset=utf-8", "application/problem+json;charset=utf-8");
      assertThat(answer.body()).contains("" + status);
    }
  }
}
