package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.OptionalInt;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.BuildProgress;
import org.backfile.build.BuildStage;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What readers are told while an indexer is at work, and which builds are kept. */
class BuildUnderWayTest {
  private static final BuildProgress HALF =
      new BuildProgress(
          BuildStage.INDEXING, OptionalInt.of(50), Instant.parse("2026-11-22T11:58:00Z"));

  @Test
  void statusSaysHowFarTheNextBuildIsAndWhichAreKept() {
    try (TestServer server = TestServer.start()) {
      Document page = server.page("/status");

      assertThat(page.select(".next").text())
          .isEqualTo(
              "The next build is under way: indexing, 63 %, begun on 2 January 2026, 03:04 UTC");
      assertThat(page.select(".next progress").attr("value")).isEqualTo("63");
      assertThat(page.select("main").text())
          .contains("Kept to fall back on: 20251231T000000Z-bbbbbb");
    }
  }

  @Test
  void anArchiveThatAnotherProgramHoldsIsOnlyReadAndSaysSo() throws Exception {
    try (TestServer server = TestServer.start()) {
      assertThat(server.json("/api/v1/status").get("readOnly").asBoolean()).isFalse();
      try (AutoCloseable lock = new ArchiveFolder(server.folder()).lock().orElseThrow()) {
        assertThat(lock).isNotNull();
        assertThat(server.page("/status").select(".notice").text()).startsWith("Read-only.");
        assertThat(server.json("/api/v1/status").get("readOnly").asBoolean()).isTrue();
        assertThat(server.page("/search?q=land").select(".rows > li")).isNotEmpty();
      }
      assertThat(server.page("/status").select(".notice")).isEmpty();
    }
  }

  @Test
  void theSameStandsInTheJsonOfStatus() throws Exception {
    try (TestServer server = TestServer.start()) {
      JsonNode status = server.json("/api/v1/status");

      assertThat(status.at("/kept/0").asText()).isEqualTo("20251231T000000Z-bbbbbb");
      assertThat(status.at("/next/stage").asText()).isEqualTo("indexing");
      assertThat(status.at("/next/percent").asInt()).isEqualTo(63);
      assertThat(status.at("/next/startedAt").asText()).isEqualTo("2026-01-02T03:04:05Z");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/search?q=land", "/status"})
  void anArchiveThatIsBuiltForTheFirstTimeSaysHowFarItIs(String path) throws Exception {
    try (TestServer server = TestServer.withoutBuild()) {
      ArchiveFolder archive = new ArchiveFolder(server.folder());
      assertThat(server.page(path).text()).contains("backfile index");
      try (AutoCloseable lock = archive.lock().orElseThrow()) {
        assertThat(lock).isNotNull();
        archive.tell(HALF);

        assertThat(server.get(path).statusCode()).isEqualTo(503);
        assertThat(server.page(path).select("main").text())
            .contains("is being built", "indexing, 50 %")
            .doesNotContain("backfile index");
        assertThat(server.page(path).select("input")).as("boxes that find nothing").isEmpty();
      }
      assertThat(server.page(path).text()).as("the indexer was killed").contains("backfile index");
    }
  }
}
