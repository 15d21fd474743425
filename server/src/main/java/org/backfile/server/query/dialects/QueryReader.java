package org.backfile.server.query.dialects;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.Dialect;
import org.backfile.server.query.QueryPrinter;
import org.backfile.server.query.QueryReading;
import org.backfile.server.query.ReadOptions;
import org.backfile.server.query.TypedText;

/**
 * Reads what a person typed, in any of the {@link Dialect}s.
 *
 * <p>Any text at all gives a reading; nothing is thrown. What cannot be read as typed is read as
 * well as can be, and a warning with its place says how. Only what passes one of the {@link
 * org.backfile.server.query.Limits} is refused, before any work is spent on it. The grammar is at
 * {@link QueryParser}, row by row with examples in {@link org.backfile.server.query.GrammarTable}.
 */
public final class QueryReader {
  private QueryReader() {}

  /** Reads {@code text}; in time proportional to its length, and at once when it is too long. */
  public static QueryReading read(String text, ReadOptions options) {
    if (text.length() > options.limits().characters()) {
      return tooLong(text, options);
    }
    TypedText typed = TypedText.of(text);
    Problems problems = new Problems(typed);
    List<Lexeme> lexemes = new Lexer(typed.text(), problems).read();
    Rules rules =
        options
            .dialect()
            .map(dialect -> new Rules(EnumSet.of(dialect), true))
            .orElseGet(() -> Signals.rules(lexemes, problems));
    Optional<ArchiveQuery> tree = tree(typed.text(), lexemes, rules, options, problems);
    return new QueryReading(
        text,
        rules.dialect(),
        tree,
        tree.map(QueryPrinter::print).orElse(""),
        problems.inOrder(),
        problems.assumptions());
  }

  private static QueryReading tooLong(String text, ReadOptions options) {
    Problems problems = new Problems(TypedText.of(""));
    new LimitCheck(options.limits(), problems).refuseLength(text.length());
    Dialect dialect = options.dialect().orElse(Dialect.NATIVE);
    return new QueryReading(text, dialect, Optional.empty(), "", problems.inOrder(), List.of());
  }

  private static Optional<ArchiveQuery> tree(
      String text, List<Lexeme> lexemes, Rules rules, ReadOptions options, Problems problems) {
    LimitCheck check = new LimitCheck(options.limits(), problems);
    if (!check.passesDepth(lexemes)) {
      return Optional.empty();
    }
    List<Token> tokens = new TokenReader(text, lexemes, rules, options, problems).read();
    if (!check.passesCounts(tokens)) {
      return Optional.empty();
    }
    if (tokens.stream().noneMatch(token -> token.sign() instanceof Sign.Leaf)) {
      return Optional.of(
          Literally.read(tokens.isEmpty() ? List.of() : lexemes, text.length(), problems));
    }
    List<Token> joined = rules.rowIsPhrase() ? RowPhrases.joined(tokens) : tokens;
    ArchiveQuery tree = new QueryParser(joined, rules, options.limits(), problems).read();
    if (problems.refused() || !check.passesTree(tree, 0, text.length())) {
      return Optional.empty();
    }
    return Optional.of(Looseness.of(tree, options.match()));
  }
}
