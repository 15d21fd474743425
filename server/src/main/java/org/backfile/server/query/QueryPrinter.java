package org.backfile.server.query;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.backfile.server.query.ArchiveQuery.*;

/**
 * Writes a query in the native language, with brackets round every group inside another.
 *
 * <p>The law: reading {@code print(tree)} as {@link Dialect#NATIVE} gives an equal tree and no
 * problem. Words that would be read as something else carry a backslash, see {@link Escapes}.
 */
public final class QueryPrinter {
  private QueryPrinter() {}

  /** A top-level clause and its text; each is a query of its own. */
  public record Clause(ArchiveQuery query, String text) {}

  /** The whole query as text; {@code *} for {@link Everything}. */
  public static String print(ArchiveQuery query) {
    return switch (query) {
      case Everything() -> "*";
      case Word word -> word(word);
      case Phrase(var slots) ->
          slots.stream().map(Escapes::slot).collect(Collectors.joining(" ", "\"", "\""));
      case Wildcard(var pattern) -> Escapes.pattern(pattern);
      case Fuzzy(var word, var edits) -> Escapes.word(word) + "~" + edits;
      case Cased(var capitals, var word) ->
          call(capitals.name().toLowerCase(Locale.ROOT), Escapes.word(word));
      case All(var parts) -> Escapes.row(parts.stream().map(QueryPrinter::part).toList());
      case Any(var parts) ->
          parts.stream().map(QueryPrinter::part).collect(Collectors.joining(" OR "));
      case Most(var parts) ->
          call("most", Escapes.row(parts.stream().map(QueryPrinter::part).toList()));
      case Not _ -> part(query);
      case Near(var left, var right, var distance, var ordered) ->
          between(left, (ordered ? "PRE/" : "NEAR/") + distance, right);
      case NotNear(var left, var right, var distance) ->
          between(left, "NOT NEAR/" + distance, right);
      case Within(var left, var right, var stretch) ->
          between(left, stretch == Stretch.SENTENCE ? "/s" : "/p", right);
      case AtLeast(var mentions, var inner) -> call("atleast" + mentions, print(inner));
      case FirstWords(var words, var inner) -> call("first" + words, print(inner));
      case Major(var inner) -> call("major", print(inner));
      case Boosted(var inner, var factor) -> boosted(inner, factor);
      case InField(var field, var inner) ->
          field.id() + ":" + (isPlain(inner) ? Escapes.value(print(inner)) : bracketed(inner));
      case WordCount count -> wordCount(count);
      case Dates(var range) -> "date:" + range;
    };
  }

  /**
   * The parts at the top of an AND, an OR or {@code most(…)} with their texts, in order, or the
   * query itself; none for {@link Everything}.
   */
  public static List<Clause> clauses(ArchiveQuery query) {
    Function<ArchiveQuery, Clause> clause = part -> new Clause(part, print(part));
    List<ArchiveQuery> parts =
        switch (query) {
          case Any(var any) -> any;
          case Most(var most) -> most;
          default -> query.clauses();
        };
    return parts.stream().map(clause).toList();
  }

  private static String part(ArchiveQuery query) {
    return query instanceof Not(var inner) ? "NOT " + atom(inner) : atom(query);
  }

  /** Text that holds together beside an operator. */
  private static String atom(ArchiveQuery query) {
    return switch (query) {
      case All _, Any _, Not _, Near _, NotNear _, Within _ -> bracketed(query);
      default -> print(query);
    };
  }

  private static boolean isPlain(ArchiveQuery query) {
    return query instanceof Word
        || query instanceof Phrase
        || query instanceof Wildcard
        || query instanceof Fuzzy;
  }

  private static String between(ArchiveQuery left, String operator, ArchiveQuery right) {
    return atom(left) + " " + operator + " " + atom(right);
  }

  private static String word(Word word) {
    return switch (word.form()) {
      case INFLECTED -> Escapes.word(word.text());
      case EXACT -> '"' + Escapes.slot(new PhraseSlot.Exactly(word.text())) + '"';
    };
  }

  private static String boosted(ArchiveQuery query, double factor) {
    String plain = BigDecimal.valueOf(factor).stripTrailingZeros().toPlainString();
    return (isPlain(query) ? print(query) : bracketed(query)) + "^" + plain;
  }

  private static String wordCount(WordCount count) {
    if (count.max() == Integer.MAX_VALUE) {
      return "words>" + (count.min() - 1);
    }
    return count.min() == 0
        ? "words<=" + count.max()
        : "words:[" + count.min() + " TO " + count.max() + "]";
  }

  private static String bracketed(ArchiveQuery query) {
    return "(" + print(query) + ")";
  }

  private static String call(String name, String content) {
    return name + "(" + content + ")";
  }
}
