package org.backfile.indexer.source.rtf;

import com.rtfparserkit.rtf.Command;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.backfile.indexer.source.ArticleSource;
import org.backfile.indexer.source.RecordProblem;

/** What a document says, put together from its characters, within bounds. */
final class RtfContent {

  /** What a paragraph takes beside its characters, also where it says nothing. */
  private static final int PARAGRAPH_COST = 64;

  private final List<String> paragraphs = new ArrayList<>();
  private final Map<RtfPart, StringBuilder> properties = new EnumMap<>(RtfPart.class);
  private final Map<Command, Integer> created = new EnumMap<>(Command.class);
  private final StringBuilder paragraph = new StringBuilder();
  private long length;

  void add(RtfPart part, String characters) {
    count(characters.length());
    StringBuilder target =
        part == RtfPart.TEXT
            ? paragraph
            : properties.computeIfAbsent(part, each -> new StringBuilder());
    target.append(characters);
  }

  private void count(int more) {
    length += more;
    if (length > ArticleSource.LONGEST_RECORD) {
      throw new RecordProblem(
          "expected a text of at most %d million characters, %d added for each paragraph, found more"
              .formatted(ArticleSource.LONGEST_RECORD >> 20, PARAGRAPH_COST));
    }
  }

  /** A part of the time at which the document was made. */
  void created(Command part, int number) {
    created.put(part, number);
  }

  /** Ends a paragraph, where the group that says so is one of the text. */
  void endParagraph(RtfGroup group) {
    if (group.part == RtfPart.TEXT) {
      endParagraph();
    }
  }

  private void endParagraph() {
    count(PARAGRAPH_COST);
    String text = paragraph.toString().strip();
    paragraph.setLength(0);
    if (!text.isEmpty()) {
      paragraphs.add(text);
    }
  }

  RtfText text() {
    endParagraph();
    Map<RtfPart, String> said = new EnumMap<>(RtfPart.class);
    properties.forEach((part, value) -> said.put(part, value.toString().strip()));
    if (created.containsKey(Command.yr)) {
      said.put(RtfPart.CREATED, date());
    }
    return new RtfText(paragraphs, said);
  }

  /** In ISO 8601, to the minute, by a clock that is not told; a day where no hour is given. */
  private String date() {
    String day =
        "%04d-%02d-%02d".formatted(created.get(Command.yr), number(Command.mo), number(Command.dy));
    return created.containsKey(Command.hr)
        ? "%sT%02d:%02d:00".formatted(day, number(Command.hr), number(Command.min))
        : day;
  }

  private int number(Command part) {
    return created.getOrDefault(part, 0);
  }
}
