package org.backfile.server.search.lucene;

/**
 * One hit.
 *
 * @param document its number in the build
 * @param score what it is ranked by; 0 where the order is by date
 * @param base its score before any lift
 */
record Ranked(int document, float score, float base) {

  /** The same hit, ranked by another score. */
  Ranked lifted(float factor) {
    return new Ranked(document, base * factor, base);
  }
}
