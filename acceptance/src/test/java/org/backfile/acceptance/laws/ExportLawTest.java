package org.backfile.acceptance.laws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.backfile.acceptance.site.Site;
import org.backfile.acceptance.site.StarterSite;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Page, JSON and files are faces of one answer. */
@ExtendWith(StarterSite.class)
class ExportLawTest {
  private static final CSVFormat TABLE =
      CSVFormat.RFC4180.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get();

  @ParameterizedTest
  @MethodSource("org.backfile.acceptance.laws.Queries#all")
  void everyFileHasTheArticlesOfTheResultAndAsManyAsThePageSays(String query, Site site)
      throws IOException {
    JsonNode json = site.json(query + "&size=100");
    List<String> first = json.get("results").findValuesAsText("id");
    List<String> table = table(site, query);

    assertThat(table).hasSize(json.get("totalGroups").asInt()).doesNotHaveDuplicates();
    assertThat(table.subList(0, first.size())).isEqualTo(first);
    assertThat(lines(site, query)).isEqualTo(table);
    assertThat(cited(site, query)).isEqualTo(table);
    String unfolded = query + "&dup=all";
    assertThat(addresses(site, unfolded))
        .containsExactlyInAnyOrderElementsOf(links(site, unfolded));
  }

  @Test
  void aLineOfAListCountsWhatItsSearchFinds(Site site) {
    List<String> words = Queries.words();
    JsonNode rows =
        site.get("/api/v1/lists?lines=" + Site.encode(String.join("\n", words)))
            .ok()
            .json()
            .get("rows");
    assertThat(rows).hasSameSizeAs(words);
    for (int line = 0; line < words.size(); line++) {
      assertThat(rows.get(line).get("count"))
          .as(words.get(line))
          .isEqualTo(site.json(Site.q(words.get(line))).get("total"));
    }
  }

  private static List<String> table(Site site, String query) throws IOException {
    String file = site.get("/search.csv?" + query).ok().text();
    return CSVParser.parse(file.substring(1), TABLE).stream().map(row -> row.get("id")).toList();
  }

  private static List<String> lines(Site site, String query) {
    return site.get("/search.jsonl?fields=id&" + query)
        .ok()
        .text()
        .lines()
        .skip(1)
        .map(line -> line.substring("{\"id\":\"".length(), line.length() - 2))
        .toList();
  }

  private static List<String> cited(Site site, String query) {
    return site.get("/search.csl?" + query).ok().json().findValuesAsText("id");
  }

  private static List<String> links(Site site, String query) throws IOException {
    String file = site.get("/search.csv?fields=link&" + query).ok().text();
    return CSVParser.parse(file.substring(1), TABLE).stream().map(row -> row.get("link")).toList();
  }

  private static List<String> addresses(Site site, String query) {
    Document feed = Jsoup.parse(site.get("/search.atom?" + query).ok().text(), Parser.xmlParser());
    return feed.select("entry > link[rel=alternate]").eachAttr("href");
  }
}
