package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ListsTest {
  private static final String MULTIPART =
      """
      --cut\r
      Content-Disposition: form-data; name="lines"\r
      \r
      mayor\r
      --cut\r
      Content-Disposition: form-data; name="file"; filename="list.txt"\r
      Content-Type: text/plain\r
      \r
      "land deal"
      café\r
      --cut--\r
      """;

  @AutoClose private static final TestServer server = TestServer.start();

  private static HttpResponse<String> post(String path, String type, String body)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.uri(path))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request, BodyHandlers.ofString());
    }
  }

  private static JsonNode json(String body) throws JsonProcessingException {
    return new ObjectMapper().readTree(body);
  }

  @Test
  void anUnknownParameterIsToldInJsonAndOnThePage() {
    JsonNode answer = server.json("/api/v1/lists?lines=mayor&bogus=1");
    assertThat(answer.get("warnings").findValuesAsText("parameter")).containsExactly("bogus");
    assertThat(server.page("/lists?lines=mayor&bogus=1").select(".notice").text())
        .contains("There is no such parameter", "bogus");
    assertThat(server.get("/api/v1/lists?lines=mayor&from=2015&from=2016").statusCode())
        .isEqualTo(400);
  }

  @Test
  void aLineHasItsCountAndDatesAndABadOneStopsNoOther() throws IOException, InterruptedException {
    JsonNode answer =
        json(
            post("/api/v1/lists", "text/plain", "\"land deal\"\n\n*tion\nsource:Agency\nnowhere\n")
                .body());
    assertThat(answer.get("rows")).hasSize(4);
    assertThat(answer.at("/rows/0/count").asInt()).isEqualTo(62);
    assertThat(answer.at("/rows/0/first").asText()).isEqualTo("2015-03-04");
    assertThat(answer.at("/rows/1/count").isNull()).isTrue();
    assertThat(answer.at("/rows/1/problem").asText()).contains("*tion");
    assertThat(answer.at("/rows/2/last").asText())
        .as("of which only the year is known")
        .isEqualTo("2017");
    assertThat(answer.at("/rows/3/count").asInt()).isZero();
    assertThat(answer.at("/rows/3/first").isNull()).isTrue();
  }

  @Test
  void everyRowFindsWhatItsLinkFinds() throws JsonProcessingException {
    JsonNode answer =
        json(server.get("/api/v1/lists?lines=land%0Amayor%0Adeal&source=Daily+Post").body());
    for (JsonNode row : answer.get("rows")) {
      String api = row.get("html").asText().replace("/search?", "/api/v1/search?");
      assertThat(json(server.get(api).body()).get("total")).isEqualTo(row.get("count"));
    }
  }

  @Test
  void linesMayBePastedAndUploadedAtOnce() throws IOException, InterruptedException {
    Document page =
        Jsoup.parse(post("/lists", "multipart/form-data; boundary=cut", MULTIPART).body());
    assertThat(page.select("tbody th a").eachText())
        .containsExactly("mayor", "\"land deal\"", "café");
    assertThat(page.select("[role=status]").text()).isEqualTo("3 of 3 lines run");
  }

  @Test
  void ofTooManyLinesTheFirstAreRunAndThatIsSaid() throws IOException, InterruptedException {
    String lines = String.join("\n", Collections.nCopies(503, "nowhere"));
    HttpResponse<String> answer = post("/lists", "text/plain", lines);
    Document page = Jsoup.parse(answer.body());
    assertThat(page.select("tbody tr")).hasSize(500);
    assertThat(page.select(".notice").text()).contains("Only the first 500 lines").contains("3");
  }

  @Test
  void theTableIsSafeForSpreadsheets() throws IOException, InterruptedException {
    List<String> rows = post("/lists.csv", "text/plain", "-football\n").body().lines().toList();
    assertThat(rows.get(1)).startsWith("1,'-football,");
    assertThat(rows.get(1)).contains("http://127.0.0.1:");
  }

  @Test
  void anEmptyListAsksForLines() {
    assertThat(server.get("/api/v1/lists").statusCode()).isEqualTo(400);
    assertThat(server.page("/lists").select("textarea")).hasSize(1);
    assertThat(server.get("/list").headers().firstValue("Location")).contains("/lists");
  }
}
