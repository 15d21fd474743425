package org.backfile.server.query.dialects;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.backfile.server.language.Message;
import org.backfile.server.query.ArchiveQuery.Stretch;

/** Reads {@code AND}, {@code OR}, {@code NOT} and the operators of proximity, in all spellings. */
final class OperatorReader {
  /** Distance of a NEAR without one. */
  static final int USUAL_DISTANCE = 10;

  private static final Pattern NEAR = Pattern.compile("(?i)(?:near/?|n/|/n?)([0-9]+)/?");
  private static final Pattern WITHIN_OR_NEAR =
      Pattern.compile("(?i)(?:near/?|w/|n/|/n?)([0-9]+)/?");
  private static final Pattern PRE =
      Pattern.compile("(?i)(?:pre/|p/|adj/?|onear/?)([0-9]+)|\\+([0-9]{1,2})");
  private static final Pattern WITHIN = Pattern.compile("(?i)w/([0-9]+)");
  private static final Pattern SAME_FIELD = Pattern.compile("(?i)w?/seg");
  private static final Pattern SENTENCE = Pattern.compile("(?i)w?/(?:s|sent|sentence)");

  /** Forms that are operators even where an operand is missing. */
  private static final Pattern ALWAYS =
      Pattern.compile("(?i)(?:near|adj|onear|pre/|w/)/?[0-9]+|NEAR|ADJ|AROUND");

  private static final Pattern PARAGRAPH = Pattern.compile("(?i)w?/(?:p|para|paragraph)");

  private final Rules rules;
  private final Problems problems;

  OperatorReader(Rules rules, Problems problems) {
    this.rules = rules;
    this.problems = problems;
  }

  /**
   * The operator that begins with {@code word}, if one does.
   *
   * @param operandBefore whether there is something in front that it could tie to what follows
   */
  Optional<Token> read(Lexeme word, Cursor cursor, boolean operandBefore) {
    boolean between = operandBefore && !cursor.atEnd();
    Optional<Sign> apart = between ? apart(word, cursor) : Optional.empty();
    Optional<Sign> sign =
        apart
            .or(() ->
                between || ALWAYS.matcher(word.text()).matches()
                    ? proximity(word, cursor)
                    : Optional.empty())
            .or(() -> connective(word, cursor, between));
    return sign.map(
        meaning -> new Token(meaning, word.start(), Math.max(word.end(), cursor.end())));
  }

  /** {@code NOT NEAR/5}, {@code not w/5}, {@code NOT PRE/5}, {@code not w/s}. */
  private Optional<Sign> apart(Lexeme word, Cursor cursor) {
    Optional<Lexeme> operator =
        word.isWord("not") ? cursor.peek(0).filter(Lexeme::isWord) : Optional.empty();
    Optional<Sign> apart = operator.flatMap(next -> apart(next.text()));
    cursor.skip(apart.isPresent() ? 1 : 0);
    operator
        .filter(next -> SAME_FIELD.matcher(next.text()).matches())
        .ifPresent(next -> anywhere(next, "NOT"));
    return apart;
  }

  private static Optional<Sign> apart(String operator) {
    Matcher near = WITHIN_OR_NEAR.matcher(operator);
    if (near.matches()) {
      return Optional.of(new Sign.Apart(Numbers.parse(near.group(1))));
    }
    Matcher pre = PRE.matcher(operator);
    if (pre.matches() && pre.group(1) != null) {
      return Optional.of(new Sign.Never(new Sign.Nearby(Numbers.parse(pre.group(1)), true)));
    }
    if (SENTENCE.matcher(operator).matches()) {
      return Optional.of(new Sign.Never(new Sign.Together(Stretch.SENTENCE)));
    }
    if (SAME_FIELD.matcher(operator).matches()) {
      return Optional.of(new Sign.Not());
    }
    return PARAGRAPH.matcher(operator).matches()
        ? Optional.of(new Sign.Never(new Sign.Together(Stretch.PARAGRAPH)))
        : Optional.empty();
  }

  private Optional<Sign> proximity(Lexeme word, Cursor cursor) {
    String text = word.text();
    if (SAME_FIELD.matcher(text).matches()) {
      anywhere(word, "AND");
      return Optional.of(new Sign.And());
    }
    if (SENTENCE.matcher(text).matches()) {
      return Optional.of(new Sign.Together(Stretch.SENTENCE));
    }
    if (PARAGRAPH.matcher(text).matches()
        || text.equals("SAME")
        || (text.equals("same") && rules.lowerCaseSame())) {
      return Optional.of(new Sign.Together(Stretch.PARAGRAPH));
    }
    if (text.equals("ADJ") || (text.equals("adj") && rules.lowerCaseSame())) {
      return Optional.of(new Sign.Nearby(1, true));
    }
    return around(word, cursor).or(() -> nearby(word));
  }

  private Optional<Sign> nearby(Lexeme word) {
    Matcher near = NEAR.matcher(word.text());
    if (near.matches()) {
      return Optional.of(new Sign.Nearby(Numbers.parse(near.group(1)), false));
    }
    Matcher pre = PRE.matcher(word.text());
    if (pre.matches()) {
      return Optional.of(
          new Sign.Nearby(Numbers.parse(pre.group(1) == null ? pre.group(2) : pre.group(1)), true));
    }
    Matcher within = WITHIN.matcher(word.text());
    if (within.matches()) {
      return Optional.of(within(word, Numbers.parse(within.group(1))));
    }
    if (word.text().equals("NEAR")) {
      problems.warn(
          word.start(),
          word.end(),
          Message.of("NEAR has no distance; read as NEAR/{0}.", USUAL_DISTANCE),
          Message.of("Say how near."),
          "NEAR/" + USUAL_DISTANCE);
      return Optional.of(new Sign.Nearby(USUAL_DISTANCE, false));
    }
    return Optional.empty();
  }

  private Sign within(Lexeme word, int distance) {
    if (rules.doubtfulWithin()) {
      problems.warn(
          word.start(),
          word.end(),
          Message.of(
              "{0} keeps the order in Factiva and not in Nexis; read in either order.",
              word.text()),
          Message.of("Write PRE/{0} to keep the order.", Math.max(1, distance)),
          "PRE/" + Math.max(1, distance));
    }
    return new Sign.Nearby(distance, rules.orderedWithin());
  }

  /** {@code AROUND(5)}, {@code NEAR(5)}. */
  private static Optional<Sign> around(Lexeme word, Cursor cursor) {
    if (!word.text().equals("AROUND") && !word.text().equals("NEAR")) {
      return Optional.empty();
    }
    Optional<Lexeme> number = cursor.opensAt(word) ? cursor.peek(1) : Optional.empty();
    boolean closes = cursor.peek(2).filter(piece -> piece.is(Lexeme.Kind.CLOSE)).isPresent();
    if (!closes || number.filter(piece -> piece.text().matches("[0-9]+")).isEmpty()) {
      return Optional.empty();
    }
    cursor.skip(3);
    return Optional.of(new Sign.Nearby(Numbers.parse(number.get().text()), false));
  }

  private Optional<Sign> connective(Lexeme word, Cursor cursor, boolean between) {
    if (between && !rules.lowerCaseOperators()) {
      switch (word.text()) {
        case "or" -> everyday(word, Message.of("Write OR for either of two."));
        case "not" -> everyday(word, Message.of("Write NOT to leave out what follows."));
        default -> {}
      }
    }
    String lower = word.text().toLowerCase(Locale.ROOT);
    boolean operator = rules.lowerCaseOperators() && word.text().equals(lower);
    return switch (operator ? lower.toUpperCase(Locale.ROOT) : word.text()) {
      case "AND", "&", "&&" -> Optional.of(new Sign.And());
      case "OR", "|", "||" -> Optional.of(new Sign.Or());
      case "NOT" -> Optional.of(new Sign.Not());
      case "BUT" -> but(cursor, operator ? "not" : "NOT");
      default -> Optional.empty();
    };
  }

  private static Optional<Sign> but(Cursor cursor, String not) {
    if (cursor.peek(0).filter(next -> next.isWord() && next.text().equals(not)).isEmpty()) {
      return Optional.empty();
    }
    cursor.skip(1);
    return Optional.of(new Sign.Not());
  }

  /** Nexis' {@code w/seg}: both in one field, whichever it is. */
  private void anywhere(Lexeme word, String readAs) {
    problems.warn(
        word.start(),
        word.end(),
        Message.of("{0} was read as {1}: in any of the fields.", word.text(), readAs),
        Message.of("Name the field, as in hlead:(a b)."));
  }

  private void everyday(Lexeme word, Message advice) {
    if (!rules.forced()) {
      problems.warn(
          word.start(),
          word.end(),
          Message.of("“{0}” was read as a word.", word.text()),
          advice,
          word.text().toUpperCase(Locale.ROOT));
    }
  }
}
