package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.backfile.article.CanonicalText;
import org.backfile.article.Standing;
import org.backfile.server.SetClock;
import org.backfile.server.web.access.Entrance;
import org.backfile.server.web.access.KeyFile;
import org.backfile.server.web.access.KeyFile.Key;
import org.backfile.server.web.paperdoll.MadeUpArticles;
import org.backfile.withheld.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An archive with keys: who comes in, as what, and for how long. */
class AccessTest {
  private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
  private static final String WITHHELD =
      """
      {"withheld": [
        {"id": "deal-10", "role": "editor"},
        {"id": "deal-12", "role": "admin"},
        {"id": "deal-14", "takedown": "silent"}]}
      """;

  /** That of two articles, of which one is for editors only. */
  private static final Standing STORY =
      new Standing(Optional.of("s-of-two"), Optional.empty(), Set.of());

  @TempDir Path folder;
  private final AtomicReference<Instant> now = new AtomicReference<>(NOW);
  private Path file;
  private String reader;
  private String editor;
  private String admin;
  private TestServer server;

  @BeforeEach
  void start() throws IOException {
    file = folder.resolve("keys.json");
    reader = KeyFile.newKey();
    editor = KeyFile.newKey();
    admin = KeyFile.newKey();
    Instant expires = NOW.plus(Duration.ofDays(1));
    new KeyFile(
            List.of(
                new Key("reader", Role.READER, KeyFile.hash(reader), expires),
                new Key("admin", Role.ADMIN, KeyFile.hash(admin), expires),
                new Key("editor", Role.EDITOR, KeyFile.hash(editor), expires)))
        .write(file);
    server =
        TestServer.of(
            new Entrance(Optional.of(file), 0, Set.of()),
            MadeUpArticles.all(),
            archive -> List.of("deal-10", "deal-11").forEach(id -> archive.standing(id, STORY)),
            WITHHELD,
            new SetClock(now));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private int status(String path, String key) {
    return server.get(path, "Authorization", "Bearer " + key).statusCode();
  }

  @Test
  void everyAddressButThoseForMachinesNeedsAKey() {
    assertThat(server.paths()).hasSizeGreaterThan(20);
    for (String template : server.paths()) {
      String path = template.replaceAll("\\{[a-z]+}", "deal-2");
      boolean open = List.of("/live", "/ready", "/static/deal-2").contains(path);
      int status = server.get(path).statusCode();
      assertThat(status == 401).as(path).isEqualTo(!open);
    }
    assertThat(server.send("POST", "/lists").statusCode()).isEqualTo(401);
    assertThat(server.get("/").headers().firstValue("WWW-Authenticate").orElse(""))
        .startsWith("Basic ");
  }

  @Test
  void programsAreToldHowAKeyIsSent() throws IOException {
    JsonNode document =
        new ObjectMapper()
            .readTree(server.get("/openapi.json", "Authorization", "Bearer " + reader).body());
    assertThat(document.at("/components/securitySchemes").findValuesAsText("scheme"))
        .containsExactly("bearer", "basic");
    assertThat(document.get("security").findValues("bearer")).hasSize(1);
    assertThat(document.get("security").findValues("basic")).hasSize(1);
    assertThat(document.at("/paths/~1live/get/security").isArray()).isTrue();
    assertThat(document.at("/paths/~1live/get/security")).isEmpty();
    assertThat(document.at("/paths/~1api~1v1~1alerts/post/security")).hasSize(1);
  }

  @Test
  void aKeyIsThePasswordOfAnyUserNameAndThatIsSaid() {
    for (String user : List.of("", "anybody")) {
      String pair =
          Base64.getEncoder()
              .encodeToString((user + ":" + reader).getBytes(StandardCharsets.UTF_8));
      assertThat(server.get("/", "Authorization", "Basic " + pair).statusCode()).isEqualTo(200);
    }
    assertThat(server.get("/").body()).contains("any user name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/status",
        "/status/",
        "//status",
        "/static/../status",
        "/static/..;/status",
        "/static/%2e%2e/status",
        "/static/%2e%2e%2fstatus",
        "/live/../status",
        "/live;/../status",
        "/STATUS",
        "/%73tatus",
        "/./status",
        "/static/..%5c..%5cstatus",
        "/api/v1/status?x=/live",
        "/live/..%2fapi/v1/status",
        "/live/%2e%2e/status",
        "/static/%252e%252e/status",
        "/static;/../status",
        "/live#/../status",
        "/status%20",
        "/status%09",
        "/status.",
        "/status;jsessionid=1",
        "/%2e/status",
        "http://localhost/status",
        "/live\\..\\status",
        "*"
      })
  void noSpellingOfAnAddressGetsInWithoutAKey(String path) {
    String answer =
        server.raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
    assertThat(answer.substring(9, 12)).as(path).isIn("400", "401", "404");
    assertThat(answer).doesNotContain(TestServer.BUILD);
  }

  @Test
  void aKeyLetsInByHeaderOrAsAPasswordAndNeverInAnAddress() {
    String password =
        Base64.getEncoder().encodeToString(("me:" + reader).getBytes(StandardCharsets.UTF_8));
    assertThat(status("/", reader)).isEqualTo(200);
    assertThat(server.get("/", "Authorization", "Basic " + password).statusCode()).isEqualTo(200);
    assertThat(server.get("/", "Authorization", "bearer " + reader).statusCode()).isEqualTo(200);
    assertThat(server.get("/", "Authorization", "BASIC " + password).statusCode()).isEqualTo(200);
    assertThat(server.get("/?key=" + reader).statusCode()).isEqualTo(401);
    assertThat(server.get("/").body()).contains("read with a key").doesNotContain("<form");
    assertThat(status("/", reader + "x")).isEqualTo(401);
    assertThat(server.get("/", "Authorization", "Basic %%%").statusCode()).isEqualTo(401);
    assertThat(server.get("/", "Authorization", "").statusCode()).isEqualTo(401);
  }

  @Test
  void eachRoleSeesWhatItMayAndNoMore() {
    assertThat(status("/a/deal-10", reader)).isEqualTo(404);
    assertThat(status("/a/deal-10", editor)).isEqualTo(200);
    assertThat(status("/a/deal-12", editor)).isEqualTo(404);
    assertThat(total(editor) - total(reader)).isEqualTo(1);
  }

  private int total(String key) {
    String answer = server.get("/api/v1/search", "Authorization", "Bearer " + key).body();
    return Integer.parseInt(answer.replaceFirst("(?s).*?\"total\":(\\d+).*", "$1"));
  }

  @Test
  void whatOneRoleKeptIsNotValidForAnother() {
    String etag =
        server
            .get("/", "Authorization", "Bearer " + editor)
            .headers()
            .firstValue("ETag")
            .orElseThrow();
    assertThat(
            server
                .get("/", "Authorization", "Bearer " + reader, "If-None-Match", etag)
                .statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/a/deal-10",
        "/a/deal-10?q=wherewithal",
        "/a/deal-10/v/%s",
        "/a/deal-10/v/%s.txt",
        "/a/deal-10/v/%s.ris",
        "/api/v1/articles/deal-10",
        "/story/deal-10",
        "/api/v1/stories/deal-10"
      })
  void whoReadsWhatOnlySomeMayReadIsNotedWithoutWhatWasAsked(String address) throws IOException {
    String path = address.formatted(hash("deal-10"));
    assertThat(status(path, reader)).isEqualTo(404);
    assertThat(readings()).isEmpty();

    assertThat(status(path, editor)).isEqualTo(200);

    assertThat(readings())
        .singleElement()
        .asString()
        .contains("\"act\":\"read\",\"to\":\"deal-10\",\"by\":\"editor\",\"role\":\"editor\"")
        .doesNotContain("wherewithal");
  }

  @Test
  void anAdminIsToldTheAccountingOfTheIndexerAndOthersAreToldNothingOfWhatIsWithheld() {
    String whole = server.get("/api/v1/status", "Authorization", "Bearer " + admin).body();
    String seen = server.get("/api/v1/status", "Authorization", "Bearer " + reader).body();
    assertThat(whole).contains("\"suppressed\":1,");
    assertThat(seen).contains("\"suppressed\":null,");
    assertThat(read(whole) - read(seen)).isEqualTo(3);
    assertThat(server.get("/status", "Authorization", "Bearer " + admin).body())
        .contains("+ suppressed 1");
    assertThat(server.get("/status", "Authorization", "Bearer " + editor).body())
        .doesNotContain("suppressed");
  }

  private static int read(String status) {
    return Integer.parseInt(status.replaceFirst("(?s).*\"read\":(\\d+).*", "$1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/a/deal-2",
        "/search?q=day+10",
        "/search.csv?q=day+10",
        "/search.jsonl?q=day+10",
        "/api/v1/articles/deal-10/related",
        "/status"
      })
  void whatShowsNoTextOfThemIsNoReading(String path) throws IOException {
    assertThat(status(path, editor)).isEqualTo(200);
    assertThat(readings()).isEmpty();
  }

  @Test
  void whatCannotBeNotedIsNotShown() throws IOException {
    Files.createDirectory(folder.resolve("readings.jsonl"));
    assertThat(status("/a/deal-10", editor)).isEqualTo(500);
    assertThat(status("/a/deal-2", editor)).isEqualTo(200);
  }

  private List<String> readings() throws IOException {
    Path log = folder.resolve("readings.jsonl");
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  private static String hash(String id) {
    return MadeUpArticles.all().stream()
        .filter(article -> article.id().equals(id))
        .map(article -> CanonicalText.hex(CanonicalText.sha256(article.title(), article.body())))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aRevokedOrExpiredKeyLetsInNoMore() throws IOException {
    new KeyFile(List.of(KeyFile.read(file).keys().getLast())).write(file);
    now.set(NOW.plusSeconds(5));
    assertThat(status("/", reader)).isEqualTo(401);
    assertThat(status("/", editor)).isEqualTo(200);
    now.set(NOW.plus(Duration.ofDays(1)));
    assertThat(status("/", editor)).isEqualTo(401);
  }

  @Test
  void aKeyFileThatCannotBeReadLetsNobodyIn() throws IOException {
    Files.writeString(file, "{");
    now.set(NOW.plusSeconds(5));
    assertThat(status("/", editor)).isEqualTo(401);
  }

  @Test
  void theFileHoldsNoKeyAndIsForItsOwnerAlone() throws IOException {
    assertThat(Files.readString(file)).doesNotContain(reader).contains(KeyFile.hash(reader));
    assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
  }
}
