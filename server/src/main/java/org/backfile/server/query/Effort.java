package org.backfile.server.query;

import java.util.List;
import org.backfile.server.query.ArchiveQuery.All;
import org.backfile.server.query.ArchiveQuery.Any;
import org.backfile.server.query.ArchiveQuery.AtLeast;
import org.backfile.server.query.ArchiveQuery.Boosted;
import org.backfile.server.query.ArchiveQuery.Cased;
import org.backfile.server.query.ArchiveQuery.Dates;
import org.backfile.server.query.ArchiveQuery.Everything;
import org.backfile.server.query.ArchiveQuery.FirstWords;
import org.backfile.server.query.ArchiveQuery.Fuzzy;
import org.backfile.server.query.ArchiveQuery.InField;
import org.backfile.server.query.ArchiveQuery.Major;
import org.backfile.server.query.ArchiveQuery.Most;
import org.backfile.server.query.ArchiveQuery.Near;
import org.backfile.server.query.ArchiveQuery.Not;
import org.backfile.server.query.ArchiveQuery.NotNear;
import org.backfile.server.query.ArchiveQuery.Phrase;
import org.backfile.server.query.ArchiveQuery.Wildcard;
import org.backfile.server.query.ArchiveQuery.Within;
import org.backfile.server.query.ArchiveQuery.Word;
import org.backfile.server.query.ArchiveQuery.WordCount;

/**
 * How much work a query may make, judged from its tree before anything is looked up: about so many
 * lists of postings are read, and twice as much where places in them matter. It need not be right,
 * only tell what most people ask from what could keep a processor busy for seconds.
 */
public final class Effort {

  /** From here on a query is heavy: two wildcards near each other are, a dozen words are not. */
  public static final int HEAVY = 32;

  /** What a word that stands for many others counts as. */
  private static final int MANY = 12;

  private static final int WITH_PLACES = 2;

  private Effort() {}

  /** Whether a query is likely to take much longer than most. */
  public static boolean isHeavy(ArchiveQuery query) {
    return of(query) >= HEAVY;
  }

  static int of(ArchiveQuery query) {
    return switch (query) {
      case Everything _, WordCount _, Dates _ -> 0;
      case Word _, Cased _ -> 1;
      case Wildcard _, Fuzzy _ -> MANY;
      case Phrase(var slots) -> WITH_PLACES * slots.stream().mapToInt(Effort::of).sum();
      case All(var parts) -> sum(parts);
      case Any(var parts) -> sum(parts);
      case Most most -> sum(most.parts());
      case Not(var inner) -> of(inner);
      case InField(_, var inner) -> of(inner);
      case Boosted(var inner, _) -> of(inner);
      case Near(var left, var right, _, _) -> WITH_PLACES * (of(left) + of(right));
      case Within(var left, var right, _) -> WITH_PLACES * (of(left) + of(right));
      case NotNear(var left, var right, _) -> WITH_PLACES * (of(left) + of(right));
      case AtLeast(_, var inner) -> WITH_PLACES * of(inner);
      case FirstWords(_, var inner) -> WITH_PLACES * of(inner);
      case Major(var inner) -> WITH_PLACES * of(inner);
    };
  }

  private static int of(PhraseSlot slot) {
    return switch (slot) {
      case PhraseSlot.Exactly _ -> 1;
      case PhraseSlot.Fitting _ -> MANY;
      case PhraseSlot.AnyWord _ -> 0;
    };
  }

  private static int sum(List<ArchiveQuery> parts) {
    return parts.stream().mapToInt(Effort::of).sum();
  }
}
