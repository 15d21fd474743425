package org.backfile.server.query.dialects;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.backfile.server.language.Message;
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
  private final TypedText typed;
  private final String text;
  private final ReadOptions options;
  private Problems problems;

  private QueryReader(TypedText typed, ReadOptions options) {
    this.typed = typed;
    this.text = typed.text();
    this.options = options;
    this.problems = new Problems(typed);
  }

  /** Reads {@code text}; in time proportional to its length, and at once when it is too long. */
  public static QueryReading read(String text, ReadOptions options) {
    return text.length() > options.limits().characters()
        ? tooLong(text, options)
        : new QueryReader(TypedText.of(text), options).read();
  }

  private static QueryReading tooLong(String text, ReadOptions options) {
    Problems problems = new Problems(TypedText.of(""));
    new LimitCheck(options.limits(), problems).refuseLength(text.length());
    Dialect dialect = options.dialect().orElse(Dialect.NATIVE);
    return new QueryReading(text, dialect, Optional.empty(), "", problems.inOrder(), List.of());
  }

  private QueryReading read() {
    List<Lexeme> lexemes =
        RegularExpressions.asWords(text, new Lexer(text, problems).read(), problems);
    Rules rules = rules(lexemes);
    Optional<ArchiveQuery> tree =
        tree(lexemes, rules).map(query -> Looseness.of(query, options.match()));
    String readAs = tree.map(QueryPrinter::print).orElse("");
    return new QueryReading(
        typed.typed(), rules.dialect(), tree, readAs, problems.inOrder(), problems.assumptions());
  }

  private Rules rules(List<Lexeme> lexemes) {
    return options
        .dialect()
        .map(dialect -> new Rules(EnumSet.of(dialect), true, true))
        .orElseGet(() -> Signals.rules(lexemes, problems));
  }

  private Optional<ArchiveQuery> tree(List<Lexeme> lexemes, Rules rules) {
    if (!check().passesDepth(lexemes)) {
      return Optional.empty();
    }
    List<Token> tokens = new TokenReader(text, lexemes, rules, options, problems).read();
    if (!check().passesCounts(tokens)) {
      return Optional.empty();
    }
    if (tokens.stream().noneMatch(token -> token.sign() instanceof Sign.Leaf)) {
      return Optional.of(
          Literally.read(tokens.isEmpty() ? List.of() : lexemes, text.length(), problems));
    }
    ArchiveQuery tree = inLucene(tokens, rules).orElseGet(() -> parsed(tokens, rules, problems));
    return !problems.refused() && check().passesTree(tree, 0, text.length())
        ? Optional.of(tree)
        : Optional.empty();
  }

  private ArchiveQuery parsed(List<Token> tokens, Rules rules, Problems doubts) {
    List<Token> joined = rules.rowIsPhrase() ? RowPhrases.joined(tokens) : tokens;
    return new QueryParser(joined, rules, options.limits(), doubts).read();
  }

  /**
   * Lucene's reading of a query in its language. A text that was only recognised as such stays ours
   * when there are forms in it that Lucene does not have, or when it is just what we would print,
   * so that readings can be typed again.
   */
  private Optional<ArchiveQuery> inLucene(List<Token> tokens, Rules rules) {
    if (rules.dialect() != Dialect.LUCENE
        || (!rules.forced() && (hasOwnForms(tokens) || isPrinted(tokens, rules)))) {
      return Optional.empty();
    }
    Problems theirs = problems.afresh();
    Optional<ArchiveQuery> tree = new LuceneReader(text, rules, options, theirs).read();
    if (tree.isPresent()) {
      problems = theirs;
    } else if (rules.forced()) {
      problems.warn(
          0,
          text.length(),
          Message.of("Lucene's own parser does not take this; read as the native language."),
          Message.of("Check quotes and brackets."));
    }
    return tree;
  }

  private LimitCheck check() {
    return new LimitCheck(options.limits(), problems);
  }

  private boolean isPrinted(List<Token> tokens, Rules rules) {
    return QueryPrinter.print(parsed(tokens, rules, problems.afresh())).equals(text);
  }

  private static boolean hasOwnForms(List<Token> tokens) {
    return tokens.stream()
        .map(Token::sign)
        .anyMatch(sign ->
            sign instanceof Sign.Beside
                || sign instanceof Sign.Call
                || sign instanceof Sign.Opening);
  }
}
