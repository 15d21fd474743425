package org.backfile.server.query.dialects;

import java.util.List;
import java.util.function.Function;
import org.backfile.server.language.Message;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.*;
import org.backfile.server.query.Limits;
import org.backfile.server.query.PhraseSlot;

/**
 * Applies operators that ask for places in the text. Only words, phrases and the like have places;
 * where an operand has none, the question is put to its parts, or weakened, and a warning says so.
 */
final class Placing {
  /** Up to so many pairs, "(a b) NEAR c" is asked for each pair. */
  private static final int MOST_PAIRS = 16;

  private final Problems problems;

  Placing(Problems problems) {
    this.problems = problems;
  }

  /** Both sides, tied by the operator. */
  ArchiveQuery beside(ArchiveQuery left, ArchiveQuery right, Token operator) {
    if (operator.sign() instanceof Sign.Never(var tie)) {
      return never(left, right, new Token(tie, operator.start(), operator.end()));
    }
    if (left.isPlaced() && right.isPlaced()) {
      return tied((Placed) left, (Placed) right, operator);
    }
    if (left instanceof InField(var field, var inner)
        && right instanceof InField(var other, var otherInner)
        && field == other) {
      return new InField(field, beside(inner, otherInner, operator));
    }
    if (left instanceof Boosted(var inner, var factor)) {
      return ArchiveQuery.boosted(beside(inner, right, operator), factor);
    }
    if (right instanceof Boosted(var inner, var factor)) {
      return ArchiveQuery.boosted(beside(left, inner, operator), factor);
    }
    return spread(left, right, operator);
  }

  /** Of NOT before a nearness only {@code NOT NEAR/5} asks place by place; others, of articles. */
  private ArchiveQuery never(ArchiveQuery left, ArchiveQuery right, Token tie) {
    if (right instanceof Everything) {
      problems.warn(
          tie.start(),
          tie.end(),
          Message.of("NOT of everything leaves nothing; left out."),
          Message.of("Say what is not wanted."));
      return left;
    }
    problems.warn(
        tie.start(),
        tie.end(),
        Message.of("Read as articles with what stands first, and nowhere both so near."),
        Message.of("Write NOT NEAR/5 for a place where the other is not near."));
    ArchiveQuery near = placed(left);
    ArchiveQuery both = hasPlaces(near) ? beside(near, right, tie) : right;
    return ArchiveQuery.all(List.of(left, ArchiveQuery.not(both)));
  }

  /**
   * Of an AND, the clauses that have places: the others, which hold anyway, would double with each
   * NOT of a row.
   */
  private static ArchiveQuery placed(ArchiveQuery query) {
    List<ArchiveQuery> placed = query.clauses().stream().filter(ArchiveQuery::isPlaced).toList();
    return placed.isEmpty() ? query : ArchiveQuery.all(placed);
  }

  /** Whether nearness can be asked of it, or of what is in its field or stressed. */
  private static boolean hasPlaces(ArchiveQuery query) {
    return switch (query) {
      case InField(_, var inner) -> hasPlaces(inner);
      case Boosted(var inner, _) -> hasPlaces(inner);
      case All(var parts) -> parts.stream().allMatch(Placing::hasPlaces);
      default -> query.isPlaced();
    };
  }

  private ArchiveQuery spread(ArchiveQuery left, ArchiveQuery right, Token operator) {
    List<ArchiveQuery> lefts = left.clauses();
    List<ArchiveQuery> rights = right.clauses();
    boolean each =
        lefts.stream().allMatch(ArchiveQuery::isPlaced)
            && rights.stream().allMatch(ArchiveQuery::isPlaced);
    if (!each || lefts.isEmpty() || rights.isEmpty() || lefts.size() * rights.size() > MOST_PAIRS) {
      boolean fields = left instanceof InField || right instanceof InField;
      warn(
          operator,
          fields
              ? Message.of("Words in different fields cannot be near each other; read as AND.")
              : Message.of(
                  "Only words, phrases and groups of OR can be near each other; read as AND."));
      return ArchiveQuery.all(List.of(left, right));
    }
    warn(
        operator,
        Message.of("Nearness of an AND group was read as nearness of each of its words."));
    return ArchiveQuery.all(
        lefts.stream()
            .flatMap(
                one -> rights.stream().map(other -> tied((Placed) one, (Placed) other, operator)))
            .toList());
  }

  private static ArchiveQuery tied(Placed left, Placed right, Token operator) {
    return switch (operator.sign()) {
      case Sign.Nearby(int distance, boolean ordered) ->
          new Near(left, right, Math.max(1, distance), ordered);
      case Sign.Apart(int distance) -> new NotNear(left, right, Math.max(1, distance));
      case Sign.Together(Stretch stretch) -> new Within(left, right, stretch);
      default -> throw new IllegalArgumentException("not between two operands: " + operator);
    };
  }

  /** What a field or a call makes of its operand. */
  ArchiveQuery called(ArchiveQuery inner, Token prefix) {
    return switch (prefix.sign()) {
      case Sign.Of(var field) -> ArchiveQuery.inField(field, inner);
      case Sign.Exact() -> Exactness.of(inner);
      case Sign.Capitalised(var capitals) ->
          each(inner, prefix, placed -> cased(placed, capitals, prefix));
      case Sign.Mentions(int count) ->
          each(inner, prefix, placed -> new AtLeast(positive(count, prefix), placed));
      case Sign.First(int words) ->
          each(inner, prefix, placed -> new FirstWords(positive(words, prefix), placed));
      case Sign.Mainly() -> each(inner, prefix, Major::new);
      default -> throw new IllegalArgumentException("not before an operand: " + prefix);
    };
  }

  /** What a mark makes of the operand before it. */
  ArchiveQuery marked(ArchiveQuery inner, Token mark, Limits limits) {
    return switch (mark.sign()) {
      case Sign.Boost(double factor) -> boosted(inner, factor, mark);
      case Sign.Opening(int words) ->
          each(inner, mark, placed -> new FirstWords(positive(words, mark), placed));
      case Sign.Tilde(int number) -> tilde(inner, number, mark, limits);
      default -> throw new IllegalArgumentException("not behind an operand: " + mark);
    };
  }

  private ArchiveQuery boosted(ArchiveQuery inner, double factor, Token mark) {
    if (factor < Boosted.LOWEST || factor > Boosted.HIGHEST) {
      warn(
          mark,
          Message.of(
              "A boost is from {0} to {1}; read as the nearest of these.",
              Boosted.LOWEST, Boosted.HIGHEST));
    }
    return ArchiveQuery.boosted(inner, factor);
  }

  private ArchiveQuery tilde(ArchiveQuery inner, int number, Token mark, Limits limits) {
    return switch (inner) {
      case Word(var text, var _) -> fuzzy(inner, text, number, mark, limits);
      case Phrase(var slots) when number > 0 -> near(slots, number, mark, limits);
      case Phrase _ -> inner;
      default -> {
        warn(mark, Message.of("A tilde stands behind a word or a phrase; read without it."));
        yield inner;
      }
    };
  }

  private ArchiveQuery fuzzy(ArchiveQuery word, String text, int edits, Token mark, Limits limits) {
    if (edits > limits.edits()) {
      problems.refuse(
          mark.start(),
          mark.end(),
          Message.of(
              "The spelling tolerance is {0} letters; at most {1} are read (limit: edits).",
              edits, limits.edits()),
          Message.of("Write ~{0}.", limits.edits()),
          "~" + limits.edits());
      return word;
    }
    return edits == 0 ? word : new Fuzzy(text, edits);
  }

  /**
   * {@code "a b"~5}: within five, in either order; of more than two words each within five of those
   * before.
   */
  private ArchiveQuery near(List<PhraseSlot> slots, int distance, Token mark, Limits limits) {
    if (distance > limits.distance()) {
      problems.refuse(
          mark.start(),
          mark.end(),
          Message.of(
              "The distance is {0}; at most {1} are read (limit: distance).",
              distance, limits.distance()),
          Message.of("Write ~{0}.", limits.distance()),
          "~" + limits.distance());
    }
    if (slots.size() > 2) {
      problems.assume(
          Message.of(
              "A phrase with a distance: each word so near to those before it, in any order."));
    }
    return slots.stream()
        .filter(slot -> !(slot instanceof PhraseSlot.AnyWord))
        .map(Slots::single)
        .reduce((left, right) -> new Near(left, right, distance, false))
        .orElseThrow();
  }

  private ArchiveQuery cased(Placed inner, Capitals capitals, Token call) {
    return switch (inner) {
      case Word(var text, var _) -> new Cased(capitals, text);
      case Any(var parts) ->
          ArchiveQuery.any(
              parts.stream().map(part -> cased((Placed) part, capitals, call)).toList());
      default -> {
        warn(
            call,
            Message.of(
                "Capitals are looked at in single words only; read without regard to them."));
        yield inner;
      }
    };
  }

  /** Asks it of whatever has places; of an AND, of each part; inside fields and boosts. */
  private ArchiveQuery each(ArchiveQuery query, Token asked, Function<Placed, ArchiveQuery> ask) {
    if (query.isPlaced()) {
      return ask.apply((Placed) query);
    }
    return switch (query) {
      case All(var parts) ->
          ArchiveQuery.all(parts.stream().map(part -> each(part, asked, ask)).toList());
      case Any(var parts) ->
          ArchiveQuery.any(parts.stream().map(part -> each(part, asked, ask)).toList());
      case InField(var field, var inner) -> new InField(field, each(inner, asked, ask));
      case Boosted(var inner, var factor) -> ArchiveQuery.boosted(each(inner, asked, ask), factor);
      default -> {
        warn(asked, Message.of("This asks for words or phrases; the rest was read without it."));
        yield query;
      }
    };
  }

  private int positive(int number, Token token) {
    if (number == 0) {
      problems.warn(
          token.start(),
          token.end(),
          Message.of("A number of 0 was read as 1."),
          Message.of("Write 1 or more."));
    }
    return Math.max(1, number);
  }

  private void warn(Token token, Message message) {
    problems.warn(
        token.start(),
        token.end(),
        message,
        Message.of("Put it right beside words, phrases or a group of OR."));
  }
}
