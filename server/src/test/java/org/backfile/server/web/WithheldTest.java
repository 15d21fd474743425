package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.server.SetClock;
import org.backfile.server.search.visible.StandingOrders;
import org.backfile.server.web.paperdoll.MadeUpArticles;
import org.backfile.withheld.WithheldProblem;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** What happens to readers when an article is embargoed, taken down or redacted. */
class WithheldTest {
  private static final Pattern NEXT = Pattern.compile("\"nextCursor\":\"([^\"]+)\"");
  private static final String NOTHING = "{\"withheld\": []}";
  private static final Instant END = Instant.parse("2026-11-22T06:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(END.minusSeconds(1));
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    server = TestServer.over(MadeUpArticles.all(), NOTHING, new SetClock(now));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void order(String order) throws IOException {
    server.withhold("{\"withheld\": [%s]}".formatted(order));
  }

  private int status(String path) {
    return server.get(path).statusCode();
  }

  private String found(String query) {
    return server.get("/api/v1/search?size=100&q=" + query).body();
  }

  @Test
  void anIdOfNoArticleIsWarnedOfWhenTheListIsReadAgain() throws IOException {
    Logger log = (Logger) LoggerFactory.getLogger(StandingOrders.class);
    ListAppender<ILoggingEvent> told = new ListAppender<>();
    told.start();
    log.addAppender(told);
    try {
      order(
          "{\"id\": \"deal-ten\", \"takedown\": \"silent\"}, {\"id\": \"deal-10\", \"takedown\": \"silent\"}");
    } finally {
      log.detachAppender(told);
    }
    assertThat(told.list)
        .filteredOn(event -> event.getLevel().equals(Level.WARN))
        .extracting(ILoggingEvent::getFormattedMessage)
        .anySatisfy(line -> assertThat(line).contains("deal-ten").doesNotContain("deal-10"));
  }

  @Test
  void anEmbargoEndsToTheSecondWithoutARebuildOrANewList() throws IOException {
    order("{\"id\": \"deal-10\", \"until\": \"2026-11-22T07:00:00+01:00\"}");
    assertThat(status("/a/deal-10")).isEqualTo(404);
    assertThat(found("land")).doesNotContain("\"deal-10\"");
    now.set(END);
    assertThat(status("/a/deal-10")).isEqualTo(200);
    assertThat(found("land")).contains("\"deal-10\"");
  }

  @Test
  void anEmbargoIsBackWhenTheClockIsSetBack() throws IOException {
    order("{\"id\": \"deal-10\", \"until\": \"2026-11-22T06:00:00Z\"}");
    now.set(END.plus(Duration.ofDays(1)));
    assertThat(status("/a/deal-10")).isEqualTo(200);
    now.set(END.minusSeconds(1));
    server.withhold(
        "{\"withheld\": [{\"id\": \"deal-10\", \"until\": \"2026-11-22T06:00:00Z\"} ]}");
    assertThat(status("/a/deal-10")).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"silent, 404", "tombstone, 410"})
  void aTakedownSaysWhatTheOrderAllows(String manner, int status) throws IOException {
    order("{\"id\": \"deal-10\", \"takedown\": \"%s\"}".formatted(manner));
    assertThat(status("/a/deal-10")).isEqualTo(status);
    assertThat(status("/api/v1/articles/deal-10")).isEqualTo(status);
    assertThat(status("/api/v1/articles/deal-10/related")).isEqualTo(status);
    assertThat(found("land")).doesNotContain("\"deal-10\"");
  }

  @Test
  void aSilentTakedownAnswersAsToAnIdThatNeverWas() throws IOException {
    order("{\"id\": \"deal-10\", \"takedown\": \"silent\"}");
    HttpResponse<String> taken = server.get("/a/deal-10");
    HttpResponse<String> never = server.get("/a/never-was");
    assertThat(taken.body()).isEqualTo(never.body());
    assertThat(taken.statusCode()).isEqualTo(never.statusCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/search?q=land", "/api/v1/search?q=land", "/search.atom?q=land"})
  void whatABrowserKeptIsNotValidAnyMore(String path) throws IOException {
    String etag = server.get(path).headers().firstValue("ETag").orElseThrow();
    order("{\"id\": \"deal-10\", \"takedown\": \"silent\"}");
    assertThat(server.get(path, "If-None-Match", etag).statusCode()).isEqualTo(200);
  }

  @Test
  void aWalkThroughAResultGoesOnWithoutWhatWasTakenDownMeanwhile() throws IOException {
    String first = server.get("/api/v1/search?q=land&sort=oldest&size=3&cursor=*").body();
    String next = first.replaceFirst("(?s).*\"nextCursor\":\"([^\"]+)\".*", "$1");
    order("{\"id\": \"deal-15\", \"takedown\": \"silent\"}");
    for (int pages = 0; pages < 40 && !next.isEmpty(); pages++) {
      HttpResponse<String> answer =
          server.get("/api/v1/search?q=land&sort=oldest&size=3&cursor=" + next);
      assertThat(answer.statusCode()).isIn(200, 400);
      assertThat(answer.body()).doesNotContain("\"deal-15\"");
      Matcher cursor = NEXT.matcher(answer.body());
      next = cursor.find() ? cursor.group(1) : "";
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search.csv?q=land",
        "/search.jsonl?q=land",
        "/search.atom?q=land",
        "/search.ris?q=land",
        "/lists.csv?lines=chamber+10",
        "/timeline.csv?q=%22day+10%22"
      })
  void aFileAndAFeedHaveItNoMore(String path) throws IOException {
    String before = server.get(path).body();
    order("{\"id\": \"deal-10\", \"takedown\": \"silent\"}");
    String after = server.get(path).body();
    assertThat(after).isNotEqualTo(before).doesNotContain("deal-10", "Land deal, day 10");
  }

  @Test
  void aRedactedArticleIsFoundByItsNewWordsOnlyAndHasNoOlderVersions() throws IOException {
    String before = server.get("/a/deal-2").body();
    order(
        """
        {"id": "deal-2", "title": "A person denies",
         "paragraphs": ["The person said there was no wherewithal."]}\
        """);
    String page = server.get("/a/deal-2").body();
    assertThat(before).contains("Mayor denies");
    assertThat(page).contains("A person denies").contains("wherewithal").doesNotContain("Mayor");
    assertThat(page).doesNotContain("A. Reporter");
    assertThat(found("wherewithal")).contains("\"total\":1,").contains("\"deal-2\"");
    assertThat(found("headline:denies+mayor")).contains("\"total\":0,");
    assertThat(server.get("/api/v1/articles/deal-2").body()).doesNotContain("Mayor denies");
  }

  @Test
  void aRedactedArticleSaysSoAndTellsItsBlackPartsInWords() throws IOException {
    order(
        """
        {"id": "deal-2", "title": "▇▇▇▇▇ denies",
         "paragraphs": ["The ▇▇▇▇▇ said there was no ▇▇▇ at all."]}\
        """);
    Document page = server.page("/a/deal-2?q=said&at=1");
    assertThat(page.select(".notice.warning").text()).startsWith("Redacted.");
    assertThat(page.select("h1 .black, .text .black").eachText())
        .containsExactly("▇▇▇▇▇", "▇▇▇▇▇", "▇▇▇");
    assertThat(page.select(".black[role=img]").eachAttr("aria-label"))
        .containsOnly("removed on legal request");
    assertThat(page.select(".text").text()).contains("The ▇▇▇▇▇ said there was no ▇▇▇ at all.");
    assertThat(page.select(".citation").text()).contains("Redacted");
    assertThat(server.get("/api/v1/articles/deal-2").body()).contains("\"redacted\":true");
    assertThat(server.page("/a/deal-1").select(".notice:contains(Redacted)")).isEmpty();
  }

  @Test
  void ofAComparisonWithARemovedVersionOnlyTheOtherSideIsShown() throws IOException {
    String removed = server.page("/a/deal-2").select(".versions a").first().attr("href");
    String hash = removed.substring(removed.lastIndexOf('/') + 1);
    order("{\"id\": \"deal-2\", \"title\": \"A person\", \"paragraphs\": [\"Nothing more.\"]}");
    Document page = server.page("/a/deal-2/compare?left=" + hash);
    assertThat(page.select("[role=status]").text()).contains("removed on legal request");
    assertThat(page.select("article").text()).contains("Nothing more.");
    assertThat(page.select("ins, del")).isEmpty();
    assertThat(page.text()).doesNotContain(hash, "Mayor");
    assertThat(server.page("/a/deal-2/compare?right=" + "0".repeat(64)).select("main").text())
        .as("any hash is answered alike")
        .isEqualTo(page.select("main").text());
    assertThat(status("/a/deal-1/compare?left=" + hash)).isEqualTo(404);
  }

  @Test
  void aTombstoneTellsTheDayOfItsOrder() throws IOException {
    order("{\"id\": \"deal-10\", \"takedown\": \"tombstone\", \"date\": \"2026-11-20\"}");
    assertThat(server.page("/a/deal-10").select("main").text())
        .contains("taken down on 20 November 2026")
        .doesNotContain("Land deal, day 10");
    assertThat(server.get("/a/deal-10", "Accept-Language", "de").body())
        .contains("am 20. November 2026 zurückgezogen");
  }

  @Test
  void aListThatCannotBeFollowedLeavesTheOneBeforeInForceAndSaysSo() throws IOException {
    order("{\"id\": \"deal-10\", \"takedown\": \"silent\"}");
    server.withhold("{\"withheld\": [");
    assertThat(status("/a/deal-10")).isEqualTo(404);
    assertThat(server.get("/status").body()).contains("withheld.json");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{\"withheld\": {}}",
        "{\"withheld\": [], \"Withheld\": [{\"id\": \"a\", \"takedown\": \"silent\"}]}",
        "{\"withheld\": [{\"takedown\": \"silent\"}]}",
        "{\"withheld\": [{\"id\": \"a\"}]}",
        "{\"withheld\": [{\"id\": \"a\", \"takedown\": \"perhaps\"}]}",
        "{\"withheld\": [{\"id\": \"a\", \"takedwn\": \"silent\"}]}",
        "{\"withheld\": [{\"id\": \"a\", \"until\": \"tomorrow\"}]}",
        "{\"withheld\": [{\"id\": \"a\", \"until\": \"2026-12-01\"}]}",
        "{\"withheld\": [{\"id\": \"a\", \"role\": \"anonymous\"}]}",
        "{\"withheld\": [{\"id\": \"a\", \"title\": \"T\", \"paragraphs\": \"x\"}]}",
        "{\"withheld\": [{\"id\": \"a\", \"id\": \"b\", \"takedown\": \"silent\"}]}"
      })
  void nothingIsServedUnderAListThatCannotBeFollowed(String list) {
    assertThatThrownBy(() -> TestServer.over(MadeUpArticles.all(), list, Clock.systemUTC()))
        .isInstanceOf(WithheldProblem.class)
        .hasMessageContaining("withheld.json");
  }
}
