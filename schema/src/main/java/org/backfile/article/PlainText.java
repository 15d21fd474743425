package org.backfile.article;

import java.util.ArrayList;
import java.util.List;

/**
 * Cleans text from outside, so that every text in the archive has one form: Unicode that can be
 * written as UTF-8, lines ended by {@code \n}, no control characters, no blank paragraphs.
 */
public final class PlainText {

  private static final int INDENT = 2;

  private PlainText() {}

  /**
   * One line in which nothing is hidden: each control character, line break, mark of direction and
   * other character that nobody sees becomes a blank, but for the joiners that spelling needs. For
   * terminals, and for names of files.
   */
  public static String visible(String text) {
    StringBuilder visible = new StringBuilder(text.length());
    text.codePoints().map(PlainText::visible).forEach(visible::appendCodePoint);
    return visible.toString();
  }

  private static int visible(int letter) {
    return switch (Character.getType(letter)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          ' ';
      case Character.FORMAT -> letter == '\u200C' || letter == '\u200D' ? letter : ' ';
      default -> letter;
    };
  }

  /** One line: control characters and runs of white space become single blanks, ends trimmed. */
  public static String line(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = sound(text, at);
      boolean blank = Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u00A0';
      if (!blank) {
        clean.append(c);
      } else if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
        clean.append(' ');
      }
    }
    return clean.toString().stripTrailing();
  }

  /**
   * One paragraph: single line breaks are kept, blank lines and other control characters are not.
   */
  public static String paragraph(String text) {
    List<String> lines = new ArrayList<>();
    for (String line : unixLines(text)) {
      if (!line.isBlank()) {
        lines.add(line.stripTrailing());
      }
    }
    return String.join("\n", lines).strip();
  }

  /**
   * Splits a text into paragraphs: at blank lines, and before a line that is indented by two blanks
   * or more (how wire copy marks a new paragraph; a table so becomes one paragraph a row).
   */
  public static List<String> paragraphs(String text) {
    List<String> paragraphs = new ArrayList<>();
    StringBuilder current = new StringBuilder();
    for (String line : unixLines(text)) {
      boolean blank = line.isBlank();
      if (blank || indented(line)) {
        finish(current, paragraphs);
      }
      if (!blank) {
        current.append(current.isEmpty() ? "" : "\n").append(line.stripTrailing());
      }
    }
    finish(current, paragraphs);
    return paragraphs;
  }

  private static void finish(StringBuilder current, List<String> paragraphs) {
    String paragraph = current.toString().strip();
    if (!paragraph.isEmpty()) {
      paragraphs.add(paragraph);
    }
    current.setLength(0);
  }

  private static boolean indented(String line) {
    return line.length() > INDENT && (line.startsWith("  ") || line.charAt(0) == '\t');
  }

  private static List<String> unixLines(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    for (int at = 0; at < text.length(); at++) {
      char c = sound(text, at);
      if (c == '\r') {
        boolean windows = at + 1 < text.length() && text.charAt(at + 1) == '\n';
        clean.append(windows ? "" : "\n");
      } else if (c == '\u2028' || c == '\u2029' || c == '\u0085') {
        clean.append('\n');
      } else {
        clean.append(Character.isISOControl(c) && c != '\n' && c != '\t' ? ' ' : c);
      }
    }
    return clean.toString().lines().toList();
  }

  /** The character, or U+FFFD for half of a surrogate pair, which UTF-8 cannot hold. */
  private static char sound(String text, int at) {
    char c = text.charAt(at);
    if (!Character.isSurrogate(c)) {
      return c;
    }
    boolean paired =
        Character.isHighSurrogate(c)
            ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
            : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
    return paired ? c : '\uFFFD';
  }
}
