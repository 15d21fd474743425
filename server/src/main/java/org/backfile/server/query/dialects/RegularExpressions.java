package org.backfile.server.query.dialects;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.server.language.Message;

/**
 * Lucene's {@code /[mb]oat/}: regular expressions are not run, as one can visit every word of the
 * archive; the words in them are looked for, and this says so.
 */
final class RegularExpressions {
  /** Between strokes and on its own; a path or a date has none of a pattern's characters. */
  private static final Pattern WRITTEN =
      Pattern.compile("/([^/ \"]*[\\[(.*+?{^$\\\\|][^/ \"]*)/(?![^ )])");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  private RegularExpressions() {}

  /** The pieces of {@code text}, with the words of each expression instead of its pieces. */
  static List<Lexeme> asWords(String text, List<Lexeme> lexemes, Problems problems) {
    List<Lexeme> read = new ArrayList<>(lexemes.size());
    Matcher written = WRITTEN.matcher(text);
    int end = 0;
    for (Lexeme lexeme : lexemes) {
      if (lexeme.start() >= end && begins(lexeme, written.region(lexeme.start(), text.length()))) {
        end = written.end();
        warn(lexeme.start(), end, written.group(1), problems);
        addWords(written, read);
      } else if (lexeme.start() >= end) {
        read.add(lexeme);
      }
    }
    return read;
  }

  /** The expression at these places is read as the words in it. */
  static void warn(int start, int end, String pattern, Problems problems) {
    problems.warn(
        start,
        end,
        Message.of("The regular expression /{0}/ was read as the words in it.", pattern),
        Message.of("Use * and ? instead."));
  }

  private static boolean begins(Lexeme lexeme, Matcher written) {
    return lexeme.isWord() && lexeme.text().startsWith("/") && written.lookingAt();
  }

  private static void addWords(Matcher written, List<Lexeme> to) {
    int offset = written.start(1);
    WORD.matcher(written.group(1))
        .results()
        .map(word ->
            new Lexeme(
                Lexeme.Kind.QUOTED, word.group(), offset + word.start(), offset + word.end()))
        .forEach(to::add);
  }
}
