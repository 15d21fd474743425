package org.backfile.acceptance.realdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.backfile.acceptance.site.LocalSite;
import org.backfile.acceptance.site.Program;
import org.backfile.acceptance.site.RunningProgram.Ended;
import org.backfile.acceptance.site.Site;
import org.backfile.build.ArchiveFolder;
import org.backfile.build.BuildManifest.Counts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real corpus with its map file: 2,225 undated articles in five sections. */
class BbcNewsTest {
  private static final int RECORDS = 2_225;

  @TempDir private static Path archive;
  private static LocalSite server;

  @BeforeAll
  static void index() {
    String data = System.getProperty("backfile.data", "");
    Path corpus = Path.of(data, "news", "bbc.jsonl.gz");
    assumeTrue(
        !data.isEmpty() && Files.exists(corpus),
        "no real data: BACKFILE_DATA names no folder with news/bbc.jsonl.gz");
    Path map = Path.of("..", "indexer", "maps", "bbc.map.toml");
    Ended run =
        Program.INDEXER.run("index", "--corpus", corpus, "--archive", archive, "--map", map);
    assertThat(run.exitCode()).as(run.output()).isZero();
    server = LocalSite.over(archive);
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
  }

  @Test
  void everyRecordIsIndexedOrCountedAsADuplicate() throws IOException {
    Counts counts = new ArchiveFolder(archive).current().orElseThrow().manifest().counts();

    assertThat(counts.read()).isEqualTo(RECORDS);
    assertThat(counts.indexed() + counts.duplicates()).isEqualTo(RECORDS);
    assertThat(counts.undated()).isEqualTo(counts.articles());
  }

  @Test
  void theSectionsSumToAllArticles() {
    JsonNode answer = server.site().json("size=1");
    int sum = 0;
    for (JsonNode section : answer.at("/facets/section/values")) {
      sum += section.get("count").asInt();
    }
    assertThat(answer.at("/facets/section/values")).hasSize(5);
    assertThat(sum).isEqualTo(answer.get("total").asInt());
  }

  @Test
  void aQuestionFindsItsArticlesInTheSectionOneExpects() {
    JsonNode answer = server.site().json(Site.q("budget chancellor \"tax cuts\"") + "&size=5");

    assertThat(answer.get("total").asInt()).isPositive();
    assertThat(answer.at("/results/0/section").asText()).isEqualTo("politics");
    assertThat(server.site().page(Site.q("budget chancellor \"tax cuts\"")).html().text())
        .contains("date unknown");
  }
}
