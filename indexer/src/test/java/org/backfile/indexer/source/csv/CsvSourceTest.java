package org.backfile.indexer.source.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.backfile.indexer.source.Outcomes.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.backfile.article.Article;
import org.backfile.article.Note;
import org.backfile.article.Origin;
import org.backfile.article.PlainText;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.fields.FieldMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSourceTest {

  private static CsvSource open(String... lines) throws IOException {
    return new CsvSource("a.csv", bytes(lines), FieldMap.NONE);
  }

  @Test
  void theFirstRowNamesTheColumns() throws IOException {
    Article article = Outcomes.of(open("id, title ,page", "1,Headline,A3")).article();

    assertThat(article.title()).isEqualTo("Headline");
    assertThat(article.extras().get("page")).hasToString("\"A3\"");
  }

  @Test
  void aListInACellIsSeparatedBySemicolons() throws IOException {
    Article article =
        Outcomes.of(open("id,title,tags,source", "1,T,bridge; ferry;,Lantern; Port Averil"))
            .article();

    assertThat(article.tags()).containsExactly("bridge", "ferry");
    assertThat(article.source()).hasValue("Lantern; Port Averil");
  }

  @Test
  void aQuotedCellMayHoldLinesCommasAndQuotes() throws IOException {
    Outcomes outcomes =
        Outcomes.of(open("id,text", "1,\"One, \"\"two\"\".", "", "Three.\"", "2,Four."));

    assertThat(outcomes.articles())
        .extracting(Article::paragraphs)
        .containsExactly(List.of("One, \"two\".", "Three."), List.of("Four."));
    assertThat(outcomes.articles())
        .extracting(Article::origin)
        .containsExactly(new Origin("a.csv", 2), new Origin("a.csv", 5));
  }

  @Test
  void aRowWithTooManyOrTooFewCellsFails() throws IOException {
    Outcomes outcomes = Outcomes.of(open("id,title", "1,T,x", "2,T", "3"));

    assertThat(outcomes.article().id()).isEqualTo("2");
    assertThat(outcomes.failures())
        .extracting(failed -> failed.reason())
        .containsExactly(
            "expected 2 cells, as the first row has, found 3",
            "expected 2 cells, as the first row has, found 1");
  }

  @Test
  void bytesThatAreNotUtf8CostOneRowWhereTheFileIsUtf8() throws IOException {
    byte[] manyLines = new byte[1 << 16];
    Arrays.fill(manyLines, (byte) '\n');
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    file.writeBytes("id,title\n1,Péro\n".getBytes(StandardCharsets.UTF_8));
    file.writeBytes(manyLines);
    file.writeBytes("2,caf\u00e9\n3,tea\n".getBytes(StandardCharsets.ISO_8859_1));

    Outcomes outcomes =
        Outcomes.of(new CsvSource("a.csv", bytes(file.toByteArray()), FieldMap.NONE));

    assertThat(outcomes.failure().reason()).isEqualTo("title: expected UTF-8, found other bytes");
    assertThat(outcomes.articles()).extracting(Article::id).containsExactly("1", "3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
  void aFileInAnyCommonEncodingIsRead(String encoding) throws IOException {
    byte[] rows =
        "id,title,text,Rubrik f\u00fcr\n1,Le caf\u00e9 ferm\u00e9,\u201cOui\u201d,x\n"
            .getBytes(Charset.forName(encoding));

    Article article = Outcomes.of(new CsvSource("a.csv", bytes(rows), FieldMap.NONE)).article();

    assertThat(article.title()).isEqualTo("Le caf\u00e9 ferm\u00e9");
    assertThat(article.body()).isEqualTo("\u201cOui\u201d");
    assertThat(article.extras()).containsKey("Rubrik f\u00fcr");
    assertThat(article.notes().contains(Note.ENCODING_GUESSED))
        .isEqualTo(encoding.startsWith("windows"));
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void theDelimiterIsTheOneOfTheFirstRow(String delimiter) throws IOException {
    String row =
        "id,title,\"a, b; c\"\n1,T,x"
            .replace(",t", delimiter + "t")
            .replace(",\"", delimiter + "\"")
            .replace("1,T,", "1" + delimiter + "T" + delimiter);

    Article article = Outcomes.of(open(row)).article();

    assertThat(article.title()).isEqualTo("T");
    assertThat(article.extras()).containsKey("a, b; c");
  }

  @Test
  void theByteOrderMarkIsNoPartOfTheFirstColumn() throws IOException {
    assertThat(Outcomes.of(open("\uFEFFid,title", "1,T")).article().id()).isEqualTo("1");
  }

  @Test
  void aQuoteThatIsNeverClosedEndsReading() throws IOException {
    CsvSource source = open("id,title", "1,T", "2,\"T");

    assertThat(source.next()).isPresent();
    assertThatThrownBy(source::next)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not CSV");
    assertThat(source.line()).isEqualTo(3);
  }

  @Test
  void quotesWithinACellArePartOfIt() throws IOException {
    Outcomes outcomes =
        Outcomes.of(
            open(
                "id,title,text",
                "1,\"No\" they said,One.",
                "2,They said \"no\",Two.",
                "3,T,Three."));

    assertThat(outcomes.failures()).isEmpty();
    assertThat(outcomes.articles())
        .extracting(Article::title)
        .containsExactly("No they said", "They said \"no\"", "T");
  }

  @Test
  void columnsWithoutANameAreNotRead() throws IOException {
    Article article = Outcomes.of(open(",id,title,", "0,7,T,x")).article();

    assertThat(article.id()).isEqualTo("7");
    assertThat(article.extras()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE"})
  void theLineThatTellsExcelTheSeparatorIsNoRow(String charset) throws IOException {
    byte[] file = "\uFEFFsep=;\r\nid;title\r\n1;T, T\r\n".getBytes(Charset.forName(charset));
    Article article = Outcomes.of(new CsvSource("a.csv", bytes(file), FieldMap.NONE)).article();

    assertThat(article.title()).isEqualTo("T, T");
    assertThat(article.origin().record()).isEqualTo(3);
  }

  @Test
  void aRowThatSwallowsTheFileIsStopped() throws IOException {
    CsvSource source = open("id,title", "1,\"" + "x,\n".repeat(6 << 20));

    assertThatThrownBy(source::next).hasMessageContaining("is a quote never closed?");
  }

  @Test
  void columnsWithOneNameAreRefused() {
    assertThatThrownBy(() -> open("id,title,title", "1,a,b"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expected a first row that names the columns")
        .hasMessageContaining("duplicate name: \"title\"")
        .hasMessageNotContaining("Builder");
  }

  @Property(tries = 200)
  void anyTextWrittenAsCsvIsReadAsItWas(@ForAll @Size(min = 1, max = 5) List<String> texts)
      throws IOException {
    StringWriter written = new StringWriter();
    try (CSVPrinter printer = new CSVPrinter(written, CSVFormat.RFC4180)) {
      printer.printRecord("id", "title", "text");
      for (int row = 0; row < texts.size(); row++) {
        printer.printRecord(row, "T", encodable(texts.get(row)));
      }
    }

    Outcomes outcomes = Outcomes.of(open(written.toString()));

    assertThat(outcomes.articles())
        .extracting(Article::paragraphs)
        .isEqualTo(texts.stream().map(text -> PlainText.paragraphs(encodable(text))).toList());
  }

  /** The text as UTF-8 can hold it. */
  private static String encodable(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
  }
}
