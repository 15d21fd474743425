package org.backfile.indexer.source.pdf;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What a PDF says, as the reading process hands it over.
 *
 * @param title as its properties have it; empty when they have none, as the others
 * @param created when the file was made, in ISO 8601
 * @param pages the paragraphs of each page
 */
record PdfText(String title, String author, String created, List<List<String>> pages) {

  /** Longest text of a PDF, in characters: a book has two millions. */
  static final int LONGEST = 8 << 20;

  PdfText {
    pages = pages.stream().map(List::copyOf).toList();
  }

  void write(DataOutput out) throws IOException {
    write(title, out);
    write(author, out);
    write(created, out);
    out.writeInt(pages.size());
    for (List<String> page : pages) {
      out.writeInt(page.size());
      for (String paragraph : page) {
        write(paragraph, out);
      }
    }
  }

  static PdfText read(DataInput in) throws IOException {
    String title = text(in);
    String author = text(in);
    String created = text(in);
    List<List<String>> pages = new ArrayList<>();
    for (int page = in.readInt(); page > 0; page--) {
      List<String> paragraphs = new ArrayList<>();
      for (int paragraph = in.readInt(); paragraph > 0; paragraph--) {
        paragraphs.add(text(in));
      }
      pages.add(paragraphs);
    }
    return new PdfText(title, author, created, pages);
  }

  static void write(String text, DataOutput out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static String text(DataInput in) throws IOException {
    byte[] bytes = new byte[in.readInt()];
    in.readFully(bytes);
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
