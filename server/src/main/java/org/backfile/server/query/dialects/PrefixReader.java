package org.backfile.server.query.dialects;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.server.language.Message;
import org.backfile.server.query.ArchiveQuery.Capitals;
import org.backfile.server.query.QueryField;

/**
 * Reads what stands before an operand: {@code -}, {@code +}, {@code headline:}, {@code hd=}, {@code
 * hlead(}, {@code atleast3(}.
 */
final class PrefixReader {
  private static final Pattern FIELD = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)[:=](?!//)(.*)");
  private static final Pattern COUNTED = Pattern.compile("(?i)(atleast|first)([0-9]+)");

  /** Fields that are also written with a bracket right behind the name. */
  private static final List<String> CALLED =
      List.of(
          "headline",
          "lead",
          "hlead",
          "body",
          "byline",
          "author",
          "source",
          "publication",
          "section",
          "subject",
          "person",
          "company",
          "geographic",
          "language",
          "title");

  private final Problems problems;

  PrefixReader(Problems problems) {
    this.problems = problems;
  }

  /** The sign in front of {@code word}; the rest of the word is put back. */
  Optional<Token> read(Lexeme word, Cursor cursor) {
    char first = word.text().charAt(0);
    boolean attached = word.text().length() > 1 || touchesOperand(word, cursor);
    if ((first == '-' || first == '!') && attached) {
      return Optional.of(new Token(new Sign.Not(), word.start(), putBack(word, 1, cursor)));
    }
    Matcher field = FIELD.matcher(word.text());
    if (field.matches()) {
      return field(word, field, cursor);
    }
    Optional<Sign> call = call(word, cursor);
    return call.map(sign -> new Token(sign, word.start(), word.end()));
  }

  /**
   * Whether it was a {@code +}, which adds nothing, or a sign with nothing behind it; the rest of
   * the word is put back.
   */
  boolean skipped(Lexeme word, Cursor cursor) {
    char first = word.text().charAt(0);
    if (first == '+') {
      putBack(word, 1, cursor);
      return true;
    }
    if (word.text().equals("-") || word.text().equals("!")) {
      problems.warn(
          word.start(),
          word.end(),
          Message.of("Nothing to leave out follows; read without it."),
          Message.of("Take it out."),
          "");
      return true;
    }
    return false;
  }

  private static boolean touchesOperand(Lexeme word, Cursor cursor) {
    return cursor
        .peek(0)
        .filter(next -> word.touches(next) && !next.is(Lexeme.Kind.CLOSE))
        .isPresent();
  }

  private Optional<Token> field(Lexeme word, Matcher name, Cursor cursor) {
    Optional<QueryField> field = QueryField.named(name.group(1));
    if (field.isEmpty()) {
      unknown(word, name, !name.group(2).isEmpty() || touchesOperand(word, cursor));
      return Optional.empty();
    }
    Sign sign = new Sign.Of(field.get());
    return Optional.of(new Token(sign, word.start(), putBack(word, name.start(2), cursor)));
  }

  private void unknown(Lexeme word, Matcher name, boolean hasOperand) {
    if (name.group(1).length() > 1 && hasOperand) {
      String rest = word.text().substring(name.end(1));
      Optional<String> similar = SimilarField.to(name.group(1));
      if (similar.isPresent()) {
        problems.warn(
            word.start(),
            word.end(),
            noField(name.group(1)),
            perhaps(similar),
            similar.get() + rest);
      } else {
        warnUnknown(name.group(1), word.start(), word.end(), problems);
      }
    }
  }

  static void warnUnknown(String name, int start, int end, Problems problems) {
    problems.warn(start, end, noField(name), perhaps(SimilarField.to(name)));
  }

  private static Message noField(String name) {
    return Message.of("There is no field “{0}”; read as words.", name);
  }

  private static Message perhaps(Optional<String> similar) {
    return similar
        .map(name -> Message.of("Is “{0}:” meant?", name))
        .orElseGet(() -> Message.of("The help lists the fields."));
  }

  private Optional<Sign> call(Lexeme word, Cursor cursor) {
    boolean bracket = cursor.opensAt(word);
    String name = word.text().toLowerCase(Locale.ROOT);
    Matcher counted = COUNTED.matcher(name);
    if (counted.matches() && (bracket || (name.startsWith("a") && !cursor.atEnd()))) {
      int number = Numbers.parse(counted.group(2));
      return Optional.of(name.startsWith("a") ? new Sign.Mentions(number) : new Sign.First(number));
    }
    return bracket ? called(word, name) : Optional.empty();
  }

  private Optional<Sign> called(Lexeme word, String name) {
    return switch (name) {
      case "exact" -> Optional.of(new Sign.Exact());
      case "caps" -> Optional.of(new Sign.Capitalised(Capitals.CAPS));
      case "allcaps" -> Optional.of(new Sign.Capitalised(Capitals.ALLCAPS));
      case "nocaps" -> Optional.of(new Sign.Capitalised(Capitals.NOCAPS));
      case "singular", "plural" -> Optional.of(asTyped(word));
      case "major" -> Optional.of(new Sign.Mainly());
      case "most" -> Optional.of(new Sign.Mostly());
      default ->
          CALLED.contains(name) ? QueryField.named(name).map(Sign.Of::new) : Optional.empty();
    };
  }

  /** Nexis knows which form is the plural; here the form that is typed is taken. */
  private Sign asTyped(Lexeme word) {
    problems.warn(
        word.start(),
        word.end(),
        Message.of("{0}(…) was read as exact(…): just the form in the brackets.", word.text()),
        Message.of("Type the form that is meant."),
        "exact");
    return new Sign.Exact();
  }

  /**
   * Leaves the word behind its first {@code length} characters to be read; gives the place where
   * that begins.
   */
  private static int putBack(Lexeme word, int length, Cursor cursor) {
    if (length < word.text().length()) {
      cursor.putBack(word.from(length));
    }
    return word.start() + length;
  }
}
