package org.backfile.indexer.source.nitf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.backfile.indexer.source.RecordProblem;
import org.backfile.indexer.source.markup.HtmlText;
import org.backfile.indexer.source.xml.XmlNode;
import org.backfile.indexer.source.xml.XmlRecords;

/**
 * The text of an NITF document, as one of its own and as part of other formats.
 *
 * @param headline {@code hl1}, else the {@code title}
 * @param subheadlines {@code hl2}
 * @param byline the printed byline, names and titles of names apart
 * @param dateline the place of the dateline, as printed
 * @param paragraphs abstract excepted
 * @param summary the abstract
 */
public record Nitf(
    Optional<String> headline,
    List<String> subheadlines,
    Optional<String> byline,
    Optional<String> dateline,
    List<String> paragraphs,
    List<String> summary) {

  /** Blocks of the content that are no running text. */
  private static final Set<String> NO_TEXT = Set.of("media-metadata", "media-object");

  /** The text of an element {@code nitf}. */
  public static Nitf of(XmlNode nitf) {
    XmlNode head = nitf.first("body/body.head").orElse(nitf);
    return new Nitf(
        headline(nitf, head),
        head.lines("hedline/hl2"),
        head.first("byline").map(Nitf::byline).filter(line -> !line.isEmpty()),
        head.line("dateline"),
        nitf.first("body/body.content").map(Nitf::whole).orElse(List.of()),
        head.first("abstract").map(Nitf::paragraphs).orElse(List.of()));
  }

  /**
   * The text of a document in a string, as ninjs carries it.
   *
   * @throws RecordProblem when it is no NITF
   */
  public static Nitf parse(String document) {
    byte[] bytes = document.strip().getBytes(StandardCharsets.UTF_8);
    try (XmlRecords records = new XmlRecords(new ByteArrayInputStream(bytes))) {
      return records
          .next(Set.of("nitf"))
          .map(Nitf::of)
          .orElseThrow(() -> new RecordProblem("body: expected NITF, found other XML"));
    } catch (IOException e) {
      throw new RecordProblem("body: expected NITF: " + e.getMessage());
    }
  }

  private static Optional<String> headline(XmlNode nitf, XmlNode head) {
    return Stream.of(
            head.line("hedline/hl1"),
            nitf.line("body/hedline/hl1"),
            head.line("headline/hl1"),
            nitf.line("head/title"))
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** The byline without the titles of its names: {@code By Ann Reed, Staff Reporter}. */
  private static String byline(XmlNode byline) {
    List<String> people = byline.lines("person");
    if (!people.isEmpty()) {
      return String.join("; ", people);
    }
    String line = byline.line();
    for (String title : byline.lines("byttl")) {
      line = line.equals(title) ? line : line.replace(title, "");
    }
    int end = line.length();
    while (end > 0 && (line.charAt(end - 1) == ',' || line.charAt(end - 1) == ' ')) {
      end--;
    }
    return line.substring(0, end);
  }

  /** Where a block is the full text, the others repeat parts of it, as the lead does. */
  private static List<String> whole(XmlNode content) {
    return content.children("block").stream()
        .filter(block -> block.attribute("class").filter("full_text"::equals).isPresent())
        .findFirst()
        .map(Nitf::paragraphs)
        .orElseGet(() -> paragraphs(content));
  }

  private static List<String> paragraphs(XmlNode content) {
    List<String> paragraphs = new ArrayList<>();
    List<XmlNode> children = content.children();
    if (children.isEmpty()) {
      return HtmlText.paragraphs(content.markup());
    }
    for (XmlNode child : children) {
      switch (child.name()) {
        case "block" -> paragraphs.addAll(paragraphs(child));
        case "media" -> child.all("media-caption").forEach(each -> paragraphs.add(each.line()));
        default -> {
          if (!NO_TEXT.contains(child.name())) {
            paragraphs.addAll(HtmlText.paragraphs(html(child)));
          }
        }
      }
    }
    return paragraphs.stream().filter(paragraph -> !paragraph.isEmpty()).toList();
  }

  /** NITF's paragraphs, lists and tables are those of HTML; its headings are not. */
  private static String html(XmlNode child) {
    String name = child.name().equals("hl2") ? "h2" : child.name();
    return "<%s>%s</%s>".formatted(name, child.markup(), name);
  }
}
