package org.backfile.server.web.compare;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Compares two paragraphs by their words; very long ones by their sentences. */
final class Words {
  private Words() {}

  /** The pieces of both paragraphs. */
  static List<Piece> pieces(String left, String right) {
    List<String> leftWords = cut(left, BreakIterator.getWordInstance(Locale.ROOT));
    List<String> rightWords = cut(right, BreakIterator.getWordInstance(Locale.ROOT));
    if (Alignment.isExact(leftWords, rightWords)) {
      return pieces(leftWords, rightWords);
    }
    return pieces(
        cut(left, BreakIterator.getSentenceInstance(Locale.ROOT)),
        cut(right, BreakIterator.getSentenceInstance(Locale.ROOT)));
  }

  private static List<Piece> pieces(List<String> left, List<String> right) {
    List<Piece> pieces = new ArrayList<>();
    for (Alignment.Run<String> run : Alignment.of(left, right)) {
      if (run.same()) {
        add(pieces, Piece.Kind.SAME, run.left());
      } else {
        add(pieces, Piece.Kind.REMOVED, run.left());
        add(pieces, Piece.Kind.ADDED, run.right());
      }
    }
    return pieces;
  }

  private static void add(List<Piece> pieces, Piece.Kind kind, List<String> words) {
    if (!words.isEmpty()) {
      pieces.add(new Piece(kind, String.join("", words)));
    }
  }

  /** A text cut up; the parts, one after another, give the text. */
  private static List<String> cut(String text, BreakIterator breaks) {
    List<String> parts = new ArrayList<>();
    breaks.setText(text);
    int start = breaks.first();
    for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
      parts.add(text.substring(start, end));
      start = end;
    }
    return parts;
  }

  /**
   * How much two paragraphs have in common: Dice's coefficient of their words.
   *
   * @return 0 to 1
   */
  static double likeness(String left, String right) {
    Map<String, Integer> words = new HashMap<>();
    List<String> leftWords = letters(left);
    List<String> rightWords = letters(right);
    leftWords.forEach(word -> words.merge(word, 1, Integer::sum));
    int common = 0;
    for (String word : rightWords) {
      int there = words.getOrDefault(word, 0);
      if (there > 0) {
        words.put(word, there - 1);
        common++;
      }
    }
    int all = leftWords.size() + rightWords.size();
    return all == 0 ? 1 : 2.0 * common / all;
  }

  private static List<String> letters(String text) {
    return cut(text, BreakIterator.getWordInstance(Locale.ROOT)).stream()
        .filter(word -> Character.isLetterOrDigit(word.codePointAt(0)))
        .toList();
  }
}
