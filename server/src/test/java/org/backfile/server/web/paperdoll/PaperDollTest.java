package org.backfile.server.web.paperdoll;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.backfile.server.web.paperdoll.States.State;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every state of every page can be reached, says what it is, and is well made. */
class PaperDollTest {
  private static final Map<Stage.Condition, Stage> STAGES = new EnumMap<>(Stage.Condition.class);
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void open() throws Exception {
    for (Stage.Condition condition : Stage.Condition.values()) {
      STAGES.put(condition, new Stage(condition, 0));
    }
  }

  @AfterAll
  static void close() throws Exception {
    for (Stage stage : STAGES.values()) {
      stage.close();
    }
  }

  static List<State> states() {
    return States.all();
  }

  @ParameterizedTest
  @MethodSource("states")
  void aStateSaysWhatItIsAndIsWellMade(State state) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(state);
    Document page = Jsoup.parse(answer.body());

    assertThat(answer.statusCode()).isEqualTo(state.status());
    assertThat(page.select("main").text()).contains(state.says());
    WellMade.check(page, Stage.NAME);
  }

  /** Whatever goes wrong, the words are not lost, and who may come back is told when. */
  @ParameterizedTest
  @MethodSource("states")
  void theWordsStayInTheBox(State state) throws IOException, InterruptedException {
    HttpResponse<String> answer = get(state);
    Element box = Jsoup.parse(answer.body()).selectFirst("input[name=q]");

    if (box != null && state.path().contains("?q=")) {
      assertThat(state.path()).contains("q=" + box.val().replace(' ', '+'));
    }
    if (state.status() == 429 || state.status() == 503) {
      assertThat(answer.headers().firstValue("Retry-After")).isPresent();
    }
  }

  @Test
  void whyABuildWasRejectedIsSaidOnce() throws IOException, InterruptedException {
    Stage stage = STAGES.get(Stage.Condition.FALLEN_BACK);
    Document page = Jsoup.parse(get(stage, stage.url() + "/status").body());

    assertThat(page.select("main .notice").eachText().getFirst()).startsWith("Degraded.");
    assertThat(page.select("main .notice samp").eachText())
        .singleElement()
        .asString()
        .contains("manifest.json");
  }

  /** Other APIs have no way to say that only a part was counted. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/compat/guardian/search?q=partial",
        "/compat/guardian/search?q=partial&page-size=0",
        "/compat/nyt/articlesearch.json?q=partial"
      })
  void inTheShapeOfAnotherApiHalfAnAnswerIsNone(String path)
      throws IOException, InterruptedException {
    Stage stage = STAGES.get(Stage.Condition.WHOLE);
    HttpResponse<String> answer = get(stage, stage.url() + path);

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body()).containsIgnoringCase("\"status\":\"error\"");
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  private static HttpResponse<String> get(State state) throws IOException, InterruptedException {
    Stage stage = STAGES.get(state.condition());
    return get(stage, stage.address(state));
  }

  private static HttpResponse<String> get(Stage stage, String address)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address))
            .header("Authorization", stage.authorization())
            .build();
    return CLIENT.send(request, BodyHandlers.ofString());
  }
}
