package org.backfile.server.search;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.*;
import org.backfile.server.query.DateRange;
import org.backfile.server.query.PhraseSlot;
import org.backfile.server.query.QueryField;
import org.backfile.server.search.Toy.Token;

/** Reads every word of every article to decide what a query means; slow, and plain to see right. */
final class BruteForce {

  private static final Map<String, String> STEMS =
      Map.of("mayors", "mayor", "voted", "vote", "votes", "vote", "deals", "deal");

  /** Words in a row, ends included. */
  private record Span(int start, int end) {}

  private final Toy toy;

  private BruteForce(Toy toy) {
    this.toy = toy;
  }

  /** The ids of the articles that a query is about. */
  static Set<String> ids(List<Toy> toys, ArchiveQuery query) {
    Set<String> ids = new HashSet<>();
    for (Toy toy : toys) {
      if (new BruteForce(toy).matches(query, List.of(toy.title(), toy.body()))) {
        ids.add(toy.id());
      }
    }
    return ids;
  }

  private boolean matches(ArchiveQuery query, List<List<Token>> texts) {
    return switch (query) {
      case Everything _ -> true;
      case All(var parts) -> parts.stream().allMatch(part -> matches(part, texts));
      case Any(var parts) -> parts.stream().anyMatch(part -> matches(part, texts));
      case Most most ->
          most.parts().stream().filter(part -> matches(part, texts)).count() >= most.minimum();
      case Not(var inner) -> !matches(inner, texts);
      case AtLeast(var mentions, var inner) ->
          texts.stream().mapToInt(text -> spans(inner, text).size()).sum() >= mentions;
      case FirstWords(var words, var inner) ->
          texts.stream().flatMap(text -> spans(inner, text).stream()).anyMatch(s -> s.end < words);
      case Major(var inner) ->
          matches(inner, List.of(toy.title(), lead()))
              || matches(new AtLeast(Major.MENTIONS, inner), texts);
      case Boosted(var inner, _) -> matches(inner, texts);
      case InField(var field, var inner) -> matches(inner, texts(field));
      case WordCount(var min, var max) -> toy.body().size() >= min && toy.body().size() <= max;
      case Dates(var range) -> toy.date().filter(day -> isIn(day, range)).isPresent();
      case Placed placed -> texts.stream().anyMatch(text -> !spans(placed, text).isEmpty());
    };
  }

  private static boolean isIn(LocalDate day, DateRange range) {
    return range.firstDay().map(first -> !day.isBefore(first)).orElse(true)
        && range.lastDay().map(last -> !day.isAfter(last)).orElse(true);
  }

  private List<List<Token>> texts(QueryField field) {
    return switch (field) {
      case HEADLINE -> List.of(toy.title());
      case LEAD -> List.of(lead());
      case HLEAD -> List.of(toy.title(), lead());
      case BODY -> List.of(toy.body());
      case SOURCE -> toy.source().map(BruteForce::value).map(List::of).orElse(List.of());
      case TAG -> toy.tags().stream().map(BruteForce::value).toList();
      default -> List.of();
    };
  }

  private static List<Token> value(String value) {
    return List.of(value.split(" ")).stream().map(word -> new Token(word, 0, 0)).toList();
  }

  /** Whole paragraphs until there are twenty words. */
  private List<Token> lead() {
    for (int at = 20; at < toy.body().size(); at++) {
      if (toy.body().get(at).paragraph() != toy.body().get(at - 1).paragraph()) {
        return toy.body().subList(0, at);
      }
    }
    return toy.body();
  }

  private Set<Span> spans(ArchiveQuery query, List<Token> text) {
    Set<Span> spans = new HashSet<>();
    for (int at = 0; at < text.size(); at++) {
      if (fits(query, text, at)) {
        spans.add(new Span(at, at + length(query) - 1));
      }
    }
    switch (query) {
      case Any(var parts) -> parts.forEach(part -> spans.addAll(spans(part, text)));
      case Near near -> spans.addAll(near(near, text));
      case NotNear(var left, var right, var distance) ->
          spans.addAll(notNear(spans(left, text), spans(right, text), distance));
      case Within within -> spans.addAll(within(within, text));
      default -> {}
    }
    return spans;
  }

  private static int length(ArchiveQuery query) {
    return query instanceof Phrase(var slots) ? slots.size() : 1;
  }

  private boolean fits(ArchiveQuery query, List<Token> text, int at) {
    String word = text.get(at).word();
    return switch (query) {
      case Word(var typed, var form) ->
          isValue(text)
              ? equal(typed, word)
              : form == Form.EXACT ? equal(typed, word) : stem(typed).equals(stem(word));
      case Wildcard(var pattern) -> glob(pattern.pattern(), word);
      case Fuzzy(var typed, var edits) -> almost(typed, word, edits);
      case Cased(var capitals, var typed) ->
          equal(typed, word) && cased(capitals, text.get(at).written());
      case Phrase(var slots) -> fits(slots, text, at);
      default -> false;
    };
  }

  private boolean isValue(List<Token> text) {
    return text != toy.title() && text != toy.body() && !text.equals(lead());
  }

  private static boolean fits(List<PhraseSlot> slots, List<Token> text, int at) {
    if (at + slots.size() > text.size()) {
      return false;
    }
    for (int slot = 0; slot < slots.size(); slot++) {
      String word = text.get(at + slot).word();
      boolean fits =
          switch (slots.get(slot)) {
            case PhraseSlot.Exactly(var typed) -> equal(typed, word);
            case PhraseSlot.AnyWord _ -> true;
            case PhraseSlot.Fitting(var pattern) -> glob(pattern.pattern(), word);
          };
      if (!fits) {
        return false;
      }
    }
    return true;
  }

  private Set<Span> near(Near near, List<Token> text) {
    Set<Span> found = new HashSet<>();
    for (Span left : spans(near.left(), text)) {
      for (Span right : spans(near.right(), text)) {
        boolean forward = left.end < right.start && right.start - left.end <= near.distance();
        boolean back = right.end < left.start && left.start - right.end <= near.distance();
        if (forward || back && !near.ordered()) {
          found.add(new Span(Math.min(left.start, right.start), Math.max(left.end, right.end)));
        }
      }
    }
    return found;
  }

  private static Set<Span> notNear(Set<Span> lefts, Set<Span> rights, int distance) {
    Set<Span> found = new HashSet<>(lefts);
    found.removeIf(left ->
        rights.stream()
            .anyMatch(
                right -> right.start - distance <= left.end && left.start <= right.end + distance));
    return found;
  }

  private Set<Span> within(Within within, List<Token> text) {
    List<Span> found = new ArrayList<>();
    for (Span left : spans(within.left(), text)) {
      for (Span right : spans(within.right(), text)) {
        Span both = new Span(Math.min(left.start, right.start), Math.max(left.end, right.end));
        boolean apart = left.end < right.start || right.end < left.start;
        if (apart && isOneStretch(text.get(both.start), text.get(both.end), within.stretch())) {
          found.add(both);
        }
      }
    }
    return new HashSet<>(found);
  }

  private static boolean isOneStretch(Token first, Token last, Stretch stretch) {
    return switch (stretch) {
      case SENTENCE -> first.sentence() == last.sentence();
      case PARAGRAPH -> first.paragraph() == last.paragraph();
    };
  }

  /** Accents count when they were typed. */
  private static boolean equal(String typed, String word) {
    String lower = typed.toLowerCase(Locale.ROOT);
    return lower.equals(word) || lower.equals(plain(word));
  }

  private static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
  }

  private static String stem(String word) {
    String plain = plain(word.toLowerCase(Locale.ROOT));
    return STEMS.getOrDefault(plain, plain);
  }

  private static boolean cased(Capitals capitals, String written) {
    return switch (capitals) {
      case CAPS -> !written.equals(written.toLowerCase(Locale.ROOT));
      case ALLCAPS -> written.equals(written.toUpperCase(Locale.ROOT));
      case NOCAPS -> written.equals(written.toLowerCase(Locale.ROOT));
    };
  }

  private static boolean glob(String pattern, String word) {
    String regex = pattern.replace("*", ".*").replace("?", ".").replaceAll("\\$(\\d)", ".{0,$1}");
    return Pattern.matches(regex, word) || Pattern.matches(regex, plain(word));
  }

  private static boolean almost(String typed, String word, int edits) {
    return distance(typed, word) <= edits && typed.regionMatches(0, word, 0, 2)
        || distance(typed, plain(word)) <= edits && typed.regionMatches(0, plain(word), 0, 2);
  }

  /** Letters inserted, left out, exchanged for others, or for their neighbour. */
  private static int distance(String one, String other) {
    int[][] least = new int[one.length() + 1][other.length() + 1];
    for (int row = 0; row <= one.length(); row++) {
      for (int column = 0; column <= other.length(); column++) {
        least[row][column] = distance(one, other, least, row, column);
      }
    }
    return least[one.length()][other.length()];
  }

  private static int distance(String one, String other, int[][] least, int row, int column) {
    if (row == 0 || column == 0) {
      return row + column;
    }
    boolean same = one.charAt(row - 1) == other.charAt(column - 1);
    int best = least[row - 1][column - 1] + (same ? 0 : 1);
    best = Math.min(best, 1 + Math.min(least[row - 1][column], least[row][column - 1]));
    boolean swapped =
        row > 1
            && column > 1
            && one.charAt(row - 1) == other.charAt(column - 2)
            && one.charAt(row - 2) == other.charAt(column - 1);
    return swapped ? Math.min(best, least[row - 2][column - 2] + 1) : best;
  }
}
