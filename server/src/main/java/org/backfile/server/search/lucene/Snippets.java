package org.backfile.server.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.backfile.schema.ArchiveSchema;
import org.backfile.server.search.Snippet;
import org.backfile.server.search.lucene.Passages.Run;

/**
 * Cuts snippets of about {@value #LENGTH} characters out of a text: from the beginning of a
 * sentence where one is near, else of a word, and never past the paragraph.
 */
final class Snippets {

  private static final int LENGTH = 200;
  private static final int BEFORE_MARK = 70;
  private static final int SHORTEST_BEFORE_STOP = 120;

  private final String text;
  private final Marks marks;

  Snippets(String text, Marks marks) {
    this.text = text;
    this.marks = marks;
  }

  /** The best passages in the order of the text; the opening where nothing is marked. */
  List<Snippet> best(int count) {
    if (count == 0 || text.isEmpty()) {
      return List.of();
    }
    List<Run> runs = new Passages(text, marks).best(count);
    if (runs.isEmpty()) {
      return List.of(snippet(0, 0));
    }
    List<Snippet> snippets = new ArrayList<>();
    for (Run run : runs) {
      snippets.add(snippet(marks.start(run.first()), marks.end(run.last())));
    }
    return snippets;
  }

  /** The snippet around marked text, or around nothing at an offset. */
  private Snippet snippet(int firstMark, int lastMark) {
    int paragraphStart = Paragraphs.start(text, firstMark);
    int paragraphEnd = Paragraphs.end(text, firstMark);
    int start = start(paragraphStart, firstMark);
    int end = end(start, Math.max(lastMark, firstMark), paragraphEnd);
    return new Snippet(
        ArchiveSchema.BODY,
        Paragraphs.number(text, firstMark),
        Parts.of(text, start, end, marks),
        start > paragraphStart,
        end < paragraphEnd);
  }

  private int start(int paragraphStart, int mark) {
    int earliest = Math.max(paragraphStart, mark - BEFORE_MARK);
    if (earliest == paragraphStart) {
      return paragraphStart;
    }
    for (int at = mark - 1; at > earliest; at--) {
      if (Character.isWhitespace(text.charAt(at)) && stops(text.charAt(at - 1))) {
        return at + 1;
      }
    }
    for (int at = earliest; at < mark; at++) {
      if (Character.isWhitespace(text.charAt(at))) {
        return at + 1;
      }
    }
    return whole(earliest);
  }

  private int end(int start, int mark, int paragraphEnd) {
    int latest = Math.max(mark, start + LENGTH);
    if (latest >= paragraphEnd) {
      return paragraphEnd;
    }
    for (int at = latest; at > Math.max(mark, start + SHORTEST_BEFORE_STOP); at--) {
      if (Character.isWhitespace(text.charAt(at)) && stops(text.charAt(at - 1))) {
        return at;
      }
    }
    for (int at = latest; at > mark; at--) {
      if (Character.isWhitespace(text.charAt(at))) {
        return at;
      }
    }
    return whole(latest);
  }

  private static boolean stops(char c) {
    return c == '.' || c == '!' || c == '?' || c == '\u3002' || c == '\u061F';
  }

  /** An offset that parts no pair of surrogates. */
  private int whole(int offset) {
    boolean inside =
        offset > 0
            && offset < text.length()
            && Character.isLowSurrogate(text.charAt(offset))
            && Character.isHighSurrogate(text.charAt(offset - 1));
    return inside ? offset + 1 : offset;
  }
}
