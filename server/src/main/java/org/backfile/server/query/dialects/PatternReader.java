package org.backfile.server.query.dialects;

import java.util.Optional;
import java.util.regex.Pattern;
import org.backfile.server.language.Message;
import org.backfile.server.query.Escapes;
import org.backfile.server.query.Limits;
import org.backfile.server.query.QueryText;
import org.backfile.server.query.WordPattern;

/** Reads words with open places, within the limits of what the index can expand. */
final class PatternReader {
  private static final String MORE_LETTERS = "\\$[1-9]$";

  /** Up to three capitals before the sign are a currency: {@code US$5}. */
  private static final String MONEY = "(?!\\p{Lu}{0,3}\\$[1-9]$)";

  private static final Pattern OPEN =
      Pattern.compile("^(?:.*[*?].*|" + MONEY + ".*" + MORE_LETTERS + ")");

  private final Limits limits;
  private final Problems problems;

  PatternReader(Limits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  /** Whether a word has an open place. */
  static boolean isOpen(String text) {
    return OPEN.matcher(Escapes.masked(text)).find();
  }

  /** The pattern; nothing, and a refusal, when it would stand for too much. */
  Optional<WordPattern> read(String text, Lexeme piece) {
    String letters = letters(text);
    if ("*?$".indexOf(letters.charAt(0)) >= 0) {
      refuse(piece, letters, tooOpen(text, 0), Message.of("Write the beginning of the word."));
      return Optional.empty();
    }
    WordPattern pattern = new WordPattern(letters);
    long prefix = pattern.prefix().codePoints().filter(Character::isLetterOrDigit).count();
    if (prefix < limits.prefix()) {
      refuse(
          piece, letters, tooOpen(text, prefix), Message.of("Write more of the word's beginning."));
      return Optional.empty();
    }
    if (pattern.questionMarks() > limits.questionMarks()) {
      Message message =
          Message.of(
              "“{0}” has {1} question marks; at most {2} are read in a word (limit: questionMarks).",
              text, pattern.questionMarks(), limits.questionMarks());
      refuse(piece, letters, message, Message.of("Write * for any letters."));
      return Optional.empty();
    }
    return Optional.of(pattern);
  }

  private Message tooOpen(String text, long prefix) {
    return Message.of(
        "“{1}” begins with {0} letter before its first open place; at least {2} are needed (limit: prefix).|“{1}” begins with {0} letters before its first open place; at least {2} are needed (limit: prefix).",
        prefix, text, limits.prefix());
  }

  /**
   * The text from its first letter or open place, escapes resolved; of two kinds of open places the
   * stars stay.
   */
  private static String letters(String text) {
    String plain = Escapes.unescaped(text.replaceAll("\\\\[*?$]|(\\\\.)", "$1"));
    String letters = plain.replace("\\", "").replaceAll("^[^\\p{L}\\p{N}*?$]+|[,;:]+$", "");
    return letters.matches(".*[*?].*") ? letters.replaceAll("\\$+(?=[1-9]$)", "") : letters;
  }

  private void refuse(Lexeme piece, String pattern, Message message, Message hint) {
    String closed = pattern.replaceAll("[*?]|\\$[1-9]$", "");
    if (piece.isWord() && QueryText.hasContent(closed)) {
      problems.refuse(piece.start(), piece.end(), message, hint, closed);
    } else {
      problems.refuse(piece.start(), piece.end(), message, hint);
    }
  }
}
