package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import org.backfile.server.search.TimeLimits;
import org.backfile.server.web.http.ConnectionLimits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader sees when the time is over. */
class OutOfTimeTest {
  private static TestServer server(Duration soft, Duration hard) {
    TimeLimits limits = new TimeLimits(soft, hard);
    return TestServer.start(config -> config.with(limits, ConnectionLimits.LOOPBACK));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search?q=land",
        "/a/deal-1",
        "/timeline?q=land",
        "/search.csv?q=land",
        "/story/deal-1"
      })
  void afterTheHardLimitAPageSaysThatItWasGivenUp(String path) {
    try (TestServer server = server(Duration.ZERO, Duration.ZERO)) {
      HttpResponse<String> page = server.get(path, "Accept", "text/html");
      assertThat(page.statusCode()).isEqualTo(503);
      assertThat(page.headers().firstValue("Retry-After")).isPresent();
      assertThat(page.body()).contains("The answer took longer than an answer may");
    }
  }

  /** Fewer wildcards help only who asked with some. */
  @ParameterizedTest
  @CsvSource({
    "/search?q=land, a shorter span of dates takes less time",
    "/search?q=land*, fewer wildcards",
    "/search?q=%22mayor+lan*%22, fewer wildcards",
    "/search?q=NOT+(mayor+OR+lnad~1), fewer wildcards",
    "/timeline?q=land&q2=may*, fewer wildcards",
    "/a/deal-1, again in a moment."
  })
  void theAdviceIsByWhatTheQueryHolds(String path, String advice) {
    try (TestServer server = server(Duration.ZERO, Duration.ZERO)) {
      String page = server.get(path, "Accept", "text/html").body();
      assertThat(page).contains(advice);
      if (!advice.contains("wildcards")) {
        assertThat(page).doesNotContain("wildcards");
      }
    }
  }

  @Test
  void aProgramIsToldTheSameAsAProblem() {
    try (TestServer server = server(Duration.ZERO, Duration.ZERO)) {
      HttpResponse<String> answer = server.get("/api/v1/search?q=land");
      assertThat(answer.statusCode()).isEqualTo(503);
      assertThat(answer.headers().firstValue("Content-Type").orElse(""))
          .startsWith("application/problem+json");
      assertThat(answer.body()).contains("\"/help#problem-out-of-time\"");
    }
  }

  @Test
  void afterTheSoftLimitTheAnswerSaysThatItIsNotWholeAndIsNotKept() {
    try (TestServer server = server(Duration.ZERO, Duration.ofMinutes(1))) {
      HttpResponse<String> answer = server.get("/api/v1/search?q=land");
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).contains("\"complete\":false");
      assertThat(answer.headers().firstValue("ETag")).isEmpty();
      assertThat(server.get("/search?q=land").statusCode()).isEqualTo(200);
      assertThat(server.get("/lists?lines=land").statusCode()).isEqualTo(200);
    }
  }
}
