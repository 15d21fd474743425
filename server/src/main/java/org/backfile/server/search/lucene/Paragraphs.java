package org.backfile.server.search.lucene;

import java.util.ArrayList;
import java.util.List;

/** Paragraphs of a stored body: stretches between blank lines. */
final class Paragraphs {

  private static final String GAP = "\n\n";

  private Paragraphs() {}

  /**
   * One paragraph.
   *
   * @param start offset of its first character
   * @param end offset after its last
   */
  record Paragraph(int start, int end) {}

  /** All paragraphs; none of an empty text. */
  static List<Paragraph> all(String text) {
    List<Paragraph> paragraphs = new ArrayList<>();
    for (int start = 0; start < text.length(); ) {
      int end = end(text, start);
      paragraphs.add(new Paragraph(start, end));
      start = end + GAP.length();
    }
    return paragraphs;
  }

  /** Start of the paragraph around an offset. */
  static int start(String text, int offset) {
    int gap = text.lastIndexOf(GAP, offset - 1);
    return gap < 0 ? 0 : gap + GAP.length();
  }

  /** End of the paragraph around an offset. */
  static int end(String text, int offset) {
    int gap = text.indexOf(GAP, offset);
    return gap < 0 ? text.length() : gap;
  }

  /** Number of the paragraph around an offset, from 1. */
  static int number(String text, int offset) {
    int number = 1;
    for (int gap = text.indexOf(GAP); gap >= 0 && gap < offset; ) {
      number++;
      gap = text.indexOf(GAP, gap + GAP.length());
    }
    return number;
  }
}
