package org.backfile.acceptance.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.backfile.acceptance.site.Answer;
import org.backfile.acceptance.site.Eventually;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A saved search tells what builds have for it, each thing once. */
class AlertsTest {
  @TempDir private Path folder;
  private AlertSite alerts;

  @BeforeEach
  void start() throws IOException {
    alerts = new AlertSite(folder);
    alerts.with("old", "The herring came.").with("stays", "The herring stayed.").build();
    alerts.start();
  }

  @AfterEach
  void stop() {
    alerts.close();
  }

  private List<String> told(String id, String name) {
    Document feed =
        Jsoup.parse(alerts.get("/alerts/" + id + "/feed", name).ok().text(), Parser.xmlParser());
    return feed.select("entry > title").eachText();
  }

  /** Makes a build, and waits until an alert looked at it. */
  private String tellAll(String id) throws IOException {
    String build = alerts.build();
    Eventually.isSo(
        "the alert looked at build " + build,
        () ->
            alerts
                .get("/api/v1/alerts/" + id, "boss")
                .json()
                .get("toldUpTo")
                .asText()
                .equals(build));
    return build;
  }

  @Test
  void whatIsNewIsToldHoweverOldItIsAndWhatWasThereIsNot() throws IOException {
    String id = alerts.save("desk", "Fish", "q=herring");
    assertThat(told(id, "desk")).isEmpty();

    alerts.with("backfilled", "A herring of long ago.").with("no", "A cod.");
    tellAll(id);

    assertThat(told(id, "desk")).containsExactly("new: About backfilled");
  }

  @Test
  void whatWasChangedOrVanishedIsAnEntryOfItsOwnKind() throws IOException {
    String id = alerts.save("desk", "Fish", "q=herring");
    alerts.with("goes", "A herring that goes.").with("other", "A cod.");
    tellAll(id);
    alerts.with("stays", "The herring stayed, and more.").with("other", "A cod, and more.");
    alerts.without("goes");
    tellAll(id);

    assertThat(told(id, "desk")).containsExactly("changed: About stays", "withdrawn: goes");
    Answer json = alerts.get("/api/v1/alerts/" + id, "desk").ok();
    assertThat(json.json().at("/deliveries/0/changed").asInt()).isEqualTo(1);
    assertThat(json.json().at("/deliveries/0/withdrawn").asInt()).isEqualTo(1);
    assertThat(json.json().at("/deliveries/0/outcome").asText()).isEqualTo("in the feed");
  }

  @Test
  void aBuildThatHasNothingForItIsNotTold() throws IOException {
    String id = alerts.save("desk", "Fish", "q=herring");
    alerts.with("other", "A cod.");
    tellAll(id);

    assertThat(told(id, "desk")).isEmpty();
    assertThat(alerts.get("/api/v1/alerts/" + id, "desk").json().get("deliveries")).isEmpty();
  }

  @Test
  void nothingIsToldTwiceOrLostWhenTheServerIsStartedAgain() throws IOException {
    String id = alerts.save("desk", "Fish", "q=herring");
    alerts.with("first", "A herring.");
    tellAll(id);
    alerts.stop();
    alerts.with("meanwhile", "A herring, while nobody looked.").build();
    alerts.start();
    alerts.with("then", "One more herring.");
    tellAll(id);

    assertThat(told(id, "desk"))
        .containsExactlyInAnyOrder("new: About first", "new: About meanwhile", "new: About then");
    assertThat(alerts.get("/alerts/" + id + "/feed", "desk").text())
        .satisfies(feed ->
            assertThat(Jsoup.parse(feed, Parser.xmlParser()).select("entry > id").eachText())
                .doesNotHaveDuplicates()
                .hasSize(3));
  }

  @Test
  void aFileThatIsNoAlertStaysAndHarmsNoOther() throws IOException {
    String id = alerts.save("desk", "Fish", "q=herring");
    alerts.stop();
    Path damaged = alerts.alerts().resolve("0123456789abcdef0123.json");
    Files.writeString(damaged, "{\"owner\": \"desk\"");
    alerts.start();

    assertThat(alerts.get("/api/v1/alerts", "desk").json().at("/alerts").findValuesAsText("id"))
        .containsExactly(id);
    assertThat(damaged).hasContent("{\"owner\": \"desk\"");
  }

  @Test
  void aQueryThatCannotBeSearchedAnyMoreIsKeptToldAndCanBeMended() throws IOException {
    String id = alerts.save("desk", "Fish", "q=herring");
    alerts.stop();
    Path file = alerts.alerts().resolve(id + ".json");
    Files.writeString(file, Files.readString(file).replace("q=herring", "q=*h"));
    alerts.with("first", "A herring.").build();
    alerts.start();

    assertThat(alerts.get("/api/v1/alerts/" + id, "desk").json().get("valid").asBoolean())
        .isFalse();
    assertThat(alerts.get("/alerts", "desk").ok().html().select(".wrong").text())
        .contains("Cannot be searched any more");
    assertThat(
            alerts
                .send(
                    "PUT",
                    "/api/v1/alerts/" + id,
                    "desk",
                    "{\"name\":\"Fish\",\"search\":\"q=herring\",\"channel\":\"feed\",\"frequency\":\"day\"}")
                .json()
                .get("valid")
                .asBoolean())
        .isTrue();
  }

  @Test
  void anAlertSeesWhatItsOwnersKeyMaySee() throws IOException {
    String readers = alerts.save("desk", "Fish", "q=herring");
    String editors = alerts.save("editor", "Fish", "q=herring");
    alerts.withhold("{\"id\": \"secret\", \"role\": \"editor\"}");
    alerts.with("secret", "A herring in secret.");
    tellAll(readers);
    tellAll(editors);

    assertThat(told(readers, "desk")).isEmpty();
    assertThat(told(editors, "editor")).containsExactly("new: About secret");
  }

  @Test
  void whatIsTakenDownInSilenceIsNotInAnyAlertAnyMoreAndWithANoticeIsWithdrawn()
      throws IOException {
    String id = alerts.save("desk", "Fish", "q=herring");
    alerts.with("one", "A herring.").with("two", "Two herring.");
    tellAll(id);
    alerts.withhold(
        "{\"id\": \"one\", \"takedown\": \"silent\"}, {\"id\": \"two\", \"takedown\": \"tombstone\"}");
    Eventually.isSo("the orders are followed", () -> alerts.get("/a/two", "desk").status() == 410);
    assertThat(told(id, "desk")).isEmpty();
    alerts.with("three", "A cod.");
    tellAll(id);

    assertThat(told(id, "desk")).containsExactly("withdrawn: two");
  }

  @Test
  void anAlertWithoutAKeyRestsUntilThereIsOneAgain() throws IOException {
    String id = alerts.save("desk", "Fish", "q=herring");
    String before = Files.readString(alerts.keyFile());
    Files.writeString(alerts.keyFile(), before.replace("\"desk\"", "\"gone\""));
    Eventually.isSo(
        "the key lets in no more",
        () -> alerts.get("/api/v1/alerts/" + id, "desk").status() == 404);
    alerts.with("first", "A herring.").build();
    Files.writeString(alerts.keyFile(), before);
    alerts.with("then", "One more herring.");
    tellAll(id);

    assertThat(told(id, "desk")).containsExactlyInAnyOrder("new: About first", "new: About then");
  }

  @Test
  void theFilesAreForTheServerAloneAndTheLogOfActsSaysNothingOfWhatIsAsked() throws IOException {
    String id = alerts.save("desk", "Fish and ships", "q=herring");

    assertThat(Files.getPosixFilePermissions(alerts.alerts())).hasSize(3);
    assertThat(Files.getPosixFilePermissions(alerts.alerts().resolve(id + ".json"))).hasSize(2);
    assertThat(Files.readString(alerts.alerts().resolve("audit.jsonl")))
        .contains("alert made", id)
        .doesNotContain("herring", "ships", "desk");
  }
}
