package org.backfile.indexer.source.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.Note;
import org.backfile.article.PublicationDate;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.fields.FieldMap;
import org.junit.jupiter.api.Test;

class DocxSourceTest {

  private static final String DOCUMENT =
      "<w:document xmlns:w='http://schemas.openxmlformats.org/wordprocessingml/2006/main'"
          + " xmlns:mc='http://schemas.openxmlformats.org/markup-compatibility/2006'><w:body>%s"
          + "</w:body></w:document>";

  private static final String PROPERTIES =
      "<cp:coreProperties xmlns:cp='http://schemas.openxmlformats.org/package/2006/metadata/core-properties'"
          + " xmlns:dc='http://purl.org/dc/elements/1.1/' xmlns:dcterms='http://purl.org/dc/terms/'>%s"
          + "</cp:coreProperties>";

  private final Map<String, String> parts = new LinkedHashMap<>();

  private void document(String paragraphs) {
    parts.put("word/document.xml", DOCUMENT.formatted(paragraphs));
  }

  private void properties(String properties) {
    parts.put("docProps/core.xml", PROPERTIES.formatted(properties));
  }

  private static String paragraph(String text) {
    return "<w:p><w:r><w:t xml:space='preserve'>%s</w:t></w:r></w:p>".formatted(text);
  }

  private Outcomes read() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
      }
    }
    return read(bytes.toByteArray());
  }

  private static Outcomes read(byte[] content) throws IOException {
    return Outcomes.of(DocxSource.open("desk/ferry.docx", Outcomes.bytes(content), FieldMap.NONE));
  }

  @Test
  void titleTextAndWhatIsSaidOfADocumentAreRead() throws IOException {
    document(
        "<w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:r><w:t>Ferry sails</w:t></w:r></w:p>"
            + "<w:p/>"
            + "<w:p><w:r><w:t>It left at </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>noon.</w:t></w:r></w:p>"
            + paragraph("It came back."));
    properties(
        "<dc:title>untitled7</dc:title><dc:creator>Ann Reed</dc:creator>"
            + "<dcterms:created>2015-03-04T18:02:00Z</dcterms:created>");
    Article article = read().article();

    assertThat(article.id()).isEqualTo("desk:ferry.docx");
    assertThat(article.title()).isEqualTo("Ferry sails");
    assertThat(article.paragraphs()).containsExactly("It left at noon.", "It came back.");
    assertThat(article.extras().get("author").asText()).isEqualTo("Ann Reed");
    assertThat(article.byline()).containsExactly("Ann Reed");
    assertThat(article.notes()).containsExactly(Note.BYLINE_FROM_FILE);
    assertThat(article.published()).map(PublicationDate::iso).hasValue("2015-03-04T18:02:00Z");
    assertThat(article.dates())
        .extracting(DateCandidate::confidence)
        .containsExactly(Confidence.GUESSED);
  }

  @Test
  void withoutAStyledTitleTheDocumentsOwnCountsAndElseTheFirstSentence() throws IOException {
    document(paragraph("Ferry sails again") + paragraph("It left at noon."));
    assertThat(read().article().title()).isEqualTo("Ferry sails again");
    assertThat(read().article().notes()).containsExactly(Note.TITLE_FROM_TEXT);

    properties("<dc:title>Ferry</dc:title>");
    assertThat(read().article().title()).isEqualTo("Ferry");
  }

  @Test
  void whatWasDeletedAndWhatIsSaidTwiceForOldProgramsIsNotRead() throws IOException {
    document(
        "<w:p><w:del><w:r><w:delText>Not</w:delText></w:r></w:del><w:ins><w:r><w:t>So</w:t></w:r></w:ins>"
            + "<w:r><w:tab/><w:t>it</w:t><w:br/><w:t>is</w:t></w:r>"
            + "<mc:AlternateContent><mc:Choice><w:r><w:t> now</w:t></w:r></mc:Choice>"
            + "<mc:Fallback><w:r><w:t> then</w:t></w:r></mc:Fallback></mc:AlternateContent></w:p>");
    properties("<dc:title>T</dc:title>");

    assertThat(read().article().body()).isEqualTo("So\tit\nis now");
  }

  @Test
  void cellsOfTablesAreParagraphs() throws IOException {
    document(
        "<w:tbl><w:tr><w:tc>%s</w:tc><w:tc>%s</w:tc></w:tr></w:tbl>"
            .formatted(paragraph("Quay one"), paragraph("Quay two")));
    properties("<dc:title>T</dc:title>");

    assertThat(read().article().paragraphs()).containsExactly("Quay one", "Quay two");
  }

  @Test
  void whatIsNoDocumentIsTold() throws IOException {
    assertThat(read("{\\rtf1 no zip}".getBytes(StandardCharsets.UTF_8)).failure().reason())
        .startsWith("expected a DOCX, found no ZIP archive");
    parts.put("word/styles.xml", "<w/>");
    assertThat(read().failure().reason())
        .isEqualTo("expected a DOCX, found a ZIP archive without word/document.xml");
    document("<w:p/>");
    assertThat(read().failure().reason()).isEqualTo("expected a document with a text, found none");
  }

  @Test
  void entitiesAreRefusedHereToo() throws IOException {
    parts.put(
        "word/document.xml",
        "<!DOCTYPE w [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><w><p><t>&x;</t></p></w>");

    assertThat(read().failure().reason()).startsWith("not a DOCX: expected ");
  }

  @Test
  void aDocumentThatUnpacksWithoutEndIsRefused() throws IOException {
    parts.put("word/document.xml", "<w><p><t>" + "a".repeat(17 << 20) + "</t></p></w>");

    assertThat(read().failures()).hasSize(1);
  }

  @Test
  void aPackageOfCountlessPartsIsRefused() throws IOException {
    document(paragraph("Ferry sails"));
    for (int part = 0; part < 10_000; part++) {
      parts.put("a/" + part, "");
    }

    assertThat(read().failure().reason())
        .isEqualTo("expected a DOCX of at most 10,000 parts, found more");
  }

  @Test
  void paragraphsCountAlsoWhereTheySayNothing() throws IOException {
    document(paragraph("Ferry sails") + "<w:p/>\n".repeat((16 << 20) / 64));

    assertThat(read().failure().reason()).startsWith("expected a text of at most 16 million");
  }

  @Test
  void aLargeDocumentTooUnpacksWithinBounds() throws IOException {
    byte[] picture = new byte[2 << 20];
    new Random(7).nextBytes(picture);
    byte[] paragraph = (paragraph(" ".repeat(1 << 20)) + "\n").getBytes(StandardCharsets.UTF_8);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.setLevel(Deflater.BEST_SPEED);
      zip.putNextEntry(new ZipEntry("word/media/image1.jpeg"));
      zip.write(picture);
      zip.putNextEntry(new ZipEntry("word/document.xml"));
      zip.write(DOCUMENT.substring(0, DOCUMENT.indexOf("%s")).getBytes(StandardCharsets.UTF_8));
      for (int megabyte = 0; megabyte <= 256; megabyte++) {
        zip.write(paragraph);
      }
    }

    assertThat(read(bytes.toByteArray()).failure().reason())
        .startsWith("not a DOCX: expected parts of at most 256 MB, found more");
  }
}
