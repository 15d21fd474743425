package org.backfile.server.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.server.SetClock;
import org.backfile.server.alerts.Entry.Kind;
import org.backfile.server.search.lucene.LuceneArchive;
import org.backfile.server.search.lucene.TestArchive;
import org.backfile.server.web.alerts.SearchesRead;
import org.backfile.server.web.article.ArticleLink;
import org.backfile.withheld.Role;
import org.backfile.withheld.WithheldList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was found is delivered once, as long as anybody takes it. */
class DeliveryTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String EARLIER = "20251231T000000Z-aaaaaa";
  private static final String BUILD = "20260101T000000Z-aaaaaa";
  private static final String SECRET =
      "whsec_"
          + Base64.getEncoder()
              .encodeToString("0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8));

  @TempDir private Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private final SetClock clock = new SetClock(now);
  private LuceneArchive archive;
  private final List<String> orders = new ArrayList<>();
  private Receiver receiver;

  @BeforeEach
  void start() throws IOException {
    new TestArchive(folder).publish(BUILD, List.of(article("a"), article("b")), 1);
    archive = LuceneArchive.opening(folder, clock).opened();
    receiver = new Receiver();
  }

  @AfterEach
  void stop() {
    receiver.close();
    archive.close();
  }

  private static Article article(String id) {
    return Article.builder(id, new Origin("x.jsonl", 1))
        .title("About " + id)
        .text("A herring.")
        .build();
  }

  private static Digest digest() {
    return new Digest(
        EARLIER,
        BUILD,
        NOW,
        2,
        0,
        1,
        true,
        List.of(
            new Entry(Kind.NEW, "a"), new Entry(Kind.NEW, "b"), new Entry(Kind.WITHDRAWN, "gone")));
  }

  private Alert pending() {
    return new Alert(
        "0123456789abcdef0123",
        "desk",
        new SavedSearch(
            "Fish", "q=herring", new Channel.Webhook(receiver.address(), SECRET), Frequency.BUILD),
        false,
        new Progress(EARLIER, NOW, Optional.of(digest()), Optional.empty(), List.of()));
  }

  private Alert step(Alert alert, AddressPolicy policy) {
    AlertRun run =
        new AlertRun(
            archive,
            new SearchesRead(clock.getZone()),
            _ -> Optional.of(Role.READER),
            new Senders(Optional.of(new WebhookSender(policy, clock)), Optional.empty()),
            new Letterhead("Test", () -> "https://archive.example", ArticleLink::path),
            clock);
    return switch (run.next(alert)) {
      case Turn.Rest() -> alert;
      case Turn.Step(Alert after) -> after;
      case Turn.Post(Letter letter) -> run.sent(letter);
    };
  }

  private Alert step(Alert alert) {
    return step(alert, _ -> {});
  }

  @Test
  void aWebhookGetsTheDigestSignedAndTheAlertKnowsIt() throws IOException {
    Alert after = step(pending());

    assertThat(after.progress().pending()).isEmpty();
    assertThat(after.progress().build()).isEqualTo(BUILD);
    assertThat(after.progress().deliveries())
        .containsExactly(new Delivery(digest(), NOW, "200 OK"));
    assertThat(receiver.requests()).hasSize(1);
    Receiver.Request request = receiver.requests().getFirst();
    JsonNode body = new ObjectMapper().readTree(request.body());
    assertThat(body.get("new").asInt()).isEqualTo(2);
    assertThat(body.get("entries").findValuesAsText("kind"))
        .containsExactly("new", "new", "withdrawn");
    assertThat(body.at("/entries/0/link").asText()).isEqualTo("https://archive.example/a/a");
    assertThat(body.toString()).doesNotContain("herring");
    assertThat(request.headers().get("webhook-id")).isEqualTo(body.get("id").asText());
  }

  /** By hand, as the specification of Standard Webhooks describes it. */
  @Test
  void theSignatureIsThatOfStandardWebhooks() {
    step(pending());
    Receiver.Request request = receiver.requests().getFirst();
    String signed =
        request.headers().get("webhook-id")
            + "."
            + request.headers().get("webhook-timestamp")
            + "."
            + new String(request.body(), StandardCharsets.UTF_8);

    assertThat(request.headers().get("webhook-timestamp"))
        .isEqualTo(String.valueOf(NOW.getEpochSecond()));
    assertThat(request.headers().get("webhook-signature"))
        .isEqualTo(
            "v1,"
                + Base64.getEncoder()
                    .encodeToString(
                        Hmac.sha256(
                            "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.UTF_8),
                            signed.getBytes(StandardCharsets.UTF_8))));
  }

  /** The example of the specification. */
  @Test
  void aKnownSignatureComesOutAsItIsKnown() {
    String signature =
        WebhookSender.signature(
            "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw",
            "msg_p5jXN8AQM9LWM0D4loKWxJek",
            1_614_265_330,
            "{\"test\": 2432232314}".getBytes(StandardCharsets.UTF_8));

    assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
  }

  @Test
  void whatWasDeliveredIsNotSentAgain() {
    Alert after = step(pending());

    assertThat(step(after)).isEqualTo(after);
    assertThat(receiver.requests()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 307, 400, 410, 500, 503})
  void whatIsNotTakenIsKeptAndSentAgainLater(int status) {
    receiver.answers(status);
    Alert failed = step(pending());

    assertThat(failed.progress().pending()).contains(digest());
    assertThat(failed.progress().failure().orElseThrow().reason().toString())
        .isEqualTo("it answered " + status);
    assertThat(step(failed)).isEqualTo(failed);
    assertThat(receiver.requests()).hasSize(1).allMatch(each -> each.path().equals("/in"));
    receiver.answers(204);
    now.set(failed.progress().failure().orElseThrow().next());
    Alert after = step(failed);

    assertThat(after.progress().deliveries())
        .containsExactly(new Delivery(digest(), now.get(), "204"));
    assertThat(receiver.requests().stream().map(each -> each.headers().get("webhook-id")))
        .hasSize(2)
        .containsOnly(receiver.requests().getFirst().headers().get("webhook-id"));
  }

  @Test
  void afterFiveTriesInADayItRestsAndLosesNothing() {
    receiver.answers(500);
    Alert alert = step(pending());
    for (int tries = 1; tries < Failure.MOST_TRIES; tries++) {
      assertThat(alert.paused()).isFalse();
      now.set(alert.progress().failure().orElseThrow().next());
      alert = step(alert);
    }

    assertThat(alert.paused()).isTrue();
    assertThat(receiver.requests()).hasSize(5);
    assertThat(now.get()).isEqualTo(NOW.plus(Duration.ofDays(1)));
    receiver.answers(200);
    Alert resumed = step(alert.resume());
    assertThat(resumed.progress().pending()).isEmpty();
    assertThat(resumed.progress().deliveries()).hasSize(1);
  }

  @Test
  void whereNobodyAnswersThatIsSaidInPlainWords() {
    Alert alert = pending();
    receiver.close();

    assertThat(step(alert).progress().failure().orElseThrow().reason().toString())
        .isEqualTo("nobody answers at the address");
  }

  @Test
  void anAddressThatMayNotBeCalledIsNotCalledThoughItWasSaved() {
    Alert refused = step(pending(), new PublicAddresses(Set.of("127.0.0.1")));

    assertThat(receiver.requests()).isEmpty();
    assertThat(refused.progress().failure().orElseThrow().reason().toString())
        .contains("expected an address that begins with https://");
  }

  @Test
  void anArticleThatWasWithheldMeanwhileIsNeitherSentNorCounted() throws IOException {
    withhold("a", "\"takedown\": \"silent\"");
    step(pending());

    JsonNode body = new ObjectMapper().readTree(receiver.requests().getFirst().body());
    assertThat(body.get("new").asInt()).isEqualTo(1);
    assertThat(body.get("entries").findValuesAsText("article")).containsExactly("b", "gone");
  }

  /** What was withdrawn is told by its id, which an order may keep from readers too. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"takedown\": \"silent\"",
        "\"until\": \"2026-12-01T00:00:00Z\"",
        "\"role\": \"editor\""
      })
  void anIdThatWasWithheldMeanwhileIsNeitherSentNorCounted(String order) throws IOException {
    withhold("gone", order);
    Alert after = step(pending());

    JsonNode body = new ObjectMapper().readTree(receiver.requests().getFirst().body());
    assertThat(body.get("withdrawn").asInt()).isZero();
    assertThat(body.toString()).doesNotContain("gone");
    assertThat(after.progress().deliveries().getFirst().digest().withdrawn()).isZero();
  }

  @Test
  void aDigestOfWhichNothingMayBeToldIsNotSent() throws IOException {
    for (String id : List.of("a", "b", "gone")) {
      withhold(id, "\"takedown\": \"silent\"");
    }
    Alert after = step(pending());

    assertThat(receiver.requests()).isEmpty();
    assertThat(after.progress().deliveries().getFirst().outcome())
        .isEqualTo("nothing left to tell");
  }

  private void withhold(String id, String order) throws IOException {
    orders.add("{\"id\": \"%s\", %s}".formatted(id, order));
    Files.writeString(
        folder.resolve(WithheldList.FILE),
        "{\"withheld\": [%s]}".formatted(String.join(", ", orders)));
    archive.refresh();
  }

  @Test
  void aFileKeepsAllThatIsKnownOfAnAlert() throws IOException {
    receiver.answers(500);
    Alert failed = step(pending());
    Alert delivered = failed.with(failed.progress().delivered(digest(), NOW, "200 OK"));

    for (Alert alert : List.of(pending(), failed, delivered)) {
      assertThat(AlertFile.read(alert.id(), AlertFile.bytes(alert))).isEqualTo(alert);
    }
  }
}
