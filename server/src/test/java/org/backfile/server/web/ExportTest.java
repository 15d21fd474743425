package org.backfile.server.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.ris.RISParser;
import de.undercouch.citeproc.ris.RISReference;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.backfile.server.web.url.Twin;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole results as files, read by the programs that read them. */
class ExportTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final CSVFormat TABLE =
      CSVFormat.RFC4180.builder().setCommentMarker('#').setHeader().setSkipHeaderRecord(true).get();

  @AutoClose private static final TestServer server = TestServer.start();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "q=land",
        "q=land+deal&section=City",
        "q=",
        "q=mayor+-deal",
        "sort=oldest",
        "q=zeppelin",
        "undated=1"
      })
  void everyFileHasTheRowsOfTheJsonInItsOrder(String query) throws Exception {
    List<String> ids = json(query);
    String sorted = query + (query.contains("sort") ? "" : ids.isEmpty() ? "" : "&sort=newest");

    assertThat(csv("/search.csv?" + query).stream().map(row -> row.get("id"))).isEqualTo(ids);
    assertThat(
            lines("/search.jsonl?" + query).stream().skip(1).map(line -> line.get("id").asText()))
        .isEqualTo(ids);
    assertThat(ris("/search.ris?" + query).map(RISReference::getAccessionNumber)).isEqualTo(ids);
    assertThat(bibtexKeys("/search.bib?" + query)).hasSameSizeAs(ids);
    assertThat(JSON.readTree(get("/search.csl?" + query)).findValuesAsText("id")).isEqualTo(ids);
    assertThat(
            feed("/search.atom?" + query).getEntries().stream().map(SyndEntry::getTitle).toList())
        .isEqualTo(titles(sorted));
  }

  /** All ids of a search, page after page. */
  private static List<String> json(String query) throws JsonProcessingException {
    return walk(query, "id");
  }

  private static List<String> titles(String query) throws JsonProcessingException {
    return walk(query, "title");
  }

  private static List<String> walk(String query, String field) throws JsonProcessingException {
    List<String> values = new ArrayList<>();
    String next = "/api/v1/search?size=20&" + query;
    while (!next.isEmpty()) {
      JsonNode answer = JSON.readTree(get(next));
      answer.get("results").forEach(item -> values.add(item.get(field).asText()));
      next = answer.at("/links/next").asText("").replace("null", "");
    }
    return values;
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"PAGE", "API"})
  void everyFileSaysWhatItIs(Twin file) throws JsonProcessingException {
    String body = get(file.path() + "?q=land&section=City");
    JsonNode answer = JSON.readTree(get("/api/v1/search?q=land&section=City"));
    String receipt = server.page("/search?q=land&section=City").select(".receipt").text();

    assertThat(body)
        .contains("land", "Section: City", TestServer.BUILD, receipt)
        .contains("2026-11-22T12:00:00+00:00");
    assertThat(body)
        .containsAnyOf(
            "\"total\":" + answer.get("total"), " of " + answer.get("total") + " articles");
  }

  @Test
  void aTableHasTheChosenColumns() throws IOException {
    CSVRecord row = csv("/search.csv?q=land&fields=title,byline&fields=snippets").getFirst();

    assertThat(row.toMap().keySet()).containsExactly("title", "byline", "snippets");
    assertThat(row.get("byline")).isEqualTo("A. Reporter");
    assertThat(row.get("snippets")).contains("land");
  }

  @Test
  void aTablesAddressesAreWhole() throws IOException {
    for (CSVRecord row : csv("/search.csv?q=land&section=City&fields=link,permalink,id")) {
      assertThat(row.get("permalink")).startsWith(row.get("link") + "/v/");
      assertThat(
              server
                  .get(row.get("permalink").substring(server.uri("/").toString().length() - 1))
                  .statusCode())
          .isEqualTo(200);
    }
  }

  @Test
  void whatIsTypedCannotBecomeAFormulaInTheFile() {
    String body = get("/search.csv?q=" + "%3DHYPERLINK(1),%3D2");

    assertThat(body.lines().filter(line -> line.startsWith("# query")))
        .containsExactly("# query,\"'=HYPERLINK(1),=2\"");
  }

  @Test
  void jsonLinesHaveTextsUnchanged() throws IOException {
    assertThat(lines("/search.jsonl?q=script").get(1).get("title").asText())
        .isEqualTo("<script>alert(1)</script> in a title");
  }

  @Test
  void anAnswerThatIsNotCompleteSaysSoInTheHeadOfItsFile() {
    for (Twin file : List.of(Twin.CSV, Twin.JSONL, Twin.ATOM)) {
      assertThat(get(file.path() + "?q=partial"))
          .as(file.path())
          .containsAnyOf("at least", "\"complete\":false");
    }
  }

  @Test
  void aFileThatCannotBeFinishedBreaksTheConnection() {
    assertThatThrownBy(() -> server.get("/search.csv?q=deal+breaking&match=any"))
        .isInstanceOf(UncheckedIOException.class);
  }

  @Test
  void aFeedKeepsItsIdsAndIsNotSentTwice() throws Exception {
    HttpResponse<String> first = server.get("/search.atom?q=land");
    String etag = first.headers().firstValue("ETag").orElseThrow();
    List<String> ids =
        feed("/search.atom?q=land").getEntries().stream().map(SyndEntry::getUri).toList();

    assertThat(server.get("/search.atom?q=land", "If-None-Match", etag).statusCode())
        .isEqualTo(304);
    assertThat(ids).doesNotHaveDuplicates().allMatch(id -> id.startsWith("urn:uuid:"));
    assertThat(
            feed("/search.atom?q=land&section=City").getEntries().stream().map(SyndEntry::getUri))
        .isSubsetOf(ids);
    assertThat(first.body())
        .contains("<dc:date>2015-03-04</dc:date>")
        .doesNotContain("<published>");
  }

  @Test
  void thePageOffersTheFilesAndTheFeed() {
    Document page = server.page("/search?q=land&section=City&page=2");

    assertThat(page.select(".export [formaction]").eachAttr("formaction"))
        .containsExactly(
            "/search.csv", "/search.jsonl", "/search.ris", "/search.bib", "/search.csl");
    assertThat(page.select(".export [type=hidden]").eachAttr("value"))
        .containsExactly("land", "City");
    assertThat(page.select(".export p").text()).contains("rows, in the order of this page");
    assertThat(page.select("link[rel=alternate]").attr("href"))
        .isEqualTo("/search.atom?q=land&section=City");
    assertThat(server.page("/search?q=zeppelin").select(".export")).isEmpty();
    assertThat(server.page("/search?q=zeppelin").select(".tools a[href^=/search.atom]")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/search.csv?q=land&from=2019-13", "/search.atom?q=*tion"})
  void whatCannotBeAskedIsRefused(String path) {
    assertThat(server.get(path).statusCode()).isEqualTo(400);
  }

  @Test
  void theHeadOfAFileComesWithoutIt() {
    HttpResponse<String> answer = server.send("HEAD", "/search.csv?q=land");

    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers().firstValue("Content-Disposition"))
        .contains("attachment; filename=\"search-2026-11-22.csv\"");
  }

  private static String get(String path) {
    HttpResponse<String> answer = server.get(path);
    assertThat(answer.statusCode()).as(path).isEqualTo(200);
    return answer.body();
  }

  private static List<CSVRecord> csv(String path) throws IOException {
    String body = get(path);
    assertThat(body).startsWith("\uFEFF# archive,");
    return CSVParser.parse(body.substring(1), TABLE).getRecords();
  }

  private static List<JsonNode> lines(String path) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : get(path).split("\n")) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }

  private static Stream<String> bibtexKeys(String path) throws Exception {
    return new BibTeXConverter()
            .loadDatabase(new ByteArrayInputStream(get(path).getBytes(StandardCharsets.UTF_8)))
            .getEntries()
            .keySet()
            .stream()
            .map(Object::toString);
  }

  private static Stream<RISReference> ris(String path) throws IOException {
    return new RISParser().parse(new StringReader(get(path))).getReferences().stream();
  }

  private static SyndFeed feed(String path) throws FeedException {
    return new SyndFeedInput().build(new StringReader(get(path)));
  }
}
