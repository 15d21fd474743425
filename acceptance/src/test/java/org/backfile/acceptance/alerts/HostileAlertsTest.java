package org.backfile.acceptance.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.backfile.acceptance.injection.Inert;
import org.backfile.acceptance.site.Answer;
import org.backfile.acceptance.site.Eventually;
import org.backfile.acceptance.site.HostileSite;
import org.backfile.acceptance.site.Site;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an alert is called and asks, and what it tells of articles, is text wherever it stands. */
class HostileAlertsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int LONGEST_NAME = 100;

  @TempDir private static Path folder;
  private static AlertSite alerts;

  @BeforeAll
  static void start() throws IOException {
    alerts = new AlertSite(folder);
    alerts.with("old", "The herring came.").build();
    alerts.start();
  }

  @AfterAll
  static void stop() {
    alerts.close();
  }

  private static Answer save(String name, String search) throws JsonProcessingException {
    return alerts.send(
        "POST",
        "/api/v1/alerts",
        "desk",
        JSON.writeValueAsString(
            Map.of("name", name, "search", search, "channel", "feed", "frequency", "build")));
  }

  private static List<String> faults(String id) {
    List<String> faults = new ArrayList<>();
    for (String path :
        List.of(
            "/alerts",
            "/api/v1/alerts",
            "/api/v1/alerts/" + id,
            "/alerts/" + id,
            "/alerts/" + id + "/delete",
            "/alerts/" + id + "/feed")) {
      faults.addAll(Inert.faults(alerts.get(path, "desk").ok()));
    }
    return faults;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "]]><x onload=alert(1)/>",
        "qz${7*7}qz#{7*7}qz{{7*7}}qz<%=7*7%>qz",
        "=HYPERLINK(\"http://x.example\")",
        "&#0; &lt;!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]> &e;",
        "\u202Egnp.exe \u2066 \u200B \uFFFE \uFFFF",
        "%0d%0aX-Made-Up: yes",
        "{0} {1} |{0}| ''"
      })
  void aNameIsShownAsItIs(String name) throws IOException {
    Answer made = save(name, "q=herring");
    assertThat(made.status()).isEqualTo(201);
    String id = made.json().get("id").asText();

    assertThat(faults(id)).isEmpty();
    assertThat(alerts.get("/api/v1/alerts/" + id, "desk").json().get("name").asText())
        .isEqualTo(name);
    delete(id, "desk");
  }

  private static void delete(String id, String owner) {
    assertThat(alerts.send("DELETE", "/api/v1/alerts/" + id, owner, "").status()).isEqualTo(204);
  }

  /** Half a character is none, and could be written into no file. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\\ud800",
        "fish \\udc00 fish",
        "a\\u0000b",
        "a\\r\\nBcc: b@evil.example",
        "a\\u001b[31m",
        "a\\u0085b"
      })
  void aNameThatIsNoTextOnOneLineIsRefused(String escaped) {
    Answer refused =
        alerts.send(
            "POST",
            "/api/v1/alerts",
            "desk",
            "{\"name\":\"%s\",\"search\":\"q=herring\",\"channel\":\"feed\",\"frequency\":\"build\"}"
                .formatted(escaped));

    assertThat(refused.status()).as(refused.text()).isEqualTo(400);
    assertThat(refused.json().at("/errors/0/parameter").asText()).isEqualTo("name");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=\\ud800",
        "q=%ED%A0%80",
        "q=a%00b",
        "q=%ff%fe",
        "q=herring&source=\\u0000",
        "q=herring#fragment",
        "q=herring\\r\\nX-Made-Up: yes",
        "?q=herring",
        "q=herring&q=cod",
        "since=20260101T000000Z-aaaaaa",
        "build=../../etc/passwd",
        "story=x&dup=all"
      })
  void anOddSearchIsRefusedOrKeptAsOneThatCanBeAsked(String escaped) throws IOException {
    Answer answer =
        alerts.send(
            "POST",
            "/api/v1/alerts",
            "desk",
            "{\"name\":\"odd\",\"search\":\"%s\",\"channel\":\"feed\",\"frequency\":\"build\"}"
                .formatted(escaped));

    assertThat(answer.status()).as(answer.text()).isIn(201, 400);
    if (answer.status() == 201) {
      String id = answer.json().get("id").asText();
      assertThat(faults(id)).isEmpty();
      assertThat(answer.json().get("search").asText()).matches("[!-~]*");
      delete(id, "desk");
    }
  }

  @Test
  void aFormWithMarkupInEveryFieldIsShownAgainAsText() {
    String hostile = Site.encode(HostileSite.MARKUP);
    for (String field :
        List.of("name", "q", "filters", "channel", "to", "frequency", "named", "act")) {
      Answer told =
          alerts
              .site()
              .sendText("POST", "/alerts", field + "=" + hostile, alerts.inBrowser("desk"));

      assertThat(told.status()).as(field).isEqualTo(400);
      assertThat(Inert.faults(told)).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[]",
        "null",
        "0",
        "\"q\"",
        "{",
        "{\"name\":[],\"search\":{}}",
        "{\"name\":null}",
        "{\"name\":\"a\",\"name\":\"b\"}",
        "[[[[[[[[[[[[[[[[",
        ""
      })
  void whatIsNoWishIsRefused(String body) {
    Answer refused = alerts.send("POST", "/api/v1/alerts", "desk", body);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(Inert.faults(refused)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..%2f..%2fkeys", "LOCK", "audit.jsonl", "%2e%2e", "0123456789abcdef0123.json", "%00",
        "<script>alert(1)</script>", "ID%0d%0aX-Made-Up:%20yes", "ID;x=1", "ID/", "ID%20", "ID.tmp"
      })
  void anIdThatIsNoneIsNobodysAlert(String spelling) throws IOException {
    String id = alerts.save("other", "Fish", "q=herring");
    for (String path : List.of("/alerts/%s", "/alerts/%s/feed", "/api/v1/alerts/%s")) {
      Answer answer =
          alerts.get(
              path.formatted(spelling.replace("ID", id)).replace("<", "%3C").replace(">", "%3E"),
              "desk");

      assertThat(answer.status()).isIn(400, 404);
      assertThat(Inert.faults(answer)).isEmpty();
    }
    delete(id, "other");
  }

  @Test
  void whatArticlesSayStaysTextInTheFeed() throws IOException {
    String id = alerts.save("desk", "Markup", "q=hostile");
    String article =
        JSON.writeValueAsString(
            Map.of(
                "id",
                HostileSite.ID,
                "title",
                "Hostile " + HostileSite.MARKUP + " ]]> \u0000\u0008 \uFFFE",
                "text",
                "hostile",
                "language",
                "en",
                "source",
                HostileSite.MARKUP));
    alerts.withLine("hostile", article);
    String build = alerts.build();
    Eventually.isSo(
        "it was told",
        () ->
            alerts
                .get("/api/v1/alerts/" + id, "desk")
                .json()
                .get("toldUpTo")
                .asText()
                .equals(build));

    Answer feed = alerts.get("/alerts/" + id + "/feed", "desk").ok();
    assertThat(Inert.faults(feed)).isEmpty();
    assertThat(feed.text()).contains("new: Hostile &lt;script&gt;").doesNotContain("<script");
    assertThat(Files.readString(alerts.alerts().resolve(id + ".json"))).doesNotContain("onerror");
    assertThat(faults(id)).isEmpty();
  }

  @Test
  void aNameOfTheMostCharactersIsKeptAndOneMoreIsRefused() throws IOException {
    Answer longest = save("ä".repeat(LONGEST_NAME), "q=herring");
    assertThat(longest.status()).isEqualTo(201);
    assertThat(save("ä".repeat(LONGEST_NAME + 1), "q=herring").status()).isEqualTo(400);
    delete(longest.json().get("id").asText(), "desk");
  }
}
