package org.backfile.server.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.backfile.article.Article;
import org.backfile.article.Origin;
import org.backfile.server.SetClock;
import org.backfile.server.alerts.Entry.Kind;
import org.backfile.server.query.Limits;
import org.backfile.server.search.lucene.LuceneArchive;
import org.backfile.server.search.lucene.TestArchive;
import org.backfile.server.web.alerts.SearchesRead;
import org.backfile.server.web.article.ArticleLink;
import org.backfile.withheld.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Alerts are looked after one by one, each as it is at that moment, and what is sent waits for
 * nobody else's receiver.
 */
class AlertWorkerTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String EARLIER = "20251231T000000Z-aaaaaa";
  private static final String BUILD = "20260101T000000Z-aaaaaa";
  private static final String FIRST = "0000000000aaaaaaaaaa";
  private static final String SECOND = "1111111111aaaaaaaaaa";

  @TempDir private Path folder;
  private final SetClock clock = new SetClock(new AtomicReference<>(NOW));
  private LuceneArchive archive;
  private AlertStore store;
  private Receiver receiver;

  @BeforeEach
  void start() throws IOException {
    String words =
        IntStream.rangeClosed(0, Limits.DEFAULT.expandedTerms())
            .mapToObj(number -> "cod" + number)
            .collect(Collectors.joining(" "));
    new TestArchive(folder.resolve("archive"))
        .publish(
            BUILD,
            List.of(Article.builder("a", new Origin("x.jsonl", 1)).title("A").text(words).build()),
            1);
    archive = LuceneArchive.opening(folder.resolve("archive"), clock).opened();
    store = AlertStore.open(folder.resolve("alerts"));
    receiver = new Receiver();
  }

  @AfterEach
  void stop() throws IOException {
    receiver.close();
    store.close();
    archive.close();
  }

  private AlertWorker worker(Roles roles) {
    return worker(roles, Duration.ofMinutes(1));
  }

  private AlertWorker worker(Roles roles, Duration longest) {
    Senders senders = new Senders(Optional.of(new WebhookSender(_ -> {}, clock)), Optional.empty());
    Letterhead head = new Letterhead("Test", () -> "https://archive.example", ArticleLink::path);
    return new AlertWorker(
        store,
        new AlertRun(archive, new SearchesRead(clock.getZone()), roles, senders, head, clock),
        longest);
  }

  private Alert pendingAt(String id, URI address) {
    Alert before = pending(id, "desk");
    Channel channel = new Channel.Webhook(address, "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
    return new Alert(
        id,
        "desk",
        new SavedSearch("Fish", "q=cod1", channel, Frequency.BUILD),
        false,
        before.progress());
  }

  private Alert alert(String id, String owner, String search, Optional<Digest> pending) {
    return new Alert(
        id,
        owner,
        new SavedSearch(
            "Fish",
            search,
            new Channel.Webhook(receiver.address(), "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"),
            Frequency.BUILD),
        false,
        new Progress(EARLIER, Instant.EPOCH, pending, Optional.empty(), List.of()));
  }

  private Alert pending(String id, String owner) {
    Digest digest =
        new Digest(EARLIER, BUILD, NOW, 1, 0, 0, true, List.of(new Entry(Kind.NEW, "a")));
    return alert(id, owner, "q=cod1", Optional.of(digest));
  }

  @Test
  void aQueryThatTheArchiveRefusesFailsAndIsNotTakenAsNothingNew() {
    store.add(alert(FIRST, "desk", "q=cod*", Optional.empty()));
    try (AlertWorker worker = worker(_ -> Optional.of(Role.READER))) {
      worker.work();
    }

    Progress after = store.find(FIRST).orElseThrow().progress();
    assertThat(after.build()).isEqualTo(EARLIER);
    assertThat(after.failure().orElseThrow().reason().toString())
        .startsWith("cod* stands for more than");
  }

  @Test
  void whatBreaksOneAlertBreaksNoOther() {
    store.add(pending(FIRST, "broken"));
    store.add(pending(SECOND, "desk"));
    Roles roles =
        owner -> {
          if (owner.equals("broken")) {
            throw new StackOverflowError();
          }
          return Optional.of(Role.READER);
        };
    try (AlertWorker worker = worker(roles)) {
      worker.work();
    }

    assertThat(store.find(FIRST).orElseThrow().progress().pending()).isPresent();
    assertThat(store.find(SECOND).orElseThrow().progress().pending()).isEmpty();
  }

  @Test
  void aFaultOfTheServerIsToldByTheAlertAndTriedAgain() {
    store.add(pending(FIRST, "desk"));
    Roles roles =
        _ -> {
          throw new IllegalStateException("no roles today");
        };
    try (AlertWorker worker = worker(roles)) {
      worker.work();
    }

    Progress after = store.find(FIRST).orElseThrow().progress();
    assertThat(after.pending()).isPresent();
    assertThat(after.failure().orElseThrow().reason().toString())
        .isEqualTo("the server failed; its log says how");
  }

  @Test
  void whatIsDeletedWhileAnotherIsLookedAfterIsNotSent() {
    store.add(pending(FIRST, "desk"));
    store.add(pending(SECOND, "desk"));
    Roles roles =
        _ -> {
          store.remove(SECOND);
          return Optional.of(Role.READER);
        };
    try (AlertWorker worker = worker(roles)) {
      worker.work();
    }

    assertThat(receiver.requests()).hasSize(1);
    assertThat(store.all()).extracting(Alert::id).containsExactly(FIRST);
  }

  @Test
  void aWorkerThatIsToStopTakesNoStep() {
    store.add(pending(FIRST, "desk"));
    try (AlertWorker worker = worker(_ -> Optional.of(Role.READER))) {
      worker.stop();
      worker.work();
    }

    assertThat(receiver.requests()).isEmpty();
  }

  /** Two names of one machine are two targets. */
  @Test
  void aReceiverWhoTakesLongHoldsUpNobodyElse() throws InterruptedException {
    store.add(pending(FIRST, "desk"));
    store.add(
        pendingAt(
            SECOND, URI.create(receiver.address().toString().replace("127.0.0.1", "localhost"))));
    CountDownLatch goOn = receiver.holds("127.0.0.1");
    try (AlertWorker worker = worker(_ -> Optional.of(Role.READER))) {
      worker.work();

      assertThat(Set.of(receiver.taken(), receiver.taken())).hasSize(2);
      receiver.awaitAnswered("localhost");
      goOn.countDown();
    }
    assertThat(store.all()).allMatch(alert -> alert.progress().pending().isEmpty());
  }

  @Test
  void oneTargetGetsFourLettersAtATimeAndAllInTheEnd() throws InterruptedException {
    List<String> ids =
        IntStream.range(0, 10).mapToObj(number -> number + FIRST.substring(1)).toList();
    ids.forEach(id -> store.add(pending(id, "desk")));
    try (AlertWorker worker = worker(_ -> Optional.of(Role.READER))) {
      worker.work();
      for (String _ : ids) {
        receiver.taken();
      }
    }

    assertThat(receiver.mostAtOnce()).isBetween(1, Lanes.MOST_OF_ONE);
    assertThat(receiver.requests().stream().map(each -> each.headers().get("webhook-id")))
        .hasSize(ids.size())
        .doesNotHaveDuplicates();
  }

  @Test
  void aLetterThatTakesTooLongIsTriedAgainLater() throws InterruptedException {
    store.add(pending(FIRST, "desk"));
    CountDownLatch goOn = receiver.holds("127.0.0.1");
    try (AlertWorker worker = worker(_ -> Optional.of(Role.READER), Duration.ofMillis(1))) {
      worker.work();
    }
    goOn.countDown();

    Progress after = store.find(FIRST).orElseThrow().progress();
    assertThat(after.pending()).isPresent();
    assertThat(after.failure().orElseThrow().reason().toString())
        .startsWith("it was not taken within");
  }

  /** A folder in the place of the file that is written first lets no write succeed. */
  private Path full(String id) throws IOException {
    return Files.createDirectories(folder.resolve("alerts").resolve(id + ".json.tmp/full"));
  }

  @Test
  void whatWasSentAndCannotBeWrittenIsNotSentAgainAndWrittenWhenThereIsRoom() throws IOException {
    store.add(pending(FIRST, "desk"));
    store.add(pending(SECOND, "desk"));
    Path full = full(FIRST);
    try (AlertWorker worker = worker(_ -> Optional.of(Role.READER))) {
      worker.work();
    }
    try (AlertWorker worker = worker(_ -> Optional.of(Role.READER))) {
      worker.work();
    }
    assertThat(receiver.requests()).hasSize(2);
    assertThat(onDisk(FIRST).progress().pending()).isPresent();
    assertThat(store.isSettled()).isFalse();

    Files.delete(full);
    Files.delete(full.getParent());
    assertThat(store.isSettled()).isTrue();
    assertThat(onDisk(FIRST)).isEqualTo(store.find(FIRST).orElseThrow());
    assertThat(onDisk(FIRST).progress().deliveries()).hasSize(1);
  }

  @Test
  void nothingIsToldBeforeWhatWasFoundIsOnDisk() throws IOException {
    store.add(alert(FIRST, "desk", "q=cod1", Optional.empty()));
    Path full = full(FIRST);
    try (AlertWorker worker = worker(_ -> Optional.of(Role.READER))) {
      worker.work();
      assertThat(store.find(FIRST).orElseThrow().progress().pending()).isPresent();
      worker.work();
    }
    assertThat(receiver.requests()).isEmpty();

    Files.delete(full);
    Files.delete(full.getParent());
    try (AlertWorker worker = worker(_ -> Optional.of(Role.READER))) {
      worker.work();
    }
    assertThat(receiver.requests()).hasSize(1);
  }

  private Alert onDisk(String id) throws IOException {
    return AlertFile.read(id, Files.readAllBytes(folder.resolve("alerts").resolve(id + ".json")));
  }

  @Test
  void whatIsToldAgainAfterItWasWithdrawnCountsAsTold() {
    Progress progress =
        Progress.from(EARLIER, NOW)
            .delivered(digest(Kind.NEW), NOW, "")
            .delivered(digest(Kind.WITHDRAWN), NOW, "");

    assertThat(progress.told()).isEmpty();
    assertThat(progress.delivered(digest(Kind.NEW), NOW, "").told()).containsExactly("a");
  }

  private static Digest digest(Kind kind) {
    return new Digest(EARLIER, BUILD, NOW, 0, 0, 0, true, List.of(new Entry(kind, "a")));
  }
}
