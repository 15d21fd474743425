package org.backfile.acceptance.starter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.backfile.acceptance.site.ResultsPage;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.backfile.build.Build;
import org.backfile.build.BuildManifest.Counts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(StarterSite.class)
class StarterArchiveTest {

  @Test
  void everyRecordIsAccountedFor(Build build) throws IOException {
    assertThat(build.manifest().counts()).isEqualTo(new Counts(140, 139, 1, 0, 0, 136, 2));
    assertThat(Files.readString(build.quarantine())).isEmpty();
  }

  @Test
  void theStatusPageTellsTheSameAccounting(Site site) {
    assertThat(site.get("/status").ok().html().text())
        .contains("Read 140 = indexed 139 + duplicates 1 + in quarantine 0");
    assertThat(site.get("/api/v1/status").ok().json().at("/counts/read").asInt()).isEqualTo(140);
  }

  @Test
  void theSourcesHoldWhatTheCorpusReadmeSays(Site site) {
    TreeMap<String, Integer> sources = new TreeMap<>(site.page("").facet("source"));

    assertThat(sources)
        .containsExactly(
            Map.entry("Evening Capstan", 35),
            Map.entry("Foreland News Agency", 19),
            Map.entry("The Averil Lantern", 57),
            Map.entry("The Dunmarrow Log", 23));
  }

  @Test
  void aNoteWithoutAnyDateIsFoundAndSaysSo(Site site) {
    String parameters = Site.q("ATACMS");
    JsonNode note = note(site.json(parameters).get("results"));
    ResultsPage page = site.page(parameters);

    assertThat(note.get("published").isNull()).isTrue();
    assertThat(page.row(note.get("id").asText())).contains("date unknown");
    assertThat(site.get(note.get("link").asText()).ok().html().select(".dateline").text())
        .contains("date unknown");
  }

  private static JsonNode note(JsonNode rows) {
    for (JsonNode row : rows) {
      if (row.get("id").asText().contains("background-note-missiles")) {
        return row;
      }
    }
    throw new AssertionError("the note is not among " + rows.findValuesAsText("id"));
  }

  @Test
  void bothLanguagesBesidesEnglishAreFilters(Site site) {
    assertThat(site.page("").facet("lang")).containsEntry("fr", 1).containsEntry("ar", 1);
    assertThat(site.page("lang=ar").ids())
        .isEqualTo(List.of("foreland-2019-11-08-seafarers-mosque-centenary"));
  }
}
