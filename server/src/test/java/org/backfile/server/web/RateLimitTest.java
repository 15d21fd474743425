package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.backfile.server.web.access.Clients;
import org.backfile.server.web.access.Entrance;
import org.backfile.server.web.access.RateLimit;
import org.backfile.server.web.paperdoll.MadeUpArticles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RateLimitTest {
  private static final long SECOND = 1_000_000_000L;

  @Test
  void aClientMayMakeABurstAndThenSoManyAMinute() {
    RateLimit limit = new RateLimit(60);
    assertThat(admitted(limit, "a", 30, 0)).isEqualTo(RateLimit.BURST);
    assertThat(admitted(limit, "a", 30, 3 * SECOND)).isEqualTo(3);
    assertThat(admitted(limit, "b", 30, 3 * SECOND)).isEqualTo(RateLimit.BURST);
    assertThat(admitted(limit, "a", 100, 3_600 * SECOND)).isEqualTo(RateLimit.BURST);
  }

  private static long admitted(RateLimit limit, String client, int requests, long now) {
    return IntStream.range(0, requests).filter(_ -> limit.admits(client, now)).count();
  }

  @Test
  void itsMemoryIsBoundedHoweverManyClientsCome() {
    RateLimit limit = new RateLimit(60);
    IntStream.range(0, 3 * RateLimit.MOST_CLIENTS).forEach(n -> limit.admits("client " + n, 0));
    assertThat(limit.size()).isEqualTo(RateLimit.MOST_CLIENTS);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          192.0.2.7,           '',                            192.0.2.7
          192.0.2.7,           '203.0.113.5',                 192.0.2.7
          10.0.0.1,            '',                            10.0.0.1
          10.0.0.1,            '203.0.113.5',                 203.0.113.5
          10.0.0.1,            '1.1.1.1, 203.0.113.5',        203.0.113.5
          10.0.0.1,            '1.1.1.1, 203.0.113.5, 10.0.0.1', 203.0.113.5
          10.0.0.1,            'nonsense',                    10.0.0.1
          10.0.0.1,            '203.0.113.5:4711',            203.0.113.5
          10.0.0.1,            '[2001:db8:1:2:aaaa::1]:443',  20010db800010002
          ::1,                 '203.0.113.5',                 203.0.113.5
          ::1,                 '203.0.113.5, 0:0:0:0:0:0:0:1', 203.0.113.5
          ::ffff:10.0.0.1,     '203.0.113.5',                 203.0.113.5
          10.0.0.1,            '2001:db8:1:2:aaaa::1',        20010db800010002
          2001:db8:1:2:3:4:5:6, '',                           20010db800010002
          2001:db8:1:2:ffff::9, '',                           20010db800010002
          """)
  void aClientIsTheOtherEndOrWhatATrustedProxySays(String peer, String forwarded, String client) {
    InetAddress sender =
        new Clients(Set.of("10.0.0.1", "::1")).sender(InetAddress.ofLiteral(peer), forwarded);
    assertThat(Clients.network(sender)).isEqualTo(client);
  }

  @Test
  void whoAsksTooOftenIsToldWhenToComeBackHoweverManyNamesItUses() throws IOException {
    try (TestServer server =
        TestServer.behind(
            new Entrance(Optional.empty(), 1, Set.of()),
            MadeUpArticles.all(),
            "{\"withheld\": []}",
            Clock.systemUTC())) {
      List<HttpResponse<String>> answers =
          IntStream.range(0, RateLimit.BURST + 10)
              .mapToObj(n -> server.get("/live", "X-Forwarded-For", "198.51.100." + n))
              .toList();
      assertThat(answers.getFirst().statusCode()).isEqualTo(200);
      HttpResponse<String> last = answers.getLast();
      assertThat(last.statusCode()).isEqualTo(429);
      assertThat(last.headers().firstValue("Retry-After")).isPresent();
      assertThat(last.headers().firstValue("Content-Security-Policy")).isPresent();
      assertThat(server.get(styleOf(server.get("/"))).statusCode()).isEqualTo(200);
      assertThat(server.get("/static/../search?q=mayor").statusCode()).isEqualTo(429);
      assertThat(server.page("/search?q=mayor+%22land+deal%22").select("#q").val())
          .isEqualTo("mayor \"land deal\"");
    }
  }

  /** The page that says so, too, has a style, which is not counted. */
  private static String styleOf(HttpResponse<String> page) {
    assertThat(page.statusCode()).isEqualTo(429);
    Matcher style = Pattern.compile("href=\"(/static/[^\"]+[.]css)\"").matcher(page.body());
    assertThat(style.find()).isTrue();
    return style.group(1);
  }
}
