package org.backfile.server.web.article;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The places in a long text that a reader may jump to: paragraphs at about equal distances, told by
 * their first words. A text has no headings that could be relied on.
 */
public final class Jumps {
  /** As long as twenty screens or so. */
  private static final int LONG = 20_000;

  private static final int PLACES = 12;
  private static final int LONGEST = 60;

  private Jumps() {}

  /**
   * One place.
   *
   * @param paragraph its number, from 1
   * @param begins its first words
   */
  public record Jump(int paragraph, String begins) {}

  /** The places in a text; none where it is not long, or all one paragraph. */
  static List<Jump> in(List<String> paragraphs) {
    int characters = paragraphs.stream().mapToInt(String::length).sum();
    List<Jump> jumps = new ArrayList<>();
    if (characters >= LONG) {
      int before = 0;
      for (int at = 0; at < paragraphs.size(); at++) {
        String text = paragraphs.get(at).strip();
        if (!text.isEmpty() && before >= (long) jumps.size() * characters / PLACES) {
          jumps.add(new Jump(at + 1, beginning(text)));
        }
        before += paragraphs.get(at).length();
      }
    }
    return jumps.size() > 1 ? List.copyOf(jumps) : List.of();
  }

  private static String beginning(String text) {
    String line = text.lines().findFirst().orElse("").strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
    words.setText(line);
    int end = words.preceding(LONGEST);
    return line.substring(0, end > LONGEST / 2 ? end : words.following(LONGEST)).strip() + " …";
  }
}
