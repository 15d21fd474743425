package org.backfile.server.query.dialects;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what stands right behind a word, phrase or bracket: {@code ~2}, {@code ^2.5}, {@code
 * /F50/}.
 */
final class MarkReader {
  private static final Pattern TILDE = Pattern.compile("~([0-9]*)(\\.[0-9]+)?");
  private static final Pattern BOOST = Pattern.compile("\\^([0-9]+(?:\\.[0-9]+)?|\\.[0-9]+)");
  private static final Pattern OPENING = Pattern.compile("/[Ff]([0-9]+)/");

  /** Lucene's number for a tilde without one. */
  private static final int USUAL_EDITS = 2;

  private MarkReader() {}

  /** The mark, when {@code piece} is one and stands right behind an operand. */
  static Optional<Token> read(Lexeme piece, boolean touchesOperand) {
    return touchesOperand
        ? sign(piece.text()).map(sign -> new Token(sign, piece.start(), piece.end()))
        : Optional.empty();
  }

  private static Optional<Sign> sign(String text) {
    Matcher tilde = TILDE.matcher(text);
    if (tilde.matches()) {
      return Optional.of(new Sign.Tilde(tilde.group(1).isEmpty() ? USUAL_EDITS : edits(tilde)));
    }
    Matcher boost = BOOST.matcher(text);
    if (boost.matches()) {
      return Optional.of(new Sign.Boost(Double.parseDouble(boost.group(1))));
    }
    Matcher opening = OPENING.matcher(text);
    return opening.matches()
        ? Optional.of(new Sign.Opening(Numbers.parse(opening.group(1))))
        : Optional.empty();
  }

  /** Older queries say how alike, from 0.0 to 1.0, instead of how many letters may differ. */
  private static int edits(Matcher tilde) {
    boolean share = tilde.group(2) != null && tilde.group(1).equals("0");
    return share ? USUAL_EDITS : Numbers.parse(tilde.group(1));
  }
}
