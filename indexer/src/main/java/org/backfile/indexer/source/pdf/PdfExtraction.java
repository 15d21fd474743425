package org.backfile.indexer.source.pdf;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.backfile.article.PlainText;
import org.jspecify.annotations.Nullable;

/** Takes the text out of a PDF. */
final class PdfExtraction {

  /** Pages, at most. */
  static final int MOST_PAGES = 2_000;

  private static final String END_OF_PARAGRAPH = "\n\n";
  private static final Pattern HYPHEN_AT_END = Pattern.compile("(\\p{Ll})[-\u00AD]\n(\\p{Ll})");

  private PdfExtraction() {}

  /**
   * The text of a PDF.
   *
   * @throws IOException when it cannot be read, or has more pages or text than is read
   */
  static PdfText read(byte[] pdf) throws IOException {
    try (PDDocument document =
        Loader.loadPDF(pdf, "", null, null, IOUtils.createTempFileOnlyStreamCache())) {
      if (document.getNumberOfPages() > MOST_PAGES) {
        throw new IOException(
            "expected at most %,d pages, found %,d"
                .formatted(MOST_PAGES, document.getNumberOfPages()));
      }
      PDDocumentInformation properties = document.getDocumentInformation();
      return new PdfText(
          text(properties.getTitle()),
          text(properties.getAuthor()),
          iso(properties.getCreationDate()),
          pages(document));
    }
  }

  private static List<List<String>> pages(PDDocument document) throws IOException {
    List<List<String>> pages = new ArrayList<>();
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setLineSeparator("\n");
    stripper.setParagraphEnd(END_OF_PARAGRAPH);
    int length = 0;
    for (int page = 1; page <= document.getNumberOfPages(); page++) {
      stripper.setStartPage(page);
      stripper.setEndPage(page);
      String text = stripper.getText(document);
      length += text.length();
      if (length > PdfText.LONGEST) {
        throw new IOException(
            "expected a text of at most %d million characters, found a longer one"
                .formatted(PdfText.LONGEST >> 20));
      }
      pages.add(paragraphs(text));
    }
    return pages;
  }

  /** Lines are those of the print: they are joined, and words divided at their ends too. */
  private static List<String> paragraphs(String text) {
    return PlainText.paragraphs(text).stream()
        .map(paragraph -> HYPHEN_AT_END.matcher(paragraph).replaceAll("$1$2"))
        .map(PlainText::line)
        .toList();
  }

  private static String text(@Nullable String property) {
    return Optional.ofNullable(property).map(PlainText::line).orElse("");
  }

  private static String iso(@Nullable Calendar date) {
    return Optional.ofNullable(date)
        .map(each ->
            OffsetDateTime.ofInstant(
                    each.toInstant(),
                    ZoneOffset.ofTotalSeconds(
                        each.getTimeZone().getOffset(each.getTimeInMillis()) / 1000))
                .toString())
        .orElse("");
  }
}
