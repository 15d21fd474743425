package org.backfile.server.search.lucene;

/**
 * One hit.
 *
 * @param document its number in the build
 * @param score what it is ranked by; 0 where the order is by date
 * @param base its score before any lift
 * @param closeness how close the words of the query stand together, from 0 to 1, where that lifted
 *     it
 * @param inARow how many of them stand in a row, where so many do that it is a quotation; else 0
 */
record Ranked(int document, float score, float base, float closeness, int inARow) {

  /** A hit that nothing has lifted. */
  Ranked(int document, float score) {
    this(document, score, score, 0, 0);
  }
}
