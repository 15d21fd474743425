package org.backfile.server.query.dialects;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.backfile.server.query.ArchiveQuery;
import org.backfile.server.query.ArchiveQuery.*;
import org.backfile.server.query.PhraseSlot;
import org.backfile.server.query.QueryField;
import org.backfile.server.query.TreeChange;
import org.backfile.server.query.dialects.Loosening.Kind;

/** A clause that asks for less than another, and what it gives up. */
record LooserClause(Kind kind, ArchiveQuery query) {

  private static final int[] DISTANCES = {10, 50};

  /** Words of a longer phrase are asked for anywhere, not side by side in other forms. */
  private static final int LONGEST_ROW = 6;

  /** The looser clauses of one, step by step, some of them perhaps the clause itself. */
  static List<LooserClause> of(ArchiveQuery clause) {
    if (!canBeLoosened(clause)) {
      return clause instanceof NotNear(var left, _, _)
          ? List.of(new LooserClause(Kind.DISTANCE, left))
          : List.of();
    }
    List<LooserClause> looser = new ArrayList<>();
    looser.add(change(Kind.CAPITALS, clause, LooserClause::inAnyCase));
    looser.add(new LooserClause(Kind.FORMS, inAllForms(clause)));
    looser.add(change(Kind.DISTANCE, clause, LooserClause::inAnyOrder));
    for (int distance : DISTANCES) {
      looser.add(change(Kind.DISTANCE, clause, part -> within(distance, part)));
    }
    looser.add(change(Kind.DISTANCE, clause, LooserClause::inOneParagraph));
    looser.add(new LooserClause(Kind.DISTANCE, anywhere(clause)));
    looser.add(new LooserClause(Kind.MENTIONS, mentioned(clause)));
    looser.add(new LooserClause(Kind.FIELD, inAnyField(clause)));
    return looser;
  }

  /** The clause with every exact word and phrase in any form of its words. */
  static ArchiveQuery inAllForms(ArchiveQuery clause) {
    return canBeLoosened(clause) ? TreeChange.of(clause, LooserClause::inAllForms) : clause;
  }

  private static LooserClause change(
      Kind kind, ArchiveQuery clause, UnaryOperator<Placed> ofParts) {
    return new LooserClause(kind, TreeChange.of(clause, ofParts));
  }

  /** What is wider inside an exclusion finds less, and values know no forms. */
  private static boolean canBeLoosened(ArchiveQuery clause) {
    return switch (clause) {
      case Not _, NotNear _ -> false;
      case InField(var field, _) when field.kind() == QueryField.Kind.VALUE -> false;
      default -> TreeParts.of(clause).stream().allMatch(LooserClause::canBeLoosened);
    };
  }

  private static Placed inAnyCase(Placed part) {
    return part instanceof Cased(_, var word) ? new Word(word, Form.EXACT) : part;
  }

  private static Placed inAllForms(Placed part) {
    return switch (part) {
      case Word(var text, _) -> new Word(text, Form.INFLECTED);
      case Phrase(var slots) when slots.size() <= LONGEST_ROW -> inARow(slots);
      default -> part;
    };
  }

  /** The words of a phrase in all their forms, still in order and side by side. */
  private static Placed inARow(List<PhraseSlot> slots) {
    Placed row = word(slots.getFirst());
    int distance = 1;
    for (PhraseSlot slot : slots.subList(1, slots.size())) {
      if (slot instanceof PhraseSlot.AnyWord) {
        distance++;
      } else {
        row = new Near(row, word(slot), distance, true);
        distance = 1;
      }
    }
    return row;
  }

  private static Placed word(PhraseSlot slot) {
    return switch (slot) {
      case PhraseSlot.Exactly(var text) -> new Word(text, Form.INFLECTED);
      case PhraseSlot.Fitting(var pattern) -> new Wildcard(pattern);
      case PhraseSlot.AnyWord _ ->
          throw new IllegalArgumentException("a phrase begins and ends with a word");
    };
  }

  private static Placed inAnyOrder(Placed part) {
    return part instanceof Near(var left, var right, var distance, _)
        ? new Near(left, right, distance, false)
        : part;
  }

  private static Placed within(int words, Placed part) {
    return part instanceof Near(var left, var right, var distance, _)
        ? new Near(left, right, Math.max(distance, words), false)
        : part;
  }

  private static Placed inOneParagraph(Placed part) {
    return part instanceof Within(var left, var right, _)
        ? new Within(left, right, Stretch.PARAGRAPH)
        : part;
  }

  /** The words of a phrase or of a demand for nearness, wherever they stand. */
  private static ArchiveQuery anywhere(ArchiveQuery clause) {
    return switch (clause) {
      case Near(var left, var right, _, _) ->
          ArchiveQuery.all(List.of(anywhere(left), anywhere(right)));
      case Within(var left, var right, _) ->
          ArchiveQuery.all(List.of(anywhere(left), anywhere(right)));
      case Phrase(var slots) ->
          ArchiveQuery.all(
              slots.stream()
                  .filter(slot -> !(slot instanceof PhraseSlot.AnyWord))
                  .map(LooserClause::word)
                  .toList());
      case InField(var field, var inner) -> ArchiveQuery.inField(field, anywhere(inner));
      default -> clause;
    };
  }

  private static ArchiveQuery mentioned(ArchiveQuery clause) {
    return switch (clause) {
      case AtLeast(_, var inner) -> inner;
      case FirstWords(_, var inner) -> inner;
      case Major(var inner) -> inner;
      case InField(var field, var inner) -> ArchiveQuery.inField(field, mentioned(inner));
      default -> clause;
    };
  }

  private static ArchiveQuery inAnyField(ArchiveQuery clause) {
    return clause instanceof InField(_, var inner) ? inner : clause;
  }
}
