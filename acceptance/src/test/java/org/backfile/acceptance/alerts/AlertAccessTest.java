package org.backfile.acceptance.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.backfile.acceptance.site.Answer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may see and change which saved search, and from where. */
class AlertAccessTest {
  private static final String WISH =
      "{\"name\":\"Fish\",\"search\":\"q=herring\",\"channel\":\"feed\",\"frequency\":\"build\"}";
  private static final String FORM = "name=Fish&q=herring&filters=&channel=feed&frequency=build";

  @TempDir private static Path folder;
  @AutoClose private static AlertSite alerts;

  @BeforeAll
  static void start() throws IOException {
    alerts = new AlertSite(folder);
    alerts.with("old", "The herring came.").build();
    alerts.start();
  }

  /** Statuses of the owner, another reader, an editor, who administers, and nobody. */
  @ParameterizedTest
  @CsvSource({
    "GET,    /alerts,               200, 200, 200, 200, 401",
    "GET,    /alerts/ID,            200, 404, 404, 200, 401",
    "GET,    /alerts/ID/delete,     200, 404, 404, 200, 401",
    "GET,    /alerts/ID/feed,       200, 404, 404, 200, 401",
    "GET,    /api/v1/alerts,        200, 200, 200, 200, 401",
    "GET,    /api/v1/alerts/ID,     200, 404, 404, 200, 401",
    "POST,   /api/v1/alerts,        201, 201, 201, 201, 401",
    "PUT,    /api/v1/alerts/ID,     200, 404, 404, 200, 401",
    "DELETE, /api/v1/alerts/ID,     204, 404, 404, 204, 401",
    "POST,   /alerts/ID/delete,     200, 404, 404, 200, 401"
  })
  void eachRoleMayWhatTheTableSays(
      String method, String path, int owner, int other, int editor, int boss, int nobody) {
    String body = path.startsWith("/api/") && method.startsWith("P") ? WISH : "";
    List<Integer> statuses = new ArrayList<>();
    for (String who : List.of("desk", "other", "editor", "boss")) {
      String here = path.replace("ID", alerts.save("desk", "Fish", "q=herring"));
      statuses.add(alerts.send(method, here, who, body).status());
    }
    statuses.add(alerts.site().send(method, path).status());

    assertThat(statuses).containsExactly(owner, other, editor, boss, nobody);
    clean();
  }

  private static void clean() {
    alerts
        .get("/api/v1/alerts", "boss")
        .json()
        .at("/alerts")
        .findValuesAsText("id")
        .forEach(id -> alerts.send("DELETE", "/api/v1/alerts/" + id, "boss", ""));
  }

  @Test
  void whoSeesNotAllSeesNothingOfOthers() {
    alerts.save("other", "Secret plans", "q=cod");

    assertThat(alerts.get("/alerts", "desk").text()).doesNotContain("Secret plans", "cod");
    assertThat(alerts.get("/api/v1/alerts", "desk").text()).doesNotContain("Secret plans", "cod");
    assertThat(alerts.get("/alerts", "boss").text()).contains("Secret plans");
    clean();
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "none"})
  void aBrowserThatAnotherSiteMakesSendSomethingChangesNothing(String site) {
    String[] headers = alerts.inBrowser("desk");
    headers[3] = site;

    Answer refused = alerts.site().sendText("POST", "/alerts", FORM, headers);

    assertThat(refused.status()).isEqualTo(403);
    assertThat(count()).isZero();
  }

  @Test
  void norDoesOneThatDoesNotSayWhoMadeItSend() {
    String[] browser = alerts.inBrowser("desk");
    String[] silent =
        Stream.concat(Arrays.stream(browser, 0, 2), Arrays.stream(browser, 4, 6))
            .toArray(String[]::new);

    assertThat(alerts.site().sendText("POST", "/alerts", FORM, silent).status()).isEqualTo(403);
    assertThat(count()).isZero();
  }

  @Test
  void norDoesTextThatOnlyLooksLikeJsonOrAProxyThatAddsTheKey() {
    String[] key = alerts.as("desk");
    Answer text =
        alerts
            .site()
            .sendText("POST", "/api/v1/alerts", WISH, key[0], key[1], "Content-Type", "text/plain");
    Answer proxied =
        alerts
            .site()
            .sendText(
                "POST",
                "/api/v1/alerts",
                WISH,
                key[0],
                key[1],
                "Content-Type",
                "application/json",
                "Sec-Fetch-Site",
                "cross-site");

    assertThat(List.of(text.status(), proxied.status())).containsExactly(400, 403);
    assertThat(count()).isZero();
  }

  @Test
  void aFormOfOursSavesChangesPausesAndDeletes() {
    String[] browser = alerts.inBrowser("desk");
    Answer saved = alerts.site().sendText("POST", "/alerts", FORM, browser);
    String id = alerts.get("/api/v1/alerts", "desk").json().at("/alerts/0/id").asText();
    String here = "/alerts/" + id;

    assertThat(saved.ok().html().select("h1").text()).isEqualTo("Fish");
    alerts.site().sendText("POST", here, FORM.replace("herring", "cod"), browser).ok();
    assertThat(alerts.get("/api/v1" + here, "desk").json().get("search").asText())
        .isEqualTo("q=cod");
    alerts.site().sendText("POST", here, "act=pause", browser).ok();
    assertThat(alerts.get("/api/v1" + here, "desk").json().get("paused").asBoolean()).isTrue();
    alerts.site().sendText("POST", here, "act=resume", browser).ok();
    assertThat(alerts.get("/api/v1" + here, "desk").json().get("paused").asBoolean()).isFalse();
    assertThat(alerts.get(here + "/delete", "desk").ok().html().select("h1").text())
        .isEqualTo("Delete this alert?");
    alerts.site().sendText("POST", here + "/delete", "", browser).ok();
    assertThat(count()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "q=herring,  name",
    "name=A&q=*h, q",
    "name=A&q=herring&filters=from%3D2019-13, q",
    "name=A&q=herring&frequency=hour&channel=feed, frequency",
    "name=A&q=herring&frequency=day&channel=pigeon, channel"
  })
  void whatCannotBeSavedIsToldBesideItsFieldAndTheRestIsKept(String form, String field) {
    Answer told = alerts.site().sendText("POST", "/alerts", form, alerts.inBrowser("desk"));

    assertThat(told.status()).isEqualTo(400);
    assertThat(told.html().select("#faults a").eachAttr("href")).contains("#alert-" + field);
    assertThat(told.html().select("#alert-" + field)).hasSize(1);
    assertThat(count()).isZero();
  }

  @Test
  void aProgramIsToldEveryFault() {
    Answer told = alerts.send("POST", "/api/v1/alerts", "desk", "{\"search\":\"q=*h\"}");

    assertThat(told.status()).isEqualTo(400);
    assertThat(told.json().at("/errors").findValuesAsText("parameter"))
        .containsExactly("name", "search", "frequency", "channel");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"q\":\"a OR b\"', q",
    "'\"search\":\"q=herring&sorce=A\"', search",
    "'\"search\":\"\"', search",
    "'\"search\":\"q=herring\",\"paused\":\"yes\"', paused",
    "'\"search\":\"q=herring\",\"extra\":1', extra"
  })
  void whatAProgramSendsInVainIsRefusedAndNotSaved(String members, String named) {
    Answer told =
        alerts.send(
            "POST",
            "/api/v1/alerts",
            "desk",
            "{\"name\":\"Fish\",\"channel\":\"feed\",\"frequency\":\"build\",%s}"
                .formatted(members));

    assertThat(told.status()).isEqualTo(400);
    assertThat(told.json().at("/errors/0/parameter").asText()).isEqualTo(named);
    assertThat(count()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "herring OR cod, q=herring+OR+cod",
    "/search?q=herring, q=herring",
    "q=*, q=*",
    "*, q=*"
  })
  void aSearchIsSavedAsItWasMeant(String given, String search) {
    String id = alerts.save("desk", "Fish", given);

    assertThat(alerts.get("/api/v1/alerts/" + id, "desk").json().get("search").asText())
        .isEqualTo(search);
    clean();
  }

  @Test
  void aSearchIsSavedWithoutWhatOnlySaysHowItIsShown() {
    String id = alerts.save("desk", "Fish", "q=herring&source=B&source=A&page=2&size=5&view=table");

    assertThat(alerts.get("/api/v1/alerts/" + id, "desk").json().get("search").asText())
        .isEqualTo("q=herring&source=A&source=B");
    clean();
  }

  @Test
  void aKeyHasRoomForSoManyAndNoMore() throws IOException {
    String last = "";
    for (int number = 0; number < 50; number++) {
      last = alerts.save("desk", "Fish " + number, "q=herring");
    }
    Answer full = alerts.send("POST", "/api/v1/alerts", "desk", WISH);

    assertThat(full.status()).isEqualTo(403);
    assertThat(full.json().get("detail").asText()).contains("50");
    assertThat(alerts.send("DELETE", "/api/v1/alerts/" + last, "desk", "").status()).isEqualTo(204);
    assertThat(Files.exists(alerts.alerts().resolve(last + ".json"))).isFalse();
    clean();
  }

  private static int count() {
    return alerts.get("/api/v1/alerts", "boss").json().at("/alerts").size();
  }
}
