package org.backfile.server.search.lucene;

import java.util.ArrayList;
import java.util.List;
import org.backfile.server.search.Snippet.Part;

/** Text as plain and matched parts; words of one phrase that stand in a row are one match. */
final class Parts {

  private final String text;
  private final Marks marks;
  private final List<Part> parts = new ArrayList<>();
  private int written;

  private Parts(String text, int start, Marks marks) {
    this.text = text;
    this.marks = marks;
    this.written = start;
  }

  /** The parts of a whole text. */
  static List<Part> of(String text, Marks marks) {
    return of(text, 0, text.length(), marks);
  }

  /** How many matches a whole text has, counted as its parts would show them. */
  static int matches(String text, Marks marks) {
    Parts parts = new Parts(text, 0, marks);
    int matches = 0;
    for (int at = 0; at < marks.size(); at = parts.lastOfRow(at, text.length()) + 1) {
      matches++;
    }
    return matches;
  }

  /** The parts of a text from one offset to another; none when there is nothing between. */
  static List<Part> of(String text, int start, int end, Marks marks) {
    Parts parts = new Parts(text, start, marks);
    for (int at = marks.firstFrom(start); at < marks.size() && marks.end(at) <= end; at++) {
      int last = parts.lastOfRow(at, end);
      parts.write(marks.start(at), false);
      parts.write(marks.end(last), true);
      at = last;
    }
    parts.write(end, false);
    return parts.parts;
  }

  private int lastOfRow(int first, int end) {
    int last = first;
    while (last + 1 < marks.size()
        && marks.end(last + 1) <= end
        && marks.group(last + 1) == marks.group(first)
        && isGap(marks.end(last), marks.start(last + 1))) {
      last++;
    }
    return last;
  }

  private boolean isGap(int start, int end) {
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (c == '\n' || Character.isLetterOrDigit(c)) {
        return false;
      }
    }
    return true;
  }

  private void write(int end, boolean match) {
    if (end > written) {
      parts.add(new Part(text.substring(written, end), match));
      written = end;
    }
  }
}
