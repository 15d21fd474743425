package org.backfile.indexer.source.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.backfile.indexer.source.Outcomes.bytes;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.backfile.article.Article;
import org.backfile.article.DateCandidate.Confidence;
import org.backfile.article.Note;
import org.backfile.indexer.source.Outcomes;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.fields.FieldMap;
import org.junit.jupiter.api.Test;

class PdfSourceTest {

  /** A PDF: of each page its paragraphs, of each paragraph its lines. */
  private static PDDocument document(String[][]... pages) throws IOException {
    PDDocument document = new PDDocument();
    for (String[][] paragraphs : pages) {
      PDPage page = new PDPage();
      document.addPage(page);
      try (PDPageContentStream content = new PDPageContentStream(document, page)) {
        content.setFont(new PDType1Font(FontName.HELVETICA), 12);
        float height = 700;
        for (String[] paragraph : paragraphs) {
          for (String line : paragraph) {
            content.beginText();
            content.newLineAtOffset(50, height);
            content.showText(line);
            content.endText();
            height -= 14;
          }
          height -= 28;
        }
      }
    }
    return document;
  }

  private static byte[] bytesOf(PDDocument document) throws IOException {
    try (document) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    }
  }

  private static final String[][] FRONT = {
    {"Bridge shut"}, {"The bridge over the Tar-", "row is shut."}, {"Nobody knows why."}
  };
  private static final String[][] BACK = {{"The ferry sails."}};

  private static Outcomes read(byte[] pdf) throws IOException {
    return Outcomes.of(PdfSource.open("1999/a.pdf", bytes(pdf), FieldMap.NONE));
  }

  @Test
  void everyParagraphKeepsItsPage() throws IOException {
    Article article = read(bytesOf(document(FRONT, new String[0][], BACK))).article();

    assertThat(article.title()).isEqualTo("Bridge shut");
    assertThat(article.notes()).contains(Note.TITLE_FROM_TEXT);
    assertThat(article.extras().get("pages"))
        .hasToString("[\"page 1: paragraphs 1 to 3\",\"page 3: paragraph 4\"]");
    assertThat(article.body()).contains("The bridge over the Tarrow is shut.");
  }

  @Test
  void whenItWasMadeIsOnlyAGuessAtItsDate() throws IOException {
    PDDocument document = document(FRONT);
    Calendar made = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
    made.setTimeInMillis(0);
    document.getDocumentInformation().setCreationDate(made);
    document.getDocumentInformation().setTitle("Bridge: a report");
    Article article = read(bytesOf(document)).article();

    assertThat(article.title()).isEqualTo("Bridge: a report");
    assertThat(article.dates().getFirst().confidence()).isEqualTo(Confidence.GUESSED);
    assertThat(article.published()).map(date -> date.isoDate()).hasValue("1970-01-01");
  }

  @Test
  void aTitleThatAProgramGaveIsNone() throws IOException {
    PDDocument document = document(FRONT);
    document.getDocumentInformation().setTitle("Microsoft Word - final2.doc");

    assertThat(read(bytesOf(document)).article().title()).isEqualTo("Bridge shut");
  }

  @Test
  void aScanIsRefusedWithWhatToDo() throws IOException {
    assertThat(read(bytesOf(document(new String[0][]))).failure().reason())
        .isEqualTo(
            "expected a PDF with a text layer, found 1 pages without; recognise its text (OCR) first");
  }

  @Test
  void anEncryptedPdfIsRefused() throws IOException {
    PDDocument document = document(FRONT);
    document.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));

    assertThat(read(bytesOf(document)).failure().reason()).startsWith("encrypted");
  }

  @Test
  void aDamagedPdfCostsItselfOnly() throws IOException {
    byte[] whole = bytesOf(document(FRONT));
    byte[] rubbish = "%PDF-1.7\nrubbish".getBytes(StandardCharsets.US_ASCII);

    assertThat(read(rubbish).failures()).hasSize(1);
    assertThat(read(Arrays.copyOf(whole, 40)).failures()).hasSize(1);
    assertThat(read(whole).articles()).hasSize(1);
  }

  @Test
  void oneThatTakesLongerThanItsTimeIsEnded() throws IOException {
    PdfReader impatient = new PdfReader(Duration.ofMillis(1), List.of("-Xmx64m"));
    byte[] pdf = bytesOf(document(FRONT));

    assertThatThrownBy(() -> impatient.read(pdf))
        .isInstanceOf(RecordProblem.class)
        .hasMessageContaining("found one that takes longer");
  }

  @Test
  void oneThatTakesAllMemoryIsEndedAndTheNextIsRead() throws IOException {
    PdfReader small =
        new PdfReader(
            PdfReader.LONGEST,
            List.of("-Xmx24m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"));
    byte[] huge = new byte[30 << 20];
    byte[] pdf = bytesOf(document(FRONT));

    assertThatThrownBy(() -> small.read(huge))
        .isInstanceOf(RecordProblem.class)
        .hasMessageMatching(".*(takes more|broke off).*");
    assertThat(small.read(pdf).pages()).hasSize(1);
  }
}
