package org.backfile.server.query.dialects;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.server.language.Message;
import org.backfile.server.query.Escapes;
import org.backfile.server.query.dialects.Lexeme.Kind;

/**
 * Cuts plain text into words, quoted text and brackets; a backslash keeps the next character in the
 * word. Marks behind a word ({@code ~1}, {@code ^2}, {@code /F50/}, {@code /N5/}) are words of
 * their own that touch it.
 */
final class Lexer {
  private static final String BRACKETS = "()[]{}";

  /** What may stand right behind a word. */
  static final Pattern MARK = Pattern.compile("[~^][0-9]*(?:\\.[0-9]+)?|/[NnFf][0-9]+/");

  private static final Pattern MARK_WITHIN = Pattern.compile("/[NnFf][0-9]+/");

  private final String text;
  private final Problems problems;
  private final List<Lexeme> lexemes = new ArrayList<>();

  Lexer(String text, Problems problems) {
    this.text = text;
    this.problems = problems;
  }

  List<Lexeme> read() {
    int at = 0;
    while (at < text.length()) {
      char letter = text.charAt(at);
      if (letter == ' ') {
        at++;
      } else if (BRACKETS.indexOf(letter) >= 0) {
        at = bracket(at);
      } else if (letter == '"') {
        at = quoted(at);
      } else {
        at = letter == '|' ? bar(at) : word(at);
      }
    }
    return lexemes;
  }

  private int bracket(int at) {
    Kind kind = "([{".indexOf(text.charAt(at)) >= 0 ? Kind.OPEN : Kind.CLOSE;
    return add(kind, text.substring(at, at + 1), at, at + 1);
  }

  private int bar(int at) {
    int end = text.startsWith("||", at) ? at + 2 : at + 1;
    return add(Kind.WORD, text.substring(at, end), at, end);
  }

  private int quoted(int at) {
    int close = closingQuote(at + 1);
    if (close < text.length()) {
      return add(Kind.QUOTED, text.substring(at + 1, close), at, close + 1);
    }
    if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      return withoutQuote(at);
    }
    int end = text.length();
    while (end > at + 1 && ") ]}".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end == at + 1) {
      return withoutQuote(at);
    }
    problems.warn(
        at,
        end,
        Message.of("The quote has no end; read as if it ended here."),
        Message.of("Close it."),
        text.substring(at, end) + '"');
    return add(Kind.QUOTED, text.substring(at + 1, end), at, end);
  }

  private int withoutQuote(int at) {
    problems.warn(
        at,
        at + 1,
        Message.of("This quote has no partner; read without it."),
        Message.of("Take it out."),
        "");
    return at + 1;
  }

  private int closingQuote(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at;
  }

  private int word(int start) {
    int at = start;
    while (at < text.length() && " \"|()[]{}".indexOf(text.charAt(at)) < 0) {
      boolean escape =
          text.charAt(at) == '\\' && at + 1 < text.length() && text.charAt(at + 1) != ' ';
      at += escape ? 2 : 1;
    }
    split(new Lexeme(Kind.WORD, text.substring(start, at), start, at));
    return at;
  }

  /** The word and the marks in it and behind it, each on its own. */
  private void split(Lexeme word) {
    Matcher within = MARK_WITHIN.matcher(Escapes.masked(word.text()));
    int at = 0;
    while (within.find()) {
      if (within.start() > at) {
        lexemes.add(word.upTo(within.start()).from(at));
      }
      lexemes.add(word.upTo(within.end()).from(within.start()));
      at = within.end();
    }
    if (at < word.text().length()) {
      splitEnd(word.from(at));
    }
  }

  private void splitEnd(Lexeme word) {
    int marks = marksAtEnd(Escapes.masked(word.text()));
    if (marks > 0) {
      lexemes.add(word.upTo(marks));
    }
    Matcher mark = MARK.matcher(word.text()).region(marks, word.text().length());
    while (mark.find()) {
      lexemes.add(word.upTo(mark.end()).from(mark.start()));
    }
  }

  /** Where the marks at the end of a word begin; the word's length when there are none. */
  private static int marksAtEnd(String word) {
    int start = word.length();
    for (int at = word.length();
        at > 0 && "~^.0123456789".indexOf(word.charAt(at - 1)) >= 0;
        at--) {
      boolean sign = word.charAt(at - 1) == '~' || word.charAt(at - 1) == '^';
      start = sign ? at - 1 : start;
    }
    return start;
  }

  private int add(Kind kind, String content, int start, int end) {
    lexemes.add(new Lexeme(kind, content, start, end));
    return end;
  }
}
