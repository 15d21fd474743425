package org.backfile.server.query.dialects;

import java.util.List;
import org.backfile.server.language.Message;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.Limits;

/**
 * Refuses what is too much. It counts in loops, never by recursion, and comes before whatever
 * recurses.
 */
final class LimitCheck {
  private final Limits limits;
  private final Problems problems;

  LimitCheck(Limits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  /** Refuses a text of that length. */
  void refuseLength(int length) {
    refuse(
        0,
        0,
        "characters",
        Message.of("The query has {0} characters", length),
        limits.characters(),
        Message.of("Shorten it, or keep its rarest words."));
  }

  /** Checks brackets within brackets. */
  boolean passesDepth(List<Lexeme> lexemes) {
    int depth = 0;
    for (Lexeme piece : lexemes) {
      depth += piece.is(Lexeme.Kind.OPEN) ? 1 : 0;
      depth -= piece.is(Lexeme.Kind.CLOSE) && depth > 0 ? 1 : 0;
      if (depth > limits.depth()) {
        int deepest = deepest(lexemes);
        refuse(
            piece.start(),
            piece.end(),
            "depth",
            Message.of("Brackets stand {0} deep", deepest),
            limits.depth(),
            Message.of("Take out brackets that are not needed, or ask in two queries."));
        return false;
      }
    }
    return true;
  }

  /** Checks the number of clauses, wildcards and tolerances, and every distance. */
  boolean passesCounts(List<Token> tokens) {
    int clauses = 0;
    for (Token token : tokens) {
      clauses += token.sign() instanceof Sign.Leaf ? 1 : 0;
      switch (token.sign()) {
        case Sign.Never(Sign.Nearby(int distance, boolean _)) ->
            distance(distance, "NOT PRE/", token);
        case Sign.Nearby(int distance, boolean ordered) ->
            distance(distance, ordered ? "PRE/" : "NEAR/", token);
        case Sign.Apart(int distance) -> distance(distance, "NOT NEAR/", token);
        default -> {}
      }
    }
    if (clauses > limits.clauses()) {
      tooManyClauses(clauses, tokens.getFirst().start(), tokens.getLast().end());
    }
    return !problems.refused();
  }

  /** Checks a finished tree, whose text stands at the place given. */
  boolean passesTree(ArchiveQuery tree, int start, int end) {
    TreeSize size = TreeSize.of(tree);
    if (size.clauses() > limits.clauses()) {
      tooManyClauses(size.clauses(), start, end);
    }
    refuseAbove(
        size.depth(),
        limits.depth(),
        "depth",
        "The query has {0} levels of operators",
        Message.of("Ask in two queries."),
        start,
        end);
    refuseAbove(
        size.wildcards(),
        limits.wildcards(),
        "wildcards",
        "The query has {0} words with open places",
        Message.of("Write some of them out."),
        start,
        end);
    refuseAbove(
        size.tolerances(),
        limits.fuzzyTerms(),
        "fuzzyTerms",
        "The query has {0} words with spelling tolerance",
        Message.of("Keep the rarest."),
        start,
        end);
    refuseAbove(
        size.nearness(),
        limits.nearness(),
        "nearness",
        "{0} proximities stand one within another",
        Message.of("Ask for fewer words near each other, or use PRE/ for words in this order."),
        start,
        end);
    return !problems.refused();
  }

  private void refuseAbove(
      long count, int limit, String name, String found, Message hint, int start, int end) {
    if (count > limit) {
      refuse(start, end, name, Message.of(found, count), limit, hint);
    }
  }

  private void tooManyClauses(int clauses, int start, int end) {
    refuse(
        start,
        end,
        "clauses",
        Message.of("The query has {0} words, phrases and conditions", clauses),
        limits.clauses(),
        Message.of("Keep its rarest words, or put a sentence between quotes."));
  }

  private void distance(int distance, String operator, Token token) {
    if (distance > limits.distance()) {
      problems.refuse(
          token.start(),
          token.end(),
          message(Message.of("The distance is {0}", distance), limits.distance(), "distance"),
          Message.of("Ask for a smaller distance, or use /p for the same paragraph."),
          operator + limits.distance());
    } else if (distance == 0) {
      problems.warn(
          token.start(),
          token.end(),
          Message.of("A distance of 0 was read as 1, side by side."),
          Message.of("Write 1."),
          operator + 1);
    }
  }

  private void refuse(int start, int end, String name, Message found, int limit, Message hint) {
    problems.refuse(start, end, message(found, limit, name), hint);
  }

  private static Message message(Message found, int limit, String name) {
    return Message.of("{0}; at most {1} are read (limit: {2}).", found, limit, name);
  }

  private static int deepest(List<Lexeme> lexemes) {
    int depth = 0;
    int deepest = 0;
    for (Lexeme piece : lexemes) {
      depth += piece.is(Lexeme.Kind.OPEN) ? 1 : 0;
      depth -= piece.is(Lexeme.Kind.CLOSE) && depth > 0 ? 1 : 0;
      deepest = Math.max(deepest, depth);
    }
    return deepest;
  }
}
