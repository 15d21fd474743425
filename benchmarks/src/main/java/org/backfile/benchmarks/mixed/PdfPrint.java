package org.backfile.benchmarks.mixed;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/** Prints an article as a PDF: one column of lines, as many pages as it takes. */
final class PdfPrint {

  private static final int LINE = 90;
  private static final int LINES = 55;
  private static final int TOP = 780;
  private static final int MARGIN = 50;
  private static final float SIZE = 10;
  private static final float LEADING = 13;

  private PdfPrint() {}

  static byte[] of(Piece piece) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (PDDocument document = new PDDocument()) {
      List<String> lines = lines(piece);
      for (int from = 0; from < lines.size(); from += LINES) {
        print(document, lines.subList(from, Math.min(lines.size(), from + LINES)));
      }
      document.save(bytes);
    }
    return bytes.toByteArray();
  }

  private static void print(PDDocument document, List<String> lines) throws IOException {
    PDPage page = new PDPage();
    document.addPage(page);
    try (PDPageContentStream text = new PDPageContentStream(document, page)) {
      text.beginText();
      text.setFont(new PDType1Font(FontName.HELVETICA), SIZE);
      text.setLeading(LEADING);
      text.newLineAtOffset(MARGIN, TOP);
      for (String line : lines) {
        text.showText(line);
        text.newLine();
      }
      text.endText();
    }
  }

  /** The font has the signs of ASCII and more; others are not what is measured. */
  private static List<String> lines(Piece piece) {
    List<String> lines = new ArrayList<>(List.of(plain(piece.title())));
    for (String paragraph : piece.paragraphs()) {
      lines.add("");
      String text = plain(paragraph);
      for (int from = 0; from < text.length(); from += LINE) {
        lines.add(text.substring(from, Math.min(text.length(), from + LINE)));
      }
    }
    return lines;
  }

  private static String plain(String text) {
    return text.replaceAll("\\s+", " ").replaceAll("[^ -~]", "?");
  }
}
