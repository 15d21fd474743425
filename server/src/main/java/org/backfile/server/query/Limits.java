package org.backfile.server.query;

/**
 * How much one query may ask; beyond a limit it is refused with the limit's name, before any work
 * is done.
 *
 * @param characters as typed
 * @param depth brackets within brackets, and levels of the tree
 * @param clauses words, phrases, dates and the like
 * @param wildcards words with open places
 * @param prefix letters or digits before the first open place of a wildcard
 * @param questionMarks {@code ?} in one word
 * @param expandedTerms words of the index that one wildcard may stand for; the search checks it
 * @param fuzzyTerms words with spelling tolerance
 * @param edits letters of difference that a spelling tolerance may allow
 * @param fuzzyPrefix first letters that a spelling tolerance leaves alone; the search applies it
 * @param distance positions of a proximity
 * @param nearness levels of proximities in any order, one within another: each is looked for in
 *     both orders, so that one more doubles the work
 */
public record Limits(
    int characters,
    int depth,
    int clauses,
    int wildcards,
    int prefix,
    int questionMarks,
    int expandedTerms,
    int fuzzyTerms,
    int edits,
    int fuzzyPrefix,
    int distance,
    int nearness) {

  /** What ships. */
  public static final Limits DEFAULT = new Limits(1_000, 20, 128, 5, 3, 4, 1_000, 5, 2, 2, 50, 6);

  /** The same limits for a text of another length. */
  public Limits withCharacters(int other) {
    return new Limits(
        other,
        depth,
        clauses,
        wildcards,
        prefix,
        questionMarks,
        expandedTerms,
        fuzzyTerms,
        edits,
        fuzzyPrefix,
        distance,
        nearness);
  }
}
