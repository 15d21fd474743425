package org.backfile.acceptance.injection;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.backfile.acceptance.site.Answer;
import org.backfile.acceptance.site.HostileSite;
import org.backfile.acceptance.site.Site;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a corpus holds is text, wherever it comes out. */
@ExtendWith(HostileSite.class)
class HostileArchiveTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int MOST_ADDRESSES = 600;

  @Test
  void whereverALinkLeadsTextIsText(Site site) {
    Deque<String> open =
        new ArrayDeque<>(List.of("/", "/search?q=hostile&dup=all", "/status", "/builds/current"));
    Set<String> seen = new HashSet<>(open);
    List<String> faults = new ArrayList<>();
    for (int asked = 0; asked < MOST_ADDRESSES && !open.isEmpty(); asked++) {
      Answer answer = site.get(open.remove());
      faults.addAll(Inert.faults(answer));
      if (answer.status() != 200) {
        faults.add(answer.status() + " " + answer.path());
      }
      if (answer.header("Content-Type").startsWith("text/html")) {
        links(answer).filter(seen::add).forEach(open::add);
      }
    }
    assertThat(faults).isEmpty();
    assertThat(seen).hasSizeGreaterThan(100);
  }

  private static Stream<String> links(Answer answer) {
    return answer.html().select("a[href^=/], link[href^=/]").stream()
        .map(link -> link.attr("href"))
        .map(URI::create)
        .map(uri -> uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/search.atom?q=hostile",
        "/search.csv?dup=all&fields=id,title,byline,source,section,tags,people,orgs,places,url,snippets",
        "/search.jsonl?dup=all",
        "/search.csl?dup=all",
        "/timeline.svg?q=hostile",
        "/timeline.csv?q=hostile",
        "/builds/current.atom",
        "/opensearch.xml",
        "/api/v1/search?q=hostile&explain=1&facet-size=50",
        "/api/v1/suggest?prefix=per",
        "/api/v1/status",
        "/api/v1/builds/current"
      })
  void aFileHasItAsText(String path, Site site) {
    Answer answer = site.get(path).ok();

    assertThat(Inert.faults(answer)).isEmpty();
  }

  @Test
  void jsonLinesHaveEveryTextUnchangedAndTablesNoFormula(Site site) {
    List<String> titles =
        site.get("/search.jsonl?dup=all&fields=title")
            .ok()
            .text()
            .lines()
            .skip(1)
            .map(HostileArchiveTest::title)
            .toList();

    assertThat(titles).containsAll(HostileSite.FORMULAS);
    assertThat(titles).anyMatch(title -> title.contains(HostileSite.MARKUP));
  }

  private static String title(String line) {
    try {
      return JSON.readTree(line).get("title").asText();
    } catch (JsonProcessingException e) {
      throw new AssertionError(line, e);
    }
  }

  /** A line of a reference begins a field, so a text must not begin a line. */
  @ParameterizedTest
  @ValueSource(strings = {"/search.ris?dup=all", "/search.bib?dup=all"})
  void noTextBeginsALineOfAReference(String path, Site site) {
    assertThat(site.get(path).ok().text().lines())
        .noneMatch(line -> line.startsWith("X-Made-Up") || line.startsWith("<script>"));
  }

  @Test
  void itsPagesSayWhatTheCorpusSays(Site site) {
    assertThat(site.page("q=hostile&dup=all").html().text())
        .contains("<script>alert(1)</script>", "qz${7*7}qz#{7*7}qz{{7*7}}qz");
    assertThat(site.get("/status").ok().text())
        .doesNotContain("<img", "\u001B", "\u202E", "qz\n.jsonl");
  }
}
