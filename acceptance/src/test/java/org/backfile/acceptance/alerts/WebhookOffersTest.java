package org.backfile.acceptance.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.backfile.acceptance.site.Answer;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which webhooks can be saved, and what is told of their secrets. */
class WebhookOffersTest {
  private static final String OUTSIDE = "93.184.215.14";
  private static final String WISH =
      "{\"name\":\"Fish\",\"search\":\"q=herring\",\"channel\":\"webhook\",\"to\":\"%s\",\"frequency\":\"day\"}";

  @TempDir private static Path folder;
  @AutoClose private static AlertSite alerts;

  @BeforeAll
  static void start() throws IOException {
    alerts = new AlertSite(folder);
    alerts.with("old", "The herring came.").build();
    alerts.start(Set.of(OUTSIDE, "127.0.0.1", "localhost", "10.0.0.1", "169.254.169.254"));
  }

  private static Answer send(String method, String path, String to) {
    return alerts.send(method, path, "desk", WISH.formatted(to));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://127.0.0.1/in",
        "https://localhost:8443/in",
        "https://10.0.0.1/in",
        "https://169.254.169.254/latest",
        "https://[::1]/in",
        "http://93.184.215.14/in",
        "https://93.184.215.15/in",
        "https://user@93.184.215.14/in",
        "javascript:alert(1)",
        "nonsense",
        ""
      })
  void aWebhookThatMayNotBeCalledCannotBeSaved(String to) {
    Answer refused = send("POST", "/api/v1/alerts", to);

    assertThat(refused.status()).isEqualTo(400);
    assertThat(refused.json().at("/errors/0/parameter").asText()).isEqualTo("to");
  }

  @Test
  void theSecretIsToldOnceAndIsAnotherForAnotherAddress() throws IOException {
    Answer made = send("POST", "/api/v1/alerts", "https://" + OUTSIDE + "/in");
    String secret = made.json().get("secret").asText();
    String here = "/api/v1/alerts/" + made.json().get("id").asText();

    assertThat(secret).startsWith("whsec_").hasSizeGreaterThan(40);
    assertThat(alerts.get(here, "desk").text()).doesNotContain(secret);
    assertThat(alerts.get(here.replace("/api/v1", ""), "desk").text()).doesNotContain(secret);
    Answer same = send("PUT", here, "https://" + OUTSIDE + "/in");
    assertThat(same.json().get("secret").isNull()).isTrue();
    Answer other = send("PUT", here, "https://" + OUTSIDE + "/other");
    assertThat(other.json().get("secret").asText()).startsWith("whsec_").isNotEqualTo(secret);
    assertThat(Files.readString(alerts.alerts().resolve("audit.jsonl"))).doesNotContain("whsec_");
    alerts.send("DELETE", here, "desk", "");
  }

  @Test
  void aFormShowsTheSecretOnce() {
    String form = "name=Fish&q=herring&channel=webhook&frequency=day&to=https%3A%2F%2F" + OUTSIDE;
    Answer made = alerts.site().sendText("POST", "/alerts", form, alerts.inBrowser("desk"));

    assertThat(made.ok().html().select(".secret").text()).startsWith("whsec_");
    String page = made.html().select("form.alert").attr("action");
    assertThat(alerts.get(page, "desk").ok().html().select(".secret")).isEmpty();
    assertThat(alerts.get(page, "desk").html().select("#alert-to").attr("value"))
        .isEqualTo("https://" + OUTSIDE);
    alerts.send("DELETE", "/api/v1" + page, "desk", "");
  }
}
