package org.backfile.server.search.lucene;

/**
 * One hit.
 *
 * @param document its number in the build
 * @param score what it is ranked by; 0 where the order is by date
 * @param base its score before any lift
 * @param signs what lifted it
 */
record Ranked(int document, float score, float base, Signs signs) {

  /**
   * What lifts an article over others of its score.
   *
   * @param closeness how close the words of the query stand together, from 0 to 1
   * @param inARow how many of them stand in a row, where so many do that it is a quotation; else 0
   * @param near by what share of the score the places of the words lift it
   * @param asTyped by what share it is lifted for having words as the query has them
   * @param recent by what share it is lifted for being new
   */
  record Signs(float closeness, int inARow, float near, float asTyped, float recent) {
    static final Signs NONE = new Signs(0, 0, 0, 0, 0);

    float factor() {
      return 1 + near + asTyped + recent;
    }
  }

  /** A hit that nothing has lifted. */
  Ranked(int document, float score) {
    this(document, score, score, Signs.NONE);
  }

  /** The hit, lifted by signs. */
  Ranked lifted(Signs by) {
    return new Ranked(document, base * by.factor(), base, by);
  }
}
