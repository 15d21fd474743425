package org.backfile.server.query.dialects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.server.query.ReadOptions;

/** Gives the pieces of a query their meanings, by the rules of its dialect. */
final class TokenReader {
  private final Cursor cursor;
  private final Problems problems;
  private final OperatorReader operators;
  private final PrefixReader prefixes;
  private final ConditionReader conditions;
  private final LeafReader leaves;
  private final List<Token> tokens = new ArrayList<>();

  TokenReader(
      String text, List<Lexeme> lexemes, Rules rules, ReadOptions options, Problems problems) {
    this.cursor = new Cursor(lexemes);
    this.problems = problems;
    this.operators = new OperatorReader(rules, problems);
    this.prefixes = new PrefixReader(problems);
    this.conditions = new ConditionReader(text, options.today(), problems);
    this.leaves = new LeafReader(rules, options, problems);
  }

  List<Token> read() {
    while (!cursor.atEnd()) {
      Lexeme piece = cursor.next();
      switch (piece.kind()) {
        case OPEN -> add(new Sign.Open(), piece);
        case CLOSE -> add(new Sign.Close(), piece);
        case QUOTED -> leaves.quoted(piece).ifPresent(tokens::add);
        case WORD -> word(piece);
      }
    }
    return tokens;
  }

  /** The first that applies: a condition, an operator, a sign in front, a mark behind, a word. */
  private void word(Lexeme word) {
    int place = cursor.index();
    if (conditions.read(word, cursor, tokens)) {
      return;
    }
    cursor.returnTo(place);
    Optional<Token> token =
        operators
            .read(word, cursor, operandBefore())
            .or(() -> prefixes.read(word, cursor))
            .or(() -> MarkReader.read(word, touched(word)));
    if (token.isPresent()) {
      tokens.add(token.get());
    } else if (!prefixes.skipped(word, cursor)) {
      leaves.word(word, tokens.isEmpty() && cursor.atEnd()).ifPresent(tokens::add);
    }
  }

  private boolean operandBefore() {
    return !tokens.isEmpty() && tokens.getLast().endsOperand();
  }

  private boolean touched(Lexeme word) {
    return operandBefore() && tokens.getLast().end() == word.start();
  }

  private void add(Sign sign, Lexeme piece) {
    tokens.add(new Token(sign, piece.start(), piece.end()));
  }
}
