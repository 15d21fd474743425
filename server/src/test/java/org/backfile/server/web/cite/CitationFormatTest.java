package org.backfile.server.web.cite;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.ris.RISParser;
import de.undercouch.citeproc.ris.RISReference;
import de.undercouch.citeproc.ris.RISType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every format, read back by the programs that read it. */
class CitationFormatTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @ParameterizedTest
  @EnumSource
  void everyFormatCarriesAddressHashBuildAndTimeWithItsOffset(CitationFormat format) {
    assertThat(format.file(List.of(Citations.of("Late vote", "2015-03-04"))))
        .contains(
            Citations.PERMALINK,
            Citations.HASH,
            "20260101T000000Z-aaaaaa",
            "2026-11-22T13:05:11+01:00",
            "Corrected by a later article");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Council approves land deal",
        "100% of $5 & #1: _under_ {braces} ~tilde ^caret \\slash \"quoted\"",
        "An unclosed { brace",
        "المجلس يوافق على الصفقة 2015",
        "Łódź: 東京の桜, naïve café",
        "ER  - TY  - NEWS"
      })
  void aHeadlineSurvivesEveryFormatOfAProgram(String title) throws Exception {
    Citation citation = Citations.of(title, "2015-03-04");

    assertThat(ris(citation).getTitle()).isEqualTo(title);
    assertThat(bibtex(citation).getTitle().replaceAll("[{}]", ""))
        .isEqualTo(title.replaceAll("[{}]", ""));
    assertThat(csl(citation).get("title").asText()).isEqualTo(title);
  }

  @Test
  void risIsReadAsAnArticleOfANewspaper() throws IOException {
    RISReference read = ris(Citations.of("Late vote", "2015-03-04T23:30-05:00"));

    assertThat(read.getType()).isEqualTo(RISType.NEWS);
    assertThat(read.getAuthors()).containsExactly("A. Reporter", "{B} & Sons");
    assertThat(read.getSecondaryTitle()).isEqualTo("Daily Post & Co");
    assertThat(read.getDate()).isEqualTo("2015/03/04/");
    assertThat(read.getURL()).isEqualTo(Citations.PERMALINK);
    assertThat(read.getAccessDate()).isEqualTo("2026/11/22/13:05:11+01:00");
    assertThat(read.getNotes()).contains("SHA-256: " + Citations.HASH);
  }

  @Test
  void bibtexIsReadAsAnArticleWithNamesAsPrinted() throws ParseException {
    BibTeXEntry read = entry(Citations.of("Late vote", "2015-03-04"));

    assertThat(read.getType()).isEqualTo(new Key("article"));
    assertThat(read.getKey().getValue()).matches("odd_id:[0-9a-f]{8}");
    assertThat(field(read, "url")).isEqualTo(Citations.PERMALINK);
    assertThat(field(read, "urldate")).isEqualTo("2026-11-22");
    assertThat(field(read, "journal")).isEqualTo("Daily Post \\& Co");
    assertThat(field(read, "author"))
        .isEqualTo("{A. Reporter} and {{\\textbraceleft}B{\\textbraceright} \\& Sons}");
  }

  @Test
  void cslIsReadAsAnArticleOfANewspaper() throws JsonProcessingException {
    Map<String, Object> item =
        JSON.convertValue(
            csl(Citations.of("Late vote", "2015-03-04")), JSON.constructType(Map.class));
    CSLItemData read = CSLItemData.fromJson(item);

    assertThat(read.getType()).isEqualTo(CSLType.ARTICLE_NEWSPAPER);
    assertThat(read.getAuthor()[0].getLiteral()).isEqualTo("A. Reporter");
    assertThat(read.getContainerTitle()).isEqualTo("Daily Post & Co");
    assertThat(read.getURL()).isEqualTo(Citations.PERMALINK);
    assertThat(read.getIssued().getDateParts()).isDeepEqualTo(new int[][] {{2015, 3, 4}});
    assertThat(read.getAccessed().getDateParts()).isDeepEqualTo(new int[][] {{2026, 11, 22}});
  }

  @ParameterizedTest
  @CsvSource({
    "1994, 1994, 1994///, '[[1994]]'",
    "1996-07, July 1996, 1996/07//, '[[1996,7]]'",
    "2015-03-04, 4 March 2015, 2015/03/04/, '[[2015,3,4]]'"
  })
  void aDateHasItsKnownPartsAndNoOthers(String iso, String words, String ris, String csl)
      throws Exception {
    Citation citation = Citations.of("Late vote", iso);

    assertThat(CitationFormat.TEXT.entry(citation)).contains("City, " + words + ".");
    assertThat(ris(citation).getDate()).isEqualTo(ris);
    assertThat(csl(citation).at("/issued/date-parts").toString()).isEqualTo(csl);
    assertThat(field(entry(citation), "date")).isEqualTo(iso);
    assertThat(entry(citation).getFields()).hasSize(8 + iso.split("-").length);
  }

  @Test
  void whatIsNotKnownIsLeftOut() throws Exception {
    Citation citation = Citations.of("Late vote", "unknown", List.of());

    assertThat(CitationFormat.TEXT.entry(citation))
        .startsWith("“Late vote”, ")
        .contains("date unknown");
    assertThat(CitationFormat.RIS.entry(citation)).doesNotContain("DA  -", "PY  -", "AU  -");
    assertThat(csl(citation).has("issued")).isFalse();
    assertThat(csl(citation).has("author")).isFalse();
    assertThat(CitationFormat.BIBTEX.entry(citation))
        .doesNotContain("date = {2015", "year", "author");
  }

  @Test
  void lineBreaksNeverBeginAFieldOfTheirOwn() throws IOException {
    Citation citation = Citations.of("Late\r\nER  - \r\nTY  - JOUR\u2028vote", "2015");

    assertThat(ris(citation).getTitle()).isEqualTo("Late ER  -  TY  - JOUR vote");
  }

  @ParameterizedTest
  @CsvSource({
    "*stars* and _lines_ [x](y), \\*stars\\* and \\_lines\\_ \\[x\\](y)",
    "<b>bold</b> & `code`, \\<b\\>bold\\</b\\> \\& \\`code\\`",
    "back\\slash, back\\\\slash"
  })
  void markdownShowsAHeadlineAsItIs(String title, String escaped) {
    assertThat(CitationFormat.MARKDOWN.entry(Citations.of(title, "2015")))
        .contains("[“" + escaped + "”](<" + Citations.PERMALINK + ">)");
  }

  @Test
  void aBylineThatLooksLikeAListIsNone() {
    assertThat(CitationFormat.MARKDOWN.entry(Citations.of("Late vote", "2015", List.of("1. Wire"))))
        .startsWith("1\\. Wire, ");
  }

  private static RISReference ris(Citation citation) throws IOException {
    String file = CitationFormat.RIS.file(List.of(citation, Citations.of("The next", "1999")));
    List<RISReference> read = new RISParser().parse(new StringReader(file)).getReferences();
    assertThat(read).hasSize(2);
    return read.getFirst();
  }

  private static CSLItemData bibtex(Citation citation) throws ParseException {
    return new BibTeXConverter().toItemData(entry(citation));
  }

  private static BibTeXEntry entry(Citation citation) throws ParseException {
    String file = CitationFormat.BIBTEX.file(List.of(citation));
    BibTeXDatabase read =
        new BibTeXConverter()
            .loadDatabase(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    assertThat(read.getEntries()).hasSize(1);
    return read.getEntries().values().iterator().next();
  }

  private static String field(BibTeXEntry entry, String name) {
    return entry.getField(new Key(name)).toUserString();
  }

  private static JsonNode csl(Citation citation) throws JsonProcessingException {
    JsonNode file = JSON.readTree(CitationFormat.CSL_JSON.file(List.of(citation, citation)));
    assertThat(file).hasSize(2);
    return file.get(0);
  }
}
