package org.backfile.server.query.dialects;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.backfile.server.language.Message;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.Limits;

/**
 * Reads tokens as a tree. Each rule of the grammar is a method:
 *
 * <pre>
 *   query     = either                                  the native order, weakest first; see {@link Rules#levels}
 *   either    = all { "OR" all }
 *   all       = negation { [ "AND" ] negation }
 *   negation  = { "NOT" } proximity
 *   proximity = operand { ( "NEAR/5" | "PRE/5" | "NOT NEAR/5" | "/s" | "/p" ) operand }
 *   operand   = { "headline:" | "atleast3" | "caps" | … } primary { "^2" | "~1" | "/F50/" }
 *   primary   = word | phrase | condition | "(" query ")" | "most(" { negation } ")"
 * </pre>
 *
 * In Nexis OR binds before proximity, in Google before AND: the same methods, called in another
 * order. Whatever stands where it has no meaning is reported and passed over, so there is always a
 * tree.
 */
final class QueryParser {
  private final TokenCursor tokens;
  private final List<Rules.Level> levels;
  private final Limits limits;
  private final Problems problems;
  private final Placing placing;
  private int depth;

  QueryParser(List<Token> tokens, Rules rules, Limits limits, Problems problems) {
    this.tokens = new TokenCursor(tokens);
    this.levels = rules.levels();
    this.limits = limits;
    this.problems = problems;
    this.placing = new Placing(problems);
  }

  /** The tree of all tokens. */
  ArchiveQuery read() {
    List<ArchiveQuery> parts = new ArrayList<>();
    while (!tokens.atEnd()) {
      level(0).ifPresent(parts::add);
      if (tokens.at(Sign.Close.class)) {
        Token close = tokens.next();
        problems.warn(
            close.start(),
            close.end(),
            Message.of("This bracket closes nothing; read without it."),
            Message.of("Take it out."),
            "");
      }
    }
    return ArchiveQuery.all(parts);
  }

  private Optional<ArchiveQuery> level(int number) {
    if (number == levels.size()) {
      return operand();
    }
    return switch (levels.get(number)) {
      case EITHER -> either(number + 1);
      case ALL -> all(number + 1);
      case NEGATION -> negation(number + 1);
      case PROXIMITY -> proximity(number + 1);
    };
  }

  private Optional<ArchiveQuery> either(int inner) {
    List<ArchiveQuery> parts = new ArrayList<>();
    level(inner).ifPresent(parts::add);
    while (tokens.at(Sign.Or.class)) {
      Token or = tokens.next();
      Optional<ArchiveQuery> part = level(inner);
      if (part.isEmpty() || parts.isEmpty()) {
        missing(or, part.isEmpty());
      }
      part.ifPresent(parts::add);
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(ArchiveQuery.any(parts));
  }

  private Optional<ArchiveQuery> all(int inner) {
    List<ArchiveQuery> parts = row(inner);
    return parts.isEmpty() ? Optional.empty() : Optional.of(ArchiveQuery.all(parts));
  }

  /** Parts side by side, with or without AND between them. */
  private List<ArchiveQuery> row(int inner) {
    List<ArchiveQuery> parts = new ArrayList<>();
    while (tokens.at(Sign.And.class) || tokens.beginsOperand() || strayIn(inner)) {
      if (tokens.at(Sign.And.class)) {
        Token and = tokens.next();
        if (parts.isEmpty() || !(tokens.beginsOperand() || tokens.at(Sign.Beside.class))) {
          missing(and, !parts.isEmpty());
        }
      } else {
        level(inner).ifPresent(parts::add);
      }
    }
    return parts;
  }

  /**
   * Operators that a level further in reads, here without an operand before them; marks that stand
   * alone.
   */
  private boolean strayIn(int inner) {
    boolean orFurtherIn = levels.subList(inner, levels.size()).contains(Rules.Level.EITHER);
    return tokens.at(Sign.Beside.class)
        || tokens.at(Sign.Mark.class)
        || tokens.at(Sign.Gap.class)
        || (tokens.at(Sign.Or.class) && orFurtherIn);
  }

  private Optional<ArchiveQuery> negation(int inner) {
    Optional<Token> first = Optional.empty();
    boolean negated = false;
    while (tokens.at(Sign.Not.class)) {
      Token not = tokens.next();
      first = first.or(() -> Optional.of(not));
      negated = !negated;
    }
    Optional<ArchiveQuery> query = level(inner);
    if (first.isPresent() && query.isEmpty()) {
      missing(first.get(), true);
    }
    return negated ? query.flatMap(this::opposite) : query;
  }

  private Optional<ArchiveQuery> opposite(ArchiveQuery query) {
    if (query instanceof ArchiveQuery.Everything) {
      problems.warn(
          0,
          tokens.end(),
          Message.of("NOT of everything leaves nothing; left out."),
          Message.of("Say what is not wanted."));
      return Optional.empty();
    }
    return Optional.of(ArchiveQuery.not(query));
  }

  private Optional<ArchiveQuery> proximity(int inner) {
    Optional<ArchiveQuery> left = level(inner);
    while (tokens.at(Sign.Beside.class)) {
      Token operator = tokens.next();
      Optional<ArchiveQuery> right = level(inner);
      if (left.isEmpty() || right.isEmpty()) {
        missing(operator, right.isEmpty());
        left = left.or(() -> right);
      } else {
        left = Optional.of(placing.beside(left.get(), right.get(), operator));
      }
    }
    return left;
  }

  private Optional<ArchiveQuery> operand() {
    List<Token> prefixes = new ArrayList<>();
    while (tokens.at(Sign.Of.class)
        || (tokens.at(Sign.Call.class) && !tokens.at(Sign.Mostly.class))) {
      prefixes.add(tokens.next());
    }
    if (depth + prefixes.size() > limits.depth()) {
      return tooDeep();
    }
    Optional<ArchiveQuery> query =
        tokens.at(Sign.Not.class) ? negation(levels.size()) : primary(prefixes.size());
    query = marked(query, Sign.Tilde.class);
    for (Token prefix : prefixes.reversed()) {
      if (query.isEmpty()) {
        missing(prefix, true);
      }
      query = query.map(inner -> placing.called(inner, prefix));
    }
    return marked(query, Sign.Mark.class);
  }

  private Optional<ArchiveQuery> marked(
      Optional<ArchiveQuery> query, Class<? extends Sign.Mark> kind) {
    Optional<ArchiveQuery> result = query;
    while (tokens.at(kind)) {
      Token mark = tokens.next();
      result = result.map(inner -> placing.marked(inner, mark, limits));
    }
    return result;
  }

  private Optional<ArchiveQuery> primary(int prefixes) {
    if (tokens.atEnd()) {
      return Optional.empty();
    }
    if (tokens.at(Sign.Open.class) || tokens.at(Sign.Mostly.class)) {
      depth += prefixes + 1;
      Optional<ArchiveQuery> group = group();
      depth -= prefixes + 1;
      return group;
    }
    if (tokens.at(Sign.Gap.class)) {
      tokens.next();
      return Optional.empty();
    }
    return tokens.leaf();
  }

  private Optional<ArchiveQuery> group() {
    boolean most = tokens.at(Sign.Mostly.class);
    Token open = tokens.next();
    if (most) {
      tokens.next();
    }
    Optional<ArchiveQuery> group = most ? mostly() : level(0);
    if (!tokens.at(Sign.Close.class)) {
      problems.warn(
          open.start(),
          open.end(),
          Message.of("This bracket has no end; read up to the end of the query."),
          Message.of("Close it."));
      return group;
    }
    int end = tokens.next().end();
    if (group.isEmpty()) {
      problems.warn(
          open.start(),
          end,
          Message.of("There is nothing between these brackets; left out."),
          Message.of("Take them out."),
          "");
    }
    return group;
  }

  private Optional<ArchiveQuery> mostly() {
    List<ArchiveQuery> parts = new ArrayList<>();
    int negation = levels.indexOf(Rules.Level.NEGATION);
    while (!tokens.atEnd() && !tokens.at(Sign.Close.class)) {
      parts.addAll(row(negation));
      if (tokens.at(Sign.Or.class)) {
        Token or = tokens.next();
        problems.warn(
            or.start(),
            or.end(),
            Message.of("Inside most(…) any word counts; OR was read as nothing."),
            Message.of("Take it out."),
            "");
      }
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of(ArchiveQuery.most(parts));
  }

  private Optional<ArchiveQuery> tooDeep() {
    problems.refuse(
        0,
        tokens.end(),
        Message.of(
            "Brackets and fields stand more than {0} deep; at most {0} are read (limit: depth).",
            limits.depth()),
        Message.of("Take out what is not needed, or ask in two queries."));
    tokens.toEnd();
    return Optional.empty();
  }

  private void missing(Token operator, boolean behind) {
    problems.warn(
        operator.start(),
        operator.end(),
        behind
            ? Message.of("Nothing stands behind this operator; read without it.")
            : Message.of("Nothing stands before this operator; read without it."),
        behind
            ? Message.of("Take it out, or put a word behind it. Between quotes it is a word.")
            : Message.of("Take it out, or put a word before it. Between quotes it is a word."),
        "");
  }
}
