package org.backfile.indexer.source.docx;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.backfile.article.PlainText;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.CountedInput;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.UnpackingLimit;
import org.backfile.indexer.source.xml.XmlNode;
import org.backfile.indexer.source.xml.XmlRecords;

/**
 * Takes a document out of its package: the text from {@code word/document.xml}, what is said of it
 * from {@code docProps/core.xml}. Both are read paragraph by paragraph, within bounds.
 */
final class DocxPackage {

  private static final Pattern TEXT = Pattern.compile("word/document\\d*\\.xml");
  private static final Pattern PROPERTIES = Pattern.compile("docProps/core\\d*\\.xml");

  /** The style of titles as Word names it in some languages, without accents. */
  private static final Set<String> TITLES = Set.of("Title", "Titel", "Titre", "Ttulo", "Titolo");

  private static final Set<String> PROPERTY_NAMES =
      Set.of("title", "creator", "created", "language", "keywords");

  /** What is in a paragraph and no part of what it says. */
  private static final Set<String> UNSAID =
      Set.of("pPr", "rPr", "del", "moveFrom", "instrText", "delText", "Fallback");

  private static final int MOST_PARTS = 10_000;

  /** Bytes that the parts read may unpack to; the ratio that holds for all files allows more. */
  private static final long MOST_UNPACKED = 256L << 20;

  /** What a paragraph takes beside its characters, also where it says nothing. */
  private static final int PARAGRAPH_COST = 64;

  private final ZipFile zip;
  private final UnpackingLimit limit;
  private final List<String> paragraphs = new ArrayList<>();
  private Optional<String> title = Optional.empty();
  private long length;
  private long unpacked;

  private DocxPackage(ZipFile zip, UnpackingLimit limit) {
    this.zip = zip;
    this.limit = limit;
  }

  /**
   * Reads a document.
   *
   * @throws RecordProblem when it is none
   */
  static DocxText read(byte[] content) {
    if (content.length < 2 || content[0] != 'P' || content[1] != 'K') {
      throw new RecordProblem(
          "expected a DOCX, found no ZIP archive; one with a password has to be saved without it");
    }
    requireFewParts(content);
    try (ZipFile zip = ZipFile.builder().setByteArray(content).get()) {
      return new DocxPackage(zip, new UnpackingLimit(content.length)).text();
    } catch (IOException e) {
      throw new RecordProblem("not a DOCX: " + e.getMessage());
    }
  }

  /**
   * A ZIP is opened with its whole directory in memory. Its entries are counted by their signature
   * (APPNOTE.TXT, 4.3.12), because what its end says of their number need not be true.
   */
  private static void requireFewParts(byte[] content) {
    int parts = 0;
    for (int at = 0; at + 3 < content.length; at++) {
      boolean entry =
          content[at] == 'P'
              && content[at + 1] == 'K'
              && content[at + 2] == 1
              && content[at + 3] == 2;
      parts += entry ? 1 : 0;
    }
    if (parts > MOST_PARTS) {
      throw new RecordProblem(
          "expected a DOCX of at most %,d parts, found more".formatted(MOST_PARTS));
    }
  }

  private DocxText text() throws IOException {
    ZipArchiveEntry main =
        part(TEXT)
            .orElseThrow(() ->
                new RecordProblem(
                    "expected a DOCX, found a ZIP archive without word/document.xml"));
    try (XmlRecords records = open(main)) {
      Optional<XmlNode> paragraph = records.next(Set.of("p"));
      while (paragraph.isPresent()) {
        add(paragraph.get());
        paragraph = records.next(Set.of("p"));
      }
    }
    return new DocxText(title, paragraphs, properties());
  }

  private Map<String, String> properties() throws IOException {
    Map<String, String> properties = new HashMap<>();
    Optional<ZipArchiveEntry> core = part(PROPERTIES);
    if (core.isPresent()) {
      try (XmlRecords records = open(core.get())) {
        Optional<XmlNode> property = records.next(PROPERTY_NAMES);
        while (property.isPresent()) {
          properties.putIfAbsent(property.get().name(), property.get().line());
          property = records.next(PROPERTY_NAMES);
        }
      }
    }
    return properties;
  }

  private Optional<ZipArchiveEntry> part(Pattern name) {
    return Collections.list(zip.getEntries()).stream()
        .filter(entry -> name.matcher(entry.getName()).matches())
        .findFirst();
  }

  private XmlRecords open(ZipArchiveEntry part) throws IOException {
    InputStream bytes = limit.on(zip.getInputStream(part));
    return new XmlRecords(new CountedInput(bytes, this::count));
  }

  private void count(long bytes) throws IOException {
    unpacked += bytes;
    if (unpacked > MOST_UNPACKED) {
      throw new IOException(
          "expected parts of at most %d MB, found more".formatted(MOST_UNPACKED >> 20));
    }
  }

  private void add(XmlNode paragraph) {
    StringBuilder said = new StringBuilder();
    say(paragraph, said);
    String text = said.toString().strip();
    length += text.length() + PARAGRAPH_COST;
    if (length > ArticleSource.LONGEST_RECORD) {
      throw new RecordProblem(
          "expected a text of at most %d million characters, %d added for each paragraph, found more"
              .formatted(ArticleSource.LONGEST_RECORD >> 20, PARAGRAPH_COST));
    }
    boolean titled =
        paragraph.first("pPr/pStyle").flatMap(style -> style.attribute("val")).stream()
            .anyMatch(TITLES::contains);
    if (titled && title.isEmpty() && !text.isEmpty()) {
      title = Optional.of(PlainText.line(text));
    } else if (!text.isEmpty()) {
      paragraphs.add(text);
    }
  }

  private static void say(XmlNode node, StringBuilder said) {
    switch (node.name()) {
      case "t" -> said.append(node.text());
      case "tab" -> said.append('\t');
      case "br", "cr" -> said.append('\n');
      case "noBreakHyphen" -> said.append('-');
      default ->
          node.children().stream()
              .filter(child -> !UNSAID.contains(child.name()))
              .forEach(child -> say(child, said));
    }
  }
}
