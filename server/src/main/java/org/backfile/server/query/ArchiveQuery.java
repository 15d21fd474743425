package org.backfile.server.query;

import static org.backfile.server.query.TreeRules.group;
import static org.backfile.server.query.TreeRules.require;
import static org.backfile.server.query.TreeRules.requirePlaced;
import static org.backfile.server.query.TreeRules.requireSearch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Stream;

/**
 * A question to the archive, as a tree of plain data.
 *
 * <p>Leaves are words and their relatives ({@link Word}, {@link Phrase}, {@link Wildcard}, {@link
 * Fuzzy}, {@link Cased}) and conditions on the article ({@link Dates}, {@link WordCount}). Kinds
 * with a place in the text are {@link Placed} and may be asked for near each other or counted.
 *
 * <p>Trees are canonical, so that equal questions are equal trees: nested ANDs and ORs are one list
 * without repeats, a double NOT is gone, and {@link Everything} stands alone or not at all. Build
 * groups with {@link #all}, {@link #any} and {@link #not}, which see to that; the records refuse
 * anything else with an {@link IllegalArgumentException}. {@link QueryPrinter} writes a tree as
 * text which reads back as the same tree.
 */
public sealed interface ArchiveQuery {

  /** Every article. */
  record Everything() implements ArchiveQuery {}

  /**
   * A query with places in the text: it can be near something, inside a sentence, counted, or among
   * the first words.
   */
  sealed interface Placed extends ArchiveQuery
      permits Word, Phrase, Wildcard, Fuzzy, Cased, Any, Near, NotNear, Within {}

  /** How a bare word is matched. */
  enum Form {
    /** Any inflected form of the word. */
    INFLECTED,
    /** The word as written, stop words included. */
    EXACT
  }

  /**
   * One token as typed, such as {@code mayor}, {@code long-range} or {@code U.S.}; an analyzer may
   * make several words of it, which then stand in a row.
   */
  record Word(String text, Form form) implements Placed {
    public Word {
      text = QueryText.word(text);
    }
  }

  /**
   * Exact words in this order, next to each other but for {@link PhraseSlot.AnyWord}; at least two
   * slots.
   */
  record Phrase(List<PhraseSlot> slots) implements Placed {
    public Phrase {
      slots = List.copyOf(slots);
      require(slots.size() > 1, "a phrase has at least two places");
      require(
          !(slots.getFirst() instanceof PhraseSlot.AnyWord)
              && !(slots.getLast() instanceof PhraseSlot.AnyWord),
          "a phrase begins and ends with a word");
    }
  }

  /** Any word that fits a {@link WordPattern}; matched on exact forms. */
  record Wildcard(WordPattern pattern) implements Placed {
    public Wildcard(String pattern) {
      this(new WordPattern(pattern));
    }
  }

  /** Any spelling at most {@code edits} (1 or 2) letters away; matched on exact forms. */
  record Fuzzy(String word, int edits) implements Placed {
    public Fuzzy {
      word = QueryText.word(word);
      require(edits == 1 || edits == 2, "edits are 1 or 2");
    }
  }

  /** Which letters of the word are capitals. */
  enum Capitals {
    /** At least one letter is a capital. */
    CAPS,
    /** All letters are capitals. */
    ALLCAPS,
    /** No letter is a capital. */
    NOCAPS
  }

  /** The exact word, where its letters are capitals or not as asked. */
  record Cased(Capitals capitals, String word) implements Placed {
    public Cased {
      word = QueryText.word(word);
    }
  }

  /** All parts, in any order and anywhere; at least two. */
  record All(List<ArchiveQuery> parts) implements ArchiveQuery {
    public All {
      parts = group("AND", parts, 2);
      require(parts.stream().noneMatch(All.class::isInstance), "an AND within an AND is one AND");
    }
  }

  /**
   * At least one of the parts; at least two. {@link Placed} in use only when every part is, see
   * {@link #isPlaced}.
   */
  record Any(List<ArchiveQuery> parts) implements Placed {
    public Any {
      parts = group("OR", parts, 2);
      require(parts.stream().noneMatch(Any.class::isInstance), "an OR within an OR is one OR");
    }
  }

  /** More than half of the parts; at least three, none of them negated. */
  record Most(List<ArchiveQuery> parts) implements ArchiveQuery {
    public Most {
      parts = group("most(…)", parts, 3);
      require(
          parts.stream().noneMatch(Not.class::isInstance),
          "a NOT stands beside most(…), not inside");
    }

    /** How many parts must match: more than half. */
    public int minimum() {
      return parts.size() / 2 + 1;
    }
  }

  /** Every article that {@code query} does not match. */
  record Not(ArchiveQuery query) implements ArchiveQuery {
    public Not {
      requireSearch(query);
      require(!(query instanceof Not), "a NOT of a NOT is neither");
    }
  }

  /**
   * Both sides, at most {@code distance} positions apart: distance 1 is side by side, 5 leaves at
   * most four words between.
   *
   * @param ordered whether {@code left} must come first
   */
  record Near(Placed left, Placed right, int distance, boolean ordered) implements Placed {
    public Near {
      requirePlaced(left, right);
      require(distance > 0, "a distance is at least 1");
    }
  }

  /**
   * Mentions of {@code left} with no {@code right} within {@code distance} positions on either
   * side.
   */
  record NotNear(Placed left, Placed right, int distance) implements Placed {
    public NotNear {
      requirePlaced(left, right);
      require(distance > 0, "a distance is at least 1");
    }
  }

  /** A stretch of text that the index knows the ends of. */
  enum Stretch {
    SENTENCE,
    PARAGRAPH
  }

  /** Both sides in one sentence or one paragraph, in any order. */
  record Within(Placed left, Placed right, Stretch stretch) implements Placed {
    public Within {
      requirePlaced(left, right);
    }
  }

  /** At least so many mentions in one article; of alternatives, the mentions are added up. */
  record AtLeast(int mentions, Placed query) implements ArchiveQuery {
    public AtLeast {
      requirePlaced(query);
      require(mentions > 0, "mentions are at least 1");
    }
  }

  /** A mention that ends within the first so many words of the field searched. */
  record FirstWords(int words, Placed query) implements ArchiveQuery {
    public FirstWords {
      requirePlaced(query);
      require(words > 0, "words are at least 1");
    }
  }

  /**
   * Articles about it: in the headline or the lead, or with at least {@value #MENTIONS} mentions.
   */
  record Major(Placed query) implements ArchiveQuery {
    public static final int MENTIONS = 3;

    public Major {
      requirePlaced(query);
    }
  }

  /**
   * The same articles, the score multiplied by {@code factor}, from {@value #LOWEST} to {@value
   * #HIGHEST}.
   */
  record Boosted(ArchiveQuery query, double factor) implements ArchiveQuery {
    public static final double LOWEST = 0.001;
    public static final double HIGHEST = 100;

    public Boosted {
      requireSearch(query);
      require(
          !(query instanceof Boosted) && !(query instanceof Not),
          "a boost is of something found, once");
      require(factor >= LOWEST && factor <= HIGHEST, "a boost is from 0.001 to 100");
    }
  }

  /** The query in one field; a field further inside holds for its own part. */
  record InField(QueryField field, ArchiveQuery query) implements ArchiveQuery {
    public InField {
      requireSearch(query);
    }
  }

  /**
   * Articles with so many words, ends included; {@code max} is {@link Integer#MAX_VALUE} where
   * there is none.
   */
  record WordCount(int min, int max) implements ArchiveQuery {
    public WordCount {
      require(min >= 0 && min <= max, "a word count is a range from 0 up");
      require(min > 0 || max < Integer.MAX_VALUE, "a word count has at least one end");
    }
  }

  /** Articles published within the range; those without a date are not. */
  record Dates(DateRange range) implements ArchiveQuery {}

  /**
   * The top-level clauses: the parts of an AND, or the query itself; none for {@link Everything}.
   * Each is a query of its own.
   */
  default List<ArchiveQuery> clauses() {
    return switch (this) {
      case Everything _ -> List.of();
      case All(var parts) -> parts;
      default -> List.of(this);
    };
  }

  /** Whether the query has places in the text; an OR has when all its parts have. */
  default boolean isPlaced() {
    return this instanceof Any(var parts)
        ? parts.stream().allMatch(ArchiveQuery::isPlaced)
        : this instanceof Placed;
  }

  /** The AND of the parts, flat and without repeats; {@link Everything} adds nothing. */
  static ArchiveQuery all(List<? extends ArchiveQuery> parts) {
    SequencedSet<ArchiveQuery> flat = new LinkedHashSet<>();
    parts.forEach(part -> flat.addAll(part.clauses()));
    return switch (flat.size()) {
      case 0 -> new Everything();
      case 1 -> flat.getFirst();
      default -> new All(new ArrayList<>(flat));
    };
  }

  /** The OR of the parts, flat and without repeats; {@link Everything} swallows the rest. */
  static ArchiveQuery any(List<? extends ArchiveQuery> parts) {
    SequencedSet<ArchiveQuery> flat = new LinkedHashSet<>();
    parts.stream().flatMap(ArchiveQuery::alternatives).forEach(flat::add);
    if (flat.isEmpty() || flat.contains(new Everything())) {
      return new Everything();
    }
    return flat.size() == 1 ? flat.getFirst() : new Any(new ArrayList<>(flat));
  }

  /**
   * More than half of the parts; of one or two, all of them. Negated parts stand beside the others
   * and always hold.
   */
  static ArchiveQuery most(List<? extends ArchiveQuery> parts) {
    SequencedSet<ArchiveQuery> wanted = new LinkedHashSet<>(parts);
    wanted.removeIf(part -> part instanceof Not || part instanceof Everything);
    List<ArchiveQuery> result = new ArrayList<>();
    if (wanted.size() > 2) {
      result.add(new Most(new ArrayList<>(wanted)));
    } else {
      result.addAll(wanted);
    }
    parts.stream().filter(Not.class::isInstance).forEach(result::add);
    return all(result);
  }

  /** The opposite; of a negation, what it negates. */
  static ArchiveQuery not(ArchiveQuery query) {
    return query instanceof Not(var inner) ? inner : new Not(query);
  }

  /**
   * Stressed by a factor, kept within its bounds; of what is stressed already, by the product; of a
   * negation, nothing changes.
   */
  static ArchiveQuery boosted(ArchiveQuery query, double factor) {
    return switch (query) {
      case Boosted(var inner, double first) -> boosted(inner, first * factor);
      case Not _, Everything _ -> query;
      default -> new Boosted(query, Math.clamp(factor, Boosted.LOWEST, Boosted.HIGHEST));
    };
  }

  /** The query in a field; everything stays everything. */
  static ArchiveQuery inField(QueryField field, ArchiveQuery query) {
    return query instanceof Everything ? query : new InField(field, query);
  }

  private static Stream<ArchiveQuery> alternatives(ArchiveQuery query) {
    return query instanceof Any(var parts) ? parts.stream() : Stream.of(query);
  }
}
