package org.backfile.server.search;

import org.backfile.schema.KeywordField;
import org.backfile.server.query.dialects.Loosening;

/**
 * A search that asks for less than another and finds more; never searched for by itself.
 *
 * @param change what it gives up
 * @param count articles it finds, exactly
 */
public record Looser(Change change, int count) {

  /** Whether it loosens the same clause in the same way as another, further and for nothing. */
  public boolean isNoMoreThan(Looser narrower) {
    return change instanceof Change.OfQuery(var one)
        && narrower.change instanceof Change.OfQuery(var other)
        && one.kind() == other.kind()
        && one.from().equals(other.from())
        && count <= narrower.count;
  }

  /** Whether it gives up more of the words than another, which finds as much. */
  public boolean givesUpMoreForNothing(Looser other) {
    return count == other.count
        && clausesGivenUp() > other.clausesGivenUp()
        && other.clausesGivenUp() > 0;
  }

  /** How many clauses may be missing, of one that is left out, most, or any: 0 where none may. */
  private int clausesGivenUp() {
    return change instanceof Change.OfQuery(var loosening)
        ? switch (loosening.kind()) {
          case CLAUSE -> 1;
          case MOST -> 2;
          case ANY -> 3;
          case CAPITALS, FORMS, DISTANCE, MENTIONS, FIELD -> 0;
        }
        : 0;
  }

  /** What a looser search gives up. */
  public sealed interface Change {

    /** Something of the query; the filters stay. */
    record OfQuery(Loosening loosening) implements Change {}

    /** What is asked of one facet. */
    record OfFacet(KeywordField field) implements Change {}

    /** What is asked of dates, outside the query. */
    record OfDates() implements Change {}

    /** All filters. */
    record OfFilters() implements Change {}
  }
}
